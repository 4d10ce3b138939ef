/** What a line of AsciiDoc is by itself, without the blanks at its end. */

/** Around words that stand as they are written, or are none: listings, literals, comments. */
export const opaqueDelimiter = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,}.*)$/;

export const quoteDelimiter = /^(?:_{4,}|"")$/;

/** Around an example, a sidebar or an open block. */
export const frameDelimiter = /^(?:={4,}|\*{4,}|--)$/;

export const tableDelimiter = /^[|,:!]===+$/;

/** Of a page or of a topic. */
export const breakLine = /^(?:<<<|'{3,})$/;

/** Block attributes and anchors; `[quote, who, source]` makes what follows a quotation. */
export const attributeLine = /^\[(?:[\p{L}\p{N}_.#%"',-].*|\[.*\]|)\]$/u;

/** `.Table 1`: what stands above a block. */
export const blockTitle = /^\.[^\s.]/;

/** An attribute of the document, or a macro or directive on a line of its own. */
export const directiveLine = /^(?::!?[\w-]+!?:(?:\s|$)|(?:image|video|audio|include|toc|ifdef|ifndef|ifeval|endif)::)/;

/** The line that closes a block which this one opens. */
export function closingLine(delimiter: string): string {
  return delimiter.startsWith('`') ? '```' : delimiter;
}
