import type { DocumentReference } from '../model';
import { argumentsAt, type LatexArgument } from './latexArguments';
import { latexWords } from './latexWords';

/** The citation commands of LaTeX, natbib and biblatex, with capitals and several keys; `\nocite` refers to nothing. */
const citation =
  /^(?:(?:auto|paren|text|foot|smart|super|full|footfull|no|pnot|fnot)?cite(?:s|p|t|alp|alt|author|year|yearpar|title|date|url|text|num)?|foot(?:full)?citetexts?)$/i;

export function isCitation(name: string): boolean {
  return citation.test(name) && name !== 'nocite';
}

/**
 * The keys of the citation whose arguments begin at `after`: `\autocite[se][3]{a,b}`, `\autocites[se][3]{a}[4]{b}`. Each
 * has the notes of its braces; the group is the whole command.
 */
export function latexReferences(
  text: string,
  name: string,
  start: number,
  after: number,
): { readonly references: readonly DocumentReference[]; readonly end: number } {
  const found = argumentsAt(text, after, '[{', /cites$/i.test(name) ? Infinity : 1);
  const end = found.at(-1)?.end ?? after;
  if (found.at(-1)?.bracket !== '{') return { references: [], end: after };
  const group = { start, end };
  const references: DocumentReference[] = [];
  let notes: LatexArgument[] = [];
  for (const argument of found) {
    if (argument.bracket === '[') {
      notes.push(argument);
      continue;
    }
    const around = notesOf(text, notes);
    references.push(...keysIn(text, argument).map(key => ({ ...key, group, ...around })));
    notes = [];
  }
  return { references, end };
}

/** One note is a place, two are words before the key and a place. */
function notesOf(text: string, notes: readonly LatexArgument[]): Pick<DocumentReference, 'prefix' | 'suffix'> {
  const words = notes.map(note => latexWords(text.slice(note.start, note.inside)));
  const [prefix, suffix] = words.length > 1 ? words : [undefined, words[0]];
  return {
    ...(prefix !== undefined && prefix !== '' && { prefix }),
    ...(suffix !== undefined && suffix !== '' && { suffix }),
  };
}

function keysIn(text: string, { start, inside }: LatexArgument): readonly DocumentReference[] {
  return [...text.slice(start, inside).matchAll(/[^\s,%{}\\]+/g)].map(({ 0: key, index }) => ({
    key,
    start: start + index,
    end: start + index + key.length,
  }));
}
