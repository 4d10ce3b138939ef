import type { CslItem } from '../corpus/cslItem';
import type { Language } from '../language';
import { cslDateText, yearsText } from './dates';
import { hostWork, isPart, partPages } from './hostWork';
import { listAuthors, noteAuthors, shortAuthors } from './itemNames';
import { inMarks, marksFor } from './marks';
import type { CitationSettings } from './model';
import { terms } from './terms';
import { capitalised, isAct, officialNumber, workName } from './workName';

/**
 * A small renderer of our own for hovers, plain text and footnotes: Swedish author–date (Harvard) and Swedish notes
 * (Oxford), and the same in English. CSL engines are far larger, and the Swedish styles lose place and event of talks.
 */
export interface Rendering {
  readonly language: Language;
  /** What a Swedish text sets titles in; ” ” where nobody says. */
  readonly marks?: CitationSettings['marks'];
  /** How a title is set in italics; the default leaves it as it is. */
  readonly emphasise?: (words: string) => string;
}

/**
 * In running text: `Haglund 2010`; an unsigned work by its title (without its year twice), an act by its name, official
 * print by its number.
 */
export function inTextWork(item: CslItem, rendering: Rendering): string {
  const { language } = rendering;
  if (isAct(item)) return workName(item) ?? item.id;
  const number = officialNumber(item);
  if (number !== undefined) return number;
  const author = shortAuthors(item, language);
  const dated = year(item, language);
  const named = author ?? quotedTitle(item, rendering) ?? item.id;
  return author === undefined && item.title?.endsWith(` ${dated}`) ? named : `${named} ${dated}`;
}

/** The first note on a work: `Catrin Haglund, *Finsam | Nationell nätverskonferens 2010* (Malmö högskola, 2010)`. */
export function noteWork(item: CslItem, rendering: Rendering): string {
  const { language } = rendering;
  if (isAct(item)) return workName(item) ?? item.id;
  const number = officialNumber(item);
  if (number !== undefined) return listed([number, title(item, rendering)]);
  const head = [noteAuthors(item, language), title(item, rendering), designation(item), hostWork(item, rendering)];
  if (isContribution(item)) return listed([...head, genre(item, language)?.toLowerCase(), ...occasion(item, language)]);
  return `${listed(head) || item.id} (${listed([publication(item), year(item, language)])})`;
}

/** A line of a list of sources: `Haglund, Catrin (2010). *Finsam | Nationell nätverskonferens 2010*. Malmö högskola.` */
export function sourceLine(item: CslItem, rendering: Rendering): string {
  const { language } = rendering;
  const name = title(item, rendering);
  if (isAct(item)) return sentences([item.title ?? item.id, item.URL]);
  const number = officialNumber(item);
  if (number !== undefined) return sentences([capitalised(number), name, publication(item), item.URL]);
  const author = listAuthors(item, language);
  const dated = `(${year(item, language)})`;
  const head = author === undefined ? [`${name ?? item.id} ${dated}`] : [`${author} ${dated}`, name];
  const kind = isContribution(item) ? listed([genre(item, language), ...occasion(item, language)]) : publication(item);
  const host = listed([hostWork(item, rendering), partPages(item, rendering)]);
  return sentences([...head, designation(item), capitalised(host), kind, item.URL]);
}

/** A talk or a post: part of something larger, its title in quotation marks, its day worth telling. */
function isContribution(item: CslItem): boolean {
  return item.type === 'speech' || item.type.startsWith('post');
}

function title(item: CslItem, rendering: Rendering): string | undefined {
  if (item.title === undefined || item.title === designation(item)) return undefined;
  if (isContribution(item) || isPart(item)) return quotedTitle(item, rendering);
  return rendering.emphasise ? rendering.emphasise(item.title) : item.title;
}

/** A title as running text has it. */
export function quotedTitle(item: CslItem, { language, marks = '”' }: Rendering): string | undefined {
  return item.title === undefined ? undefined : inMarks(item.title, marksFor(language, marks));
}

/** `Rapport 2010:2`, for works that are known by a number; the kind of work where it has neither number nor title. */
function designation(item: CslItem): string | undefined {
  if (isAct(item)) return undefined;
  const numberedTitle = /^\p{L}+ \d{4}(?:\/\d\d)?:\d+$/u.test(item.title ?? '');
  if (item.number !== undefined || numberedTitle) return workName(item);
  return item.title === undefined && item.genre !== undefined ? capitalised(item.genre) : undefined;
}

function genre(item: CslItem, language: Language): string | undefined {
  return item.genre ?? terms[language].genres[item.type];
}

function publication(item: CslItem): string | undefined {
  return [item['publisher-place'], item.publisher].filter(isPresent).join(': ');
}

/** Where and on which day a contribution was made. */
function occasion(item: CslItem, language: Language): readonly (string | undefined)[] {
  const day = cslDateText(item['event-date'] ?? item.issued, language);
  return [item['event-title'] ?? item['container-title'], item['event-place'], day];
}

function year(item: CslItem, language: Language): string {
  return yearsText(item.issued) ?? terms[language].undated;
}

function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter(isPresent).join(', ');
}

function sentences(parts: readonly (string | undefined)[]): string {
  return (
    parts
      .filter(isPresent)
      // A stop would be taken for a part of an address.
      .map(part => (/[.!?]$|^https?:/.test(part) ? part : `${part}.`))
      .join(' ')
  );
}

function isPresent(part: string | undefined): part is string {
  return part !== undefined && part !== '';
}
