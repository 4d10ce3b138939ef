import type { DocumentSyntax, TextSpan } from '../document/model';

/**
 * Where a key is being typed, by the text at the cursor alone: cheap enough to be asked at every keystroke, before anything
 * else of Belägg is loaded. Whether the place is code, a comment or an address is for `isKeyHere` to say. Spans count from
 * where the text before the cursor begins.
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
  /** What only lists the works whose keys it takes, in the text or in the head: `\nocite{…`, `nocite: …`. */
  readonly listing?: TextSpan;
}

/** The place of the key that ends at the cursor, by some lines before and behind it. */
export function keyPlace(syntax: DocumentSyntax, before: string, after: string): KeyPlace | undefined {
  return finders[syntax]?.(before, after);
}

type Finder = (before: string, after: string) => KeyPlace | undefined;

const finders: Readonly<Partial<Record<DocumentSyntax, Finder>>> = {
  pandoc: (before, after) => {
    const list = headList.exec(before);
    if (list) return listPlace(before, after, list.index);
    const open = before.lastIndexOf('[');
    const isOpen = open > before.lastIndexOf(']') && !before.slice(0, open).endsWith('\\');
    return isOpen && !newItem.test(before.slice(open)) ? groupedPlace(before, after, open) : barePlace(before, after);
  },
  latex: (before, after) => {
    const found = latexCommand.exec(before);
    const { keys = '', notes = '' } = found?.groups ?? {};
    if (!found) return undefined;
    const place = argumentPlace(keys, before.length, after);
    if (found[0].startsWith('\\nocite')) {
      return { ...place, listing: { start: found.index, end: before.length - keys.length } };
    }
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

/** What ends brackets that nobody has closed: an item, a heading, a row. */
const newItem = /\n[ \t>]*(?:[-*+#|]|\d+[.)])/;

/** `nocite:` of the head, in quotation marks, as a block of text or as a list. */
const headList =
  /(?<![^\n])nocite:(?:[ \t]*["'][^"'\n]*|[ \t]*[|>][-+]?[ \t]*\r?\n(?:[ \t]+.*\n)*[ \t]+.*|[ \t]*\r?\n(?:[ \t]*-.*\n)*[ \t]*-[ \t]*["'][^"'\n]*)$/;

/** Who lists a work wants nobody's words. */
function listPlace(before: string, after: string, start: number): KeyPlace | undefined {
  const { query, span } = barePlace(before, after) ?? {};
  return query === undefined || !span ? undefined : { query, span, form: 'at', listing: { start, end: span.start } };
}

/** `\autocite[se][3]{a, ha`, `\autocites{a}[3]{ha`, `\begin{displaycquote}[3]{ha`; `\nocite` takes keys, too. */
const latexCommand =
  /\\(?:[A-Za-z]*c(?:ite|quote)[A-Za-z]*\*?|begin\{[a-z]*cquote\})(?<notes>(?:\[[^[\]]*\]|\{[^{}]*\})*)\{(?<keys>[^{}]*)$/i;
const typstLabel = /(?:#?cite\(|attribution:)\s*<(?<query>[\p{L}\p{N}_.:-]*)$/u;
const keyRest = /^[\p{L}\p{N}_.:/-]*[\p{L}\p{N}_]/u;

/** The last key of `a, b` before the cursor, perhaps on lines of their own, with its rest behind it. */
function argumentPlace(keys: string, cursor: number, after: string): KeyPlace {
  const query = /[^,\n]*$/.exec(keys)?.[0].trimStart() ?? '';
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
  if (before.slice(partStart, start).trim() !== '' || !/^(?:\s*[\];]|[ \t]*(?:\r?\n|$))/.test(behind)) return place;
  if (partStart > open + 1 || behind.startsWith(';')) return { ...place, reference: { start, end }, inGroup: true };
  const closed = /^\s*\]/.exec(behind)?.[0].length ?? 0;
  return { ...place, reference: { start: open, end: end + closed } };
}

function queryOf(found: RegExpExecArray): string {
  return (found.groups?.['query'] ?? '').replace(/^\{/, '');
}
