/** ”…”, »…», "…": from one mark to the next, or from the last of several. */
const inMarks = /(?:["”“„»«]{2,}\s*|["”“„»«])[^\s"”“„»«][^"”“„»«]+(?=["”“„»«])/g;

/** How else the languages of documents set quotations. */
const otherForms: readonly RegExp[] = [
  // block quotations of Markdown and AsciiDoc
  /^[ \t]*>[ \t>]*(?:\r?\n[ \t]*)?[^\s>]/m,
  // … behind a tag of raw HTML
  />[ \t]*>/,
  /^(?:_{4,}|\[quote\b)/m,
  // ``…'' and the commands of LaTeX, functions of Typst, elements of HTML
  /``[^`]|''[^'\s]/,
  /\\(?:[a-z]*quote\*?[[{]|begin\{[a-z]*quot|say\{|[gf][lr]qq|(?:text)?quotedbl|guillem|og(?![a-z]))/i,
  /\bquote[([]/,
  /<(?:q|blockquote)\b/i,
  // marks as entities
  /&(?:quot|[a-z]{2}quo|#)/i,
];

/**
 * Whether a text may quote anything, in whatever language it is written: a test in one pass that lets every quotation of
 * two words or more through, and some text that is none. What it refuses need not be read as a document.
 */
export function quotesSomething(text: string): boolean {
  for (const [words] of text.matchAll(inMarks)) if (/\s/.test(words)) return true;
  return otherForms.some(form => form.test(text));
}
