import { nearestSpelling } from './nearestSpelling';
import type { QuotationAttributes, Slip, Speech } from './model';
import { speeches } from './model';
import { isSlug, slugOf } from './slug';
import type { Located, SourceText } from './sourceText';

/** What `{#id .class name=value}` says about a passage. */
export interface PassageAttributes {
  readonly id?: Located<string>;
  readonly speech?: Speech;
  readonly sic?: Located<readonly Slip[]>;
  readonly attributes: QuotationAttributes;
}

/** A line of a passage cut where its braces begin; `attributes` is absent where it has none. */
export interface CutLine {
  readonly words: string;
  readonly attributes?: Located<string>;
}

/** Finds `{…}` at the end of a folded line that begins at `start` in the file. Braces that hold no attribute are text. */
export function cutAttributes(folded: string, start: number): CutLine {
  const end = folded.trimEnd().length;
  const open = folded.endsWith('}', end) ? folded.lastIndexOf('{', end) : -1;
  if (open < 0 || !/^\{\s*(?:[#.]|[a-zåäö][\w-]*=)/.test(folded.slice(open, open + 100))) return { words: folded };
  const attributes = { value: folded.slice(open + 1, end - 1), start: start + open + 1, end: start + end - 1 };
  return { words: folded.slice(0, open), attributes };
}

/** Reads Pandoc's attribute syntax; Swedish quotation marks round a value are as good as straight ones. */
export function readAttributes(list: Located<string> | undefined, source: SourceText): PassageAttributes {
  const found: Found = { attributes: {} };
  if (!list) return found;
  const { value: text, start } = list;
  const attribute =
    /\s*(?:#([^\s#="”]+)|\.([^\s#="”]+)|([^\s#.="”]+)=(?:"([^"]*)"|[”“]([^”“]*)[”“]|([^\s"”]+)))(?=\s|$)/y;
  let end = 0;
  for (let match = attribute.exec(text); match; match = attribute.exec(text)) {
    const [, id, flag, name, straight, curly, bare] = match;
    const range = {
      start: start + attribute.lastIndex - match[0].trimStart().length,
      end: start + attribute.lastIndex,
    };
    const value = id ?? straight ?? curly ?? bare ?? '';
    const setter = id === undefined ? (name ?? `.${flag ?? ''}`) : '#';
    if (Object.hasOwn(setters, setter)) setters[setter]?.(found, { value, ...range }, source);
    else reportUnknown(setter, range, source);
    end = attribute.lastIndex;
  }
  const rest = text.slice(end).trim();
  if (rest !== '') source.report('attribution-malformed', { detail: rest }, { start: start + end, end: list.end });
  return found;
}

type Found = { -readonly [Name in keyof PassageAttributes]: PassageAttributes[Name] };
type Setter = (found: Found, value: Located<string>, source: SourceText) => void;

const setters: Readonly<Record<string, Setter>> = {
  '#': (found, { value, ...range }, source) => {
    const id = isSlug(value) ? value : slugOf(value);
    if (id !== value) source.report('bad-id', { id: value, used: id }, range);
    if (id !== '') found.id = { value: id, ...range };
  },
  '.question': found => (found.attributes = { ...found.attributes, question: true }),
  '.inferred': found => (found.attributes = { ...found.attributes, inferred: true }),
  speech: (found, { value, ...range }, source) => {
    const speech = speeches.find(word => word === value);
    if (speech) found.speech = speech;
    else source.report('field-value', { field: 'speech', value, allowed: speeches.join(', ') }, range);
  },
  sic: (found, { value, ...range }, source) => {
    const sic = value.split(';').map(slip => slip.split(/→|->/).map(word => word.trim()));
    const slips = sic.flatMap(([written, meant]) => (written && meant !== undefined ? [{ written, meant }] : []));
    if (slips.length < sic.length) source.report('attribution-malformed', { detail: `sic="${value}"` }, range);
    if (slips.length === 0) return;
    found.sic = { value: slips, ...range };
    found.attributes = { ...found.attributes, sic: slips };
  },
  occasion: (found, { value }) => (found.attributes = { ...found.attributes, occasion: value }),
  lead: (found, { value }) => (found.attributes = { ...found.attributes, lead: value }),
  at: (found, { value }) => (found.attributes = { ...found.attributes, at: value }),
};

function reportUnknown(
  field: string,
  range: { readonly start: number; readonly end: number },
  source: SourceText,
): void {
  const nearest = nearestSpelling(field, Object.keys(setters));
  source.report('field-unknown', { field, ...(nearest === undefined ? {} : { nearest }) }, range);
}
