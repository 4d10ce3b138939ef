/**
 * Words that AsciiDoc prints as themselves. Backslashes do not serve: whether one is removed depends on whether the
 * character after it would have begun anything. Character references always do
 * (https://docs.asciidoctor.org/asciidoc/latest/subs/special-characters/).
 */
export function escapeAsciidoc(words: string): string {
  return words.replace(markup, reference);
}

/** In the text of a macro a closing bracket or two closing angles would end it, and be part of an address before them. */
export function escapeInMacro(words: string): string {
  return escapeAsciidoc(words).replace(/\]|:(?=\/\/)/g, reference);
}

/**
 * Formatting marks, except those inside a word; attributes; anchors, cross references and index terms; macros
 * (`name:…[`); description lists; what is replaced by dashes, arrows, dots, signs and apostrophes; entities.
 */
const markup =
  /[`^~+{\\|]|[*_#](?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[*_#]|[<>]|(?<=\S)\[|\[(?=\[)|\((?=\()|(?<=:):|(?<=;);|(?<=-)-|(?<=\.)\.|\((?=(?:C|R|TM)\))|(?<=\p{L})'(?=\p{L})|"(?=`)|&(?=#?\w+;)/gu;

function reference(found: string): string {
  return `&#${found.codePointAt(0)};`;
}
