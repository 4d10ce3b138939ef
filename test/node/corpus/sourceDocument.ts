/** What differs between a document and a faithful quotation of it: marks, dashes, blanks, the documenter's emphasis. */
export function foldTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\u00AD|\*/g, '')
    .replace(/[”“„"»«]/g, '"')
    .replace(/[’‘']/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words, in lower case and without punctuation. */
export function wordsOf(text: string): readonly string[] {
  return (
    foldTypography(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * What a document sets as somebody's own words: text in quotation marks or italics, list items that are a question or a
 * reply, and the comments below a blog post. Folded.
 */
export function spokenStretches(text: string): readonly string[] {
  const paragraphs = text.split(/\n\s*\n/);
  const comments = paragraphs.findIndex(paragraph => /^\s*\d+ kommentar/.test(paragraph));
  return paragraphs.flatMap((paragraph, index) => [
    ...(comments >= 0 && index > comments ? [foldTypography(paragraph)] : []),
    ...matches(paragraph, /["”“]([^"”“]+)["”“]/g),
    ...matches(paragraph, /(?<!\*)\*(?!\*)((?:[^*]|\*\*)+)(?<!\*)\*(?!\*)/g),
    ...matches(paragraph, /^-\s+(.+[?!])\s*$/gm),
  ]);
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, words = '']) => foldTypography(words));
}
