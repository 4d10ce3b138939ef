import type { Mention } from '../corpusNames';
import { accordingTo, reportingVerb } from './reportingVerbs';
import { sentenceSpeakers, type SpokenSentence } from './sentenceSpeakers';

/**
 * Roles that a sentence gives as those who say what it quotes: `menade ministern`, `enligt den dåvarande ministern`. Only
 * where they stand alone: `ministern Kristersson` and `ministern i Norge` are said to be somebody in particular.
 */
export function sentenceRoles(sentence: SpokenSentence, roles: readonly Mention[]): readonly Mention[] {
  const alone = roles.filter(role => standsAlone(sentence.text, role));
  if (alone.length === 0) return [];
  const mentions = [...sentence.mentions, ...alone].toSorted((a, b) => a.start - b.start);
  return sentenceSpeakers({ ...sentence, mentions }).filter(({ isRole }) => isRole);
}

const longestBefore = 80;

function standsAlone(text: string, { start, end, genitive }: Mention): boolean {
  const before = text.slice(Math.max(0, start - longestBefore), start);
  return (
    (mayPrecede.test(before) || (genitive && /(?:^|\s)med $/i.test(before))) &&
    !specifies.test(text.slice(end, end + 20))
  );
}

/** The beginning of a clause, or what says that words follow; `tidigare ministern` is another than the minister. */
const mayPrecede = new RegExp(
  String.raw`(?:^|[\p{P}\uE000]\s*|(?:^|\s)(?:att|men|som|medan|${accordingTo}|${reportingVerb}(?: (?:också|även|då|dock|däremot|sedan|vidare|alltså))?)\s|, och\s)(?:den )?(?:dåvarande )?$`,
  'iu',
);
/** A name, or of whom or what. */
const specifies = /^(?:,? \p{Lu}| (?:i|för|på|vid|från|hos|av|till|med)(?!\p{L}))/u;
