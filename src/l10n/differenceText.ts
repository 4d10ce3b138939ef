/** How a quotation differs from its source, in a sentence and in a few words. */
import type { Difference, DifferenceKind } from '../core/verification/model';
import type { Translate } from './translate';

/** One sentence, or two, that say what the source has and what stands here. */
export function differenceText(difference: Difference, t: Translate): string {
  return sentences[difference.kind](difference, t);
}

/** The same in a few words, for a row of a list: `”inga” saknas`. */
export function differenceLabel(difference: Difference, t: Translate): string {
  return labels[difference.kind](difference, t);
}

type Texts = Readonly<Record<DifferenceKind, (difference: Difference, t: Translate) => string>>;

const sentences: Texts = {
  substitution: wordsText,
  omission: wordsText,
  insertion: wordsText,
  number: wordsText,
  name: wordsText,
  negation: ({ expected, found }, t) => {
    if (found === '') return t('Differs: “{0}” is missing; the meaning may be reversed', expected);
    if (expected === '') return t('Differs: “{0}” is not in the source; the meaning may be reversed', found);
    return t('Differs: source has “{0}”, here “{1}”; the meaning may be reversed', cut(expected), cut(found));
  },
  order: ({ expected }, t) => t('The words stand in another order: the source has “{0}”', cut(expected)),
  joined: (_, t) => t('Two places of the source stand together as one. Mark what is left out with […]'),
  punctuation: signsText,
  case: signsText,
  character: (difference, t) => t('Hidden or look-alike characters: {0}', codesOf(difference)),
  attribution: ({ expected, found }, t) =>
    expected === '' || found === ''
      ? t('The words are somebody else’s')
      : t('In the source the words are from {0}, here from {1}', cut(expected), cut(found)),
};

const labels: Texts = {
  substitution: label,
  omission: label,
  insertion: label,
  number: label,
  name: label,
  negation: label,
  order: (_, t) => t('another order'),
  joined: (_, t) => t('joined without a mark'),
  punctuation: label,
  case: label,
  character: (_, t) => t('hidden or look-alike characters'),
  attribution: (_, t) => t('another speaker'),
};

function label({ expected, found }: Difference, t: Translate): string {
  if (found === '') return t('“{0}” is missing', cut(expected));
  if (expected === '') return t('“{0}” is added', cut(found));
  return t('“{0}” for “{1}”', cut(found), cut(expected));
}

function wordsText(difference: Difference, t: Translate): string {
  const { expected, found } = difference;
  if (found === '') return t('Differs: “{0}” is missing. Mark what is left out with […]', cut(expected));
  if (expected === '') return t('Differs: “{0}” is not in the source. Put your own words in [brackets]', cut(found));
  return signsText(difference, t);
}

function signsText({ expected, found }: Difference, t: Translate): string {
  if (found === '') return t('Differs: “{0}” is missing', cut(expected));
  if (expected === '') return t('Differs: “{0}” is not in the source', cut(found));
  return t('Differs: source has “{0}”, here “{1}”', cut(expected), cut(found));
}

/** Enough words to find the place by. */
const longest = 80;

function cut(words: string): string {
  if (words.length <= longest) return words;
  const end = words.lastIndexOf(' ', longest - 1);
  return `${words.slice(0, end > 0 ? end : longest - 1)} …`;
}

/** `U+200B`: what can be read where the characters themselves cannot. */
function codesOf({ expected, found }: Difference): string {
  const odd = Array.from(found).filter(character => !expected.includes(character));
  return [...new Set(odd.map(codeOf))].join(', ');
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
