import type { Word } from './words';

/**
 * Words that deny. Swedish has more than *inte*: pronouns, adverbs that all but deny, *utan* both as `without` and as the
 * `but` that only follows a denial (Svenska Akademiens grammatik IV, on negation).
 */
const denials = new Set(
  `inte icke ej aldrig ingen inget inga ingenting ingens ingendera ingenstans ingenstädes ingalunda ingenvart knappast
  knappt varken vare utan näppeligen omöjligen
  not no never none nobody nothing nowhere neither nor without cannot hardly scarcely barely`.split(/\s+/),
);

/** Those with which a word of the other side turns into its opposite: `möjligt`, `omöjligt`. */
const opposites = /^(?:o|icke|icke-|non|non-|un|in|im|il|ir|dis|miss|mis)$/;
const shortestOpposite = 4;

export function isDenial({ key }: Word): boolean {
  return denials.has(key) || key.endsWith("n't");
}

/** Whether one word is the other with a prefix that makes it its opposite; no lexicon is asked. */
export function areOpposites(a: Word, b: Word): boolean {
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key];
  return (
    short.length >= shortestOpposite &&
    long.endsWith(short) &&
    opposites.test(long.slice(0, long.length - short.length))
  );
}

/** Whether the words deny as often on either side; what is denied may have changed, that it is denied has not. */
export function denyAlike(expected: readonly Word[], found: readonly Word[]): boolean {
  return (
    denialsOf(expected) === denialsOf(found) && !expected.some(word => found.some(other => areOpposites(word, other)))
  );
}

/** Which denial it is does not matter: `ej` for `inte` is another word, no turn of the meaning. */
function denialsOf(words: readonly Word[]): number {
  return words.filter(isDenial).length;
}
