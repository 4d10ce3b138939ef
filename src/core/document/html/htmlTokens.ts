import { Closers } from '../closers';
import type { TextSpan } from '../model';

/** A tag; an element without content (`<br>`) has an opening one alone. */
export interface HtmlTag extends TextSpan {
  readonly kind: 'tag';
  /** In lower case. */
  readonly name: string;
  readonly closing: boolean;
}

export type HtmlToken = HtmlTag | (TextSpan & { readonly kind: 'comment' | 'entity' });

const token =
  /<!--|<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])(?:"[^"<]{0,2000}"|'[^'<]{0,2000}'|[^"'<>]){0,200}>|<![a-z][^<>]{0,500}>|&#?\w{1,10};/gi;

/**
 * Everything in an HTML text that is not words, in order. What is in scripts and other elements without words belongs to
 * their tag. What looks like a tag and is not closed near is words.
 */
export function* htmlTokens(text: string, from: number): Generator<HtmlToken> {
  const pattern = new RegExp(token);
  const closers = new Closers(text);
  pattern.lastIndex = from;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [source, slash, name] = found;
    const start = found.index;
    const endsWith = source === '<!--' ? '-->' : isOpaque(name) && slash === '' ? `</${name}` : undefined;
    const close = endsWith === undefined ? undefined : closers.next(endsWith, pattern.lastIndex);
    if (close !== undefined) pattern.lastIndex = text.indexOf('>', close) + 1 || text.length;
    const end = pattern.lastIndex;
    if (name !== undefined) yield { kind: 'tag', name: name.toLowerCase(), closing: slash === '/', start, end };
    else yield { kind: source.startsWith('&') ? 'entity' : 'comment', start, end };
  }
}

/** The value of an attribute in a tag's source. */
export function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

/** Elements whose content is no words. */
const opaque = new Set(
  'head script style template textarea svg math pre select datalist object iframe audio video canvas'.split(' '),
);

export function isOpaque(name: string | undefined): boolean {
  return name !== undefined && opaque.has(name.toLowerCase());
}

const emphasis = new Set(['em', 'strong', 'i', 'b']);

export function isEmphasis(name: string): boolean {
  return emphasis.has(name);
}

/** Elements that stand within a sentence; every other begins and ends a paragraph. */
const phrasing = new Set(
  'a abbr b bdi bdo br button cite code data del dfn em embed font i img input ins kbd label mark meter output picture progress q ruby rp rt s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export function isPhrasing(name: string): boolean {
  return phrasing.has(name);
}
