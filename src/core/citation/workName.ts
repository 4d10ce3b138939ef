import type { CslItem } from '../corpus/cslItem';

/** Acts are cited as running text, never by key. */
export function isAct(item: CslItem): boolean {
  return item.type === 'legislation';
}

/** `SOU 2000:78`, `prop. 2002/03:132`: the number of a work in the series of the Swedish state, by which it is cited. */
export function officialNumber({ number = '' }: CslItem): string | undefined {
  return stateSeries.test(number) ? number : undefined;
}

const stateSeries = /^(?:SOU|Ds|prop\.|skr\.|dir\.|bet\.|rskr\.)\s*\d{4}/i;

/**
 * What a sentence calls a work besides its author: `Rapport 2010:2`, `SOU 2000:78`, `lagen (2003:1210) om …`, or its
 * title; `undefined` where neither number nor title is known.
 */
export function workName(item: CslItem): string | undefined {
  if (isAct(item)) return actName(item);
  const { number, genre, title } = item;
  if (number === undefined) return title;
  if (/\p{L}/u.test(number)) return number;
  return `${capitalised(genre ?? 'Rapport')} ${number}`;
}

/** `Lag (2003:1210) om finansiell samordning …` → `lagen (2003:1210) om finansiell samordning …`. */
function actName({ title, number }: CslItem): string | undefined {
  if (title === undefined) return number;
  const definite = title.replace(/^(Lag|Förordning)(?= |$)/, kind => definiteKinds[kind] ?? kind);
  if (number === undefined || title.includes(number)) return definite;
  return definite.replace(/^\S+/, `$& (${number})`);
}

const definiteKinds: Readonly<Record<string, string>> = { Lag: 'lagen', Förordning: 'förordningen' };

/** With a capital at the start. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
