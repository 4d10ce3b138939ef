import type { CslItem, CslName } from '../corpus/cslItem';
import type { Language } from '../language';
import { terms } from './terms';

/** Surnames for a short reference: `Haglund`, `Hammar och Andersson`, `Hammar m.fl.`; `undefined` for an unsigned work. */
export function shortAuthors({ author }: CslItem, language: Language): string | undefined {
  const names = (author ?? []).map(name => name.literal ?? withParticle(name) ?? name.given ?? '');
  const [first] = names;
  if (first === undefined) return undefined;
  return names.length > 2 ? `${first} ${terms[language].andOthers}` : names.join(` ${terms[language].and} `);
}

/** Nobody is named as its author. */
export function isUnsigned({ author }: CslItem): boolean {
  return (author ?? []).length === 0;
}

/** Names as a note gives them: `Catrin Haglund`. */
export function noteAuthors({ author }: CslItem, language: Language): string | undefined {
  return listed((author ?? []).map(fullName), language);
}

/** Names as a list sorts them: `Haglund, Catrin`; those after the first stand as they are spoken. */
export function listAuthors({ author }: CslItem, language: Language): string | undefined {
  return listed(
    (author ?? []).map((name, index) => (index === 0 ? sortedName(name) : fullName(name))),
    language,
  );
}

function listed(names: readonly string[], language: Language): string | undefined {
  const last = names.at(-1);
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${terms[language].and} ${last}`;
}

function fullName(name: CslName): string {
  return name.literal ?? joined([name.given, name['dropping-particle'], withParticle(name), name.suffix], ' ');
}

function sortedName(name: CslName): string {
  const given = joined([name.given, name['dropping-particle']], ' ');
  return name.literal ?? joined([withParticle(name), given === '' ? undefined : given, name.suffix], ', ');
}

function joined(parts: readonly (string | undefined)[], by: string): string {
  return parts.filter(part => part !== undefined).join(by);
}

function withParticle(name: CslName): string | undefined {
  const particle = name['non-dropping-particle'];
  return particle === undefined || name.family === undefined ? name.family : `${particle} ${name.family}`;
}
