import { emphasised, withEmphasis } from '../citation/emphasis';
import { sourceLine, type Rendering } from '../citation/render';
import type { Syntax } from '../citation/syntax';
import type { CslItem } from '../corpus/cslItem';

/** A line of a list of sources in a document's syntax; `link` writes its address, which else is escaped as words are. */
export function sourceEntry(
  item: CslItem,
  rendering: Rendering,
  syntax: Pick<Syntax, 'escape' | 'emphasise'>,
  link?: (url: string) => string,
): string {
  const { URL, ...rest } = item;
  const apart = link && URL !== undefined ? rest : item;
  const line = withEmphasis(sourceLine(apart, { ...rendering, emphasise: emphasised }), syntax);
  return link && URL !== undefined ? `${line} ${link(URL)}` : line;
}
