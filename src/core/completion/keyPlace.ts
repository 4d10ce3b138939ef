import type { DocumentSyntax, TextSpan } from '../document/model';

/**
 * Where a key is being typed, by the text of its line alone: cheap enough to be asked at every keystroke, before anything
 * else of Belägg is loaded. Whether the place is code, a comment or an address is for `isWritten` to say. Spans are
 * columns of the line.
 */
export interface KeyPlace {
  /** What was typed of the key. */
  readonly query: string;
  /** How a key is written here: with its sign (`@key`), as the argument of a command, or as a cross reference. */
  readonly form: 'at' | 'argument' | 'crossReference';
  /** What a key replaces: what is there of it, behind the cursor too; for `at` with the sign. */
  readonly span: TextSpan;
  /** The whole reference, where nothing but this key stands in it: what a reference with words before the key replaces. */
  readonly reference?: TextSpan;
  /** The reference is a part of brackets that hold others: `[@a; @ha|]`. */
  readonly inGroup?: true;
  /** An `@` in running text, which may be the beginning of anything. */
  readonly bare?: true;
}

/** The place of the key that ends at the cursor, between what stands before and after it on its line. */
export function keyPlace(syntax: DocumentSyntax, before: string, after: string): KeyPlace | undefined {
  // A line that long is data; no pattern is tried on it.
  if (before.length > longestLine) return undefined;
  return finders[syntax]?.(before, after);
}

const longestLine = 20_000;

type Finder = (before: string, after: string) => KeyPlace | undefined;

const finders: Readonly<Partial<Record<DocumentSyntax, Finder>>> = {
  pandoc: (before, after) => {
    const open = before.lastIndexOf('[');
    const isOpen = open >= 0 && open > before.lastIndexOf(']') && !before.slice(0, open).endsWith('\\');
    return isOpen ? groupedPlace(before, after, open) : barePlace(before, after);
  },
  latex: (before, after) => {
    const found = latexCommand.exec(before);
    const { keys = '', notes = '' } = found?.groups ?? {};
    if (!found) return undefined;
    const place = argumentPlace(keys, before.length, after);
    const closed = /^\s*\}/.exec(after.slice(place.span.end - before.length))?.[0];
    const isWhole = notes === '' && keys.trim() === place.query && closed !== undefined;
    return isWhole ? { ...place, reference: { start: found.index, end: place.span.end + closed.length } } : place;
  },
  typst: (before, after) => {
    const label = typstLabel.exec(before);
    if (!label) return barePlace(before, after);
    const place = argumentPlace(label.groups?.['query'] ?? '', before.length, after);
    const closed = /^>\s*\)/.exec(after.slice(place.span.end - before.length))?.[0];
    if (closed === undefined || !label[0].startsWith('#cite')) return place;
    return { ...place, reference: { start: label.index, end: place.span.end + closed.length } };
  },
  asciidoc: (before, after) => {
    const cross = /<<(?<query>[^<>,\n]{0,60})$/.exec(before);
    if (cross) {
      const end = before.length + (/^[^<>\s]{0,300}>>/.exec(after)?.[0].length ?? 0);
      const span = { start: cross.index, end };
      return { query: cross.groups?.['query'] ?? '', form: 'crossReference', span, reference: span };
    }
    const macro = /cite(?:np)?:\[(?<keys>[^[\]\n]*)$/.exec(before);
    const { keys = '' } = macro?.groups ?? {};
    if (!macro || keys.includes('(') !== keys.includes(')')) return undefined;
    const place = argumentPlace(keys, before.length, after);
    const isWhole = keys.trim() === place.query && after.startsWith(']', place.span.end - before.length);
    return isWhole ? { ...place, reference: { start: macro.index, end: place.span.end + 1 } } : place;
  },
};

/** `\autocite[se][3]{a, ha`, `\autocites{a}[3]{ha`; `\nocite` cites nothing in the text, but takes keys, too. */
const latexCommand = /\\[A-Za-z]*c(?:ite|quote)[A-Za-z]*\*?(?<notes>(?:\[[^[\]]*\]|\{[^{}]*\})*)\{(?<keys>[^{}]*)$/i;
const typstLabel = /(?:#?cite\(|attribution:)\s*<(?<query>[\p{L}\p{N}_.:-]*)$/u;
const keyRest = /^[\p{L}\p{N}_.:/-]*[\p{L}\p{N}_]/u;

/** The last key of `a, b` before the cursor, with its rest behind it. */
function argumentPlace(keys: string, cursor: number, after: string): KeyPlace {
  const query = /[^,]*$/.exec(keys)?.[0].trimStart() ?? '';
  const rest = keyRest.exec(after)?.[0].length ?? 0;
  return { query, form: 'argument', span: { start: cursor - query.length, end: cursor + rest } };
}

/** The sign begins nothing behind a letter (an address), a slash or another sign. */
const sign = /(?<![\p{L}\p{N}_/\\@.])-?@(?<query>[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*|\{[^{}]*|)$/u;
/** Names may be typed with blanks where brackets tell that they are meant. */
const signInBrackets = /(?<![\p{L}\p{N}_/\\@.])-?@(?<query>[\p{L}\p{N}_][\p{L}\p{N}_:.+/ -]{0,60}|\{[^{}]*|)$/u;

function barePlace(before: string, after: string): KeyPlace | undefined {
  const found = sign.exec(before);
  if (!found) return undefined;
  const rest = keyRest.exec(after)?.[0].length ?? 0;
  const span = { start: found.index, end: before.length + rest };
  return { query: queryOf(found), form: 'at', span, reference: span, bare: true };
}

function groupedPlace(before: string, after: string, open: number): KeyPlace | undefined {
  const found = signInBrackets.exec(before.slice(open + 1));
  if (!found) return undefined;
  const start = open + 1 + found.index;
  const end = before.length + (keyRest.exec(after)?.[0].length ?? 0);
  const place: KeyPlace = { query: queryOf(found), form: 'at', span: { start, end } };
  const behind = after.slice(end - before.length);
  const partStart = Math.max(open, before.lastIndexOf(';')) + 1;
  if (before.slice(partStart, start).trim() !== '' || !/^\s*(?:[\];]|$)/.test(behind)) return place;
  if (partStart > open + 1 || behind.startsWith(';')) return { ...place, reference: { start, end }, inGroup: true };
  const closed = /^\s*\]/.exec(behind)?.[0].length ?? 0;
  return { ...place, reference: { start: open, end: end + closed } };
}

function queryOf(found: RegExpExecArray): string {
  return (found.groups?.['query'] ?? '').replace(/^\{/, '');
}
