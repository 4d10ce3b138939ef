/** Whether a word ends in one of these letters: tells whether a rule can be about it in a tenth of its pattern's time. */
export function isLastIn(letters: string, word: string): boolean {
  return letters.includes(word.charAt(word.length - 1));
}
