/** Where the sentences of a text end, behind the blank that follows each. */
export function sentenceEnds(text: string): readonly number[] {
  return [...text.matchAll(sentenceEnd)]
    .filter(({ index }) => !abbreviation.test(text.slice(Math.max(0, index - longestAbbreviation), index)))
    .map(found => found.index + found[0].length);
}

/**
 * Whether the words before a place are a whole sentence, so that what is written there begins one: `Sarv menar det.|`.
 * (With a blank behind the stop `sentenceBefore` is empty already.)
 */
export function endsSentence(sentenceBefore: string): boolean {
  const found = finalStop.exec(sentenceBefore);
  return found !== null && !abbreviation.test(found.groups?.['word'] ?? '');
}

/** A stop, what may close behind it, and a blank before a capital, a mark or a bracket. */
const sentenceEnd = /[.!?…][”"»)\]]*[ ]+(?=[\p{Lu}\d”"»“([*_@–—]|$)/gu;
/** `t.ex. Sarv`, `bl.a. Malmö`, `prof. Sarv`, `H. Sarv`: no end of a sentence. */
const abbreviation =
  /(?:^|\P{L})(?:\p{L}|\p{L}\.(?:ex|fl)|prof|dr|doc|bl|jfr|resp|ca|kap|nr|st|tf|s\.k|\p{L}\.\p{L})$/iu;

/** With what stands before it. */
const longestAbbreviation = 10;

/** A stop at the very end, with what may close behind it: marks, brackets, a footnote mark. */
const finalStop = /(?<word>\S{0,30})[.!?…][”"»)\]]*(?:\[\^[^\]\s]{1,40}\])?\s*$/u;

/** Whether words that follow begin a sentence: nothing but signs stands before them (a list's mark), or a sentence that has ended. */
export function beginsSentence(before: string): boolean {
  return endsSentence(before) || !/[\p{L}\p{N}]/u.test(before);
}
