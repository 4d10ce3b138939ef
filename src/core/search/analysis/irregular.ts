import { isLastIn } from './lastLetter';

/**
 * Swedish nouns whose stem vowel changes are a closed class (Svenska Akademiens grammatik, declension 3 and 6); without
 * them länder and land never meet. They also end compounds: handböcker, storstäder, ledamöter.
 */
const vowelChanges: readonly (readonly [plural: RegExp, singular: string])[] = [
  [/böcker(?:na)?s?$/, 'bok'],
  [/händer(?:na)?s?$/, 'hand'],
  [/länder(?:na)?s?$/, 'land'],
  [/städer(?:na)?s?$/, 'stad'],
  [/stränder(?:na)?s?$/, 'strand'],
  [/nätter(?:na)?s?$/, 'natt'],
  [/rötter(?:na)?s?$/, 'rot'],
  [/fötter(?:na)?s?$/, 'fot'],
  [/ledamöter(?:na)?s?$/, 'ledamot'],
  [/bönder(?:na)?s?$/, 'bond'],
  [/söner(?:na)?s?$/, 'son'],
  [/döttrar(?:na)?s?$/, 'dotter'],
  [/mödrar(?:na)?s?$/, 'moder'],
  [/bröder(?:na)?s?$/, 'broder'],
];

/** All end so. */
const mayChange = /[ae]r(?:na)?s?$/;

/** Words too short for a rule: in a word of two letters nothing can be an ending. */
const wholeWords: ReadonlyMap<string, string> = new Map([
  ['året', 'år'],
  ['åren', 'år'],
  ['årets', 'år'],
  ['årens', 'år'],
  ['egna', 'egen'],
  ['eget', 'egen'],
  ['männen', 'män'],
  ['männens', 'män'],
  ['mannen', 'män'],
  ['museet', 'museum'],
  ['museer', 'museum'],
  ['museerna', 'museum'],
  ['centret', 'centrum'],
  ['centra', 'centrum'],
]);

/** The word in its regular form: `handböcker` → `handbok`, `året` → `år`; any other word as it is. */
export function regular(word: string): string {
  const whole = wholeWords.get(word);
  if (whole !== undefined) return whole;
  if (!isLastIn('ars', word) || !mayChange.test(word)) return word;
  const change = vowelChanges.find(([plural]) => plural.test(word));
  return change ? word.replace(change[0], change[1]) : word;
}
