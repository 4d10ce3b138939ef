import type { DocumentReference, TextSpan } from '../model';
import { parenthesesAround } from '../parentheses';
import { closingTypst } from './typstBrackets';

/** A reference longer than this is none. */
const longest = 1000;

const key = /@([\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?)/uy;

/** The references at an `@`, with those that follow it: `@a[s. 3] @b`. */
export function referenceAt(
  text: string,
  start: number,
): { readonly references: readonly DocumentReference[]; readonly end: number } | undefined {
  if (/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return undefined;
  const found: Omit<DocumentReference, 'group'>[] = [];
  let end = start;
  for (let at = start; text.charAt(at) === '@'; at = afterBlank(text, end)) {
    key.lastIndex = at;
    const name = key.exec(text)?.[1];
    if (name === undefined) break;
    const keyEnd = at + 1 + name.length;
    const close = text.charAt(keyEnd) === '[' ? closingTypst(text, keyEnd, longest) : undefined;
    end = close === undefined ? keyEnd : close + 1;
    const suffix = close === undefined ? '' : text.slice(keyEnd + 1, close).trim();
    found.push({ start: at, end: keyEnd, key: name, ...(suffix !== '' && { suffix: unescaped(suffix) }) });
  }
  const group = { start, end };
  return found.length === 0 ? undefined : { references: found.map(reference => ({ ...reference, group })), end };
}

function afterBlank(text: string, at: number): number {
  return /[ \t]/.test(text.charAt(at)) ? at + 1 : at;
}

/** A call of a function, from its `#` to behind its arguments. */
interface Call extends TextSpan {
  readonly name: string;
}

/**
 * The references in a call: the label of `#cite(<key>, supplement: [s. 3])`, and all in the attribution of a quotation.
 * The group of a citation in parentheses, with words before it, is the parentheses.
 */
export function referencesInCode(text: string, { start, end, name }: Call): readonly DocumentReference[] {
  if (name !== 'cite' && name !== 'quote') return [];
  const source = text.slice(start, Math.min(end, start + longest));
  const found: DocumentReference[] = [];
  const around = name === 'cite' ? parenthesesAround(text, { start, end }) : undefined;
  for (const label of source.matchAll(labels)) {
    const at = start + label.index;
    const supplement = /supplement:\s*\[((?:[^[\]\\]|\\[^])*)\]/.exec(source.slice(label.index))?.[1];
    const prefix = around?.prefix ?? wordsBefore(source.slice(0, label.index));
    found.push({
      start: at,
      end: at + label[0].length,
      key: label[1] ?? label[2] ?? label[3] ?? '',
      group: around ? { start: around.start, end: around.end } : { start, end },
      ...(prefix !== '' && { prefix: unescaped(prefix) }),
      ...(supplement !== undefined && supplement !== '' && { suffix: unescaped(supplement) }),
    });
  }
  return found;
}

const labels = /<([\p{L}\p{N}_.:-]+)>|label\("([^"\n]+)"\)|@([\p{L}\p{N}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?)/gu;

/** In the attribution of a quotation: what stands between its bracket or a semicolon and the citation. */
function wordsBefore(source: string): string {
  return /[[;]([^[\];#]*)(?:#cite\()?$/.exec(source.slice(-400))?.[1]?.trim() ?? '';
}

function unescaped(words: string): string {
  return words.replace(/\\([^])/g, '$1');
}
