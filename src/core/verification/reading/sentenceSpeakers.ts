import type { TextSpan } from '../../document/model';
import type { Mention } from '../corpusNames';
import { quotedMark } from './paragraph';
import { accordingTo, reportingVerb } from './reportingVerbs';

/** A sentence with one of its quotations; spans are in its text. */
export interface SpokenSentence {
  readonly text: string;
  readonly quotation: TextSpan;
  /** The names in it, in order. */
  readonly mentions: readonly Mention[];
}

/**
 * Whom a sentence names as who says what it quotes: `säger Axén`, `enligt ISF`, `Kristersson (M) menade att`, `Sarv är
 * tydlig:`. Names that merely stand there are nobody's claim, and neither are pronouns.
 */
export function sentenceSpeakers(sentence: SpokenSentence): readonly Mention[] {
  const template = templateOf(sentence);
  const named = new Set<number>();
  for (const pattern of isQuestion.test(template) ? questionPatterns : patterns) {
    for (const found of template.matchAll(pattern)) {
      for (const mention of (found.groups?.['names'] ?? '').matchAll(/<(\d+)g?>/g)) named.add(Number(mention[1]));
    }
  }
  return sentence.mentions.filter((_, index) => named.has(index));
}

/**
 * The sentence with `<2>` for its third name (`<2g>` in the genitive), `Q` for the quotation and `q` for others:
 * `Som <0> (M) sa i debatten: Q`.
 */
function templateOf({ text, quotation, mentions }: SpokenSentence): string {
  let template = '';
  let at = 0;
  mentions.forEach(({ start, end, genitive }, index) => {
    template += `${masked(text, at, start, quotation)}<${String(index)}${genitive ? 'g' : ''}>`;
    at = end;
  });
  return template + masked(text, at, text.length, quotation);
}

function masked(text: string, from: number, to: number, quotation: TextSpan): string {
  let result = '';
  for (let at = from; at < to; at++) {
    const isQuoted = text.charAt(at) === quotedMark;
    const letter = at >= quotation.start && at < quotation.end ? 'Q' : 'q';
    if (!isQuoted) result += /[<>Qq]/.test(text.charAt(at)) ? '-' : text.charAt(at);
    else if (!result.endsWith(letter)) result += letter;
  }
  return result;
}

const name = String.raw`<\d+>`;
const names = String.raw`(?<names>${name}(?:(?:,| och| and| samt| &) ?${name}){0,5})`;
/** A name behind one of these is whom somebody speaks of or to, not who speaks. */
const preposition = String.raw`(?:om|till|med|mot|av|från|hos|för|på|än|inför|utan|efter|to|with|of|from|against|about|by|than|for|after)`;
const conjunction = '(?:att|och|men|medan|som|när|där|that|and|but|while|who|when|where)';
/** Words between a verb and a name: `den dåvarande ministern`, `Region Skånes regionråd`. */
const role = String.raw`(?:(?:(?!${conjunction} )(?:<\d+g>|[\p{L}-]+|\p{L}+:s) ){1,6}(?<!(?<!\p{L})${preposition} ))?`;
/** What may stand between a name and its verb: `(M)`, `, ledamot i utskottet,`, `däremot`. */
const apposition = String.raw`(?: \([^()<>]{0,60}\))?(?:, [^,<>Q]{0,120},)?`;
const adverbs = String.raw`(?: (?!${conjunction} )[\p{Ll}]+){0,2}?`;
const asking = '(?:frågar|frågade|undrar|undrade|ställer|ställde|asks|asked)';
const beingAsked = '(?:får|fick|möter|mötte|möts|möttes|ställs|ställdes|tillfrågas|tillfrågades|frågas|frågades)';
const wordStart = String.raw`(?<![\p{L}<\d])`;
const notSpokenOf = String.raw`(?<!(?<!\p{L})${preposition} )`;

const genitive = String.raw`(?<names><\d+g>)`;

/** What says whose words are quoted, with verbs and nouns that may say it. */
const patternsWith = (verb: string, noun: string): readonly RegExp[] =>
  [
    // enligt Axén; säger ministern Cristina Husmark Pehrsson
    String.raw`${wordStart}(?:${accordingTo}|${verb}(?: (?:också|även|då|dock|däremot|sedan|vidare|alltså|also|then))?) ${role}${names}`,
    // Axén (M) säger; Hammar och Andersson, som talar för SKL, menar
    String.raw`${notSpokenOf}${names}${apposition}${adverbs} ${verb}(?!\p{L})`,
    // ”…” (Gunnar Axén); ”…” – Gunnar Axén
    String.raw`Q[.!?…]*["”“»«’‘]?[.,]? ?(?:\((?:enligt )?|[—–-] ?)${names}`,
    // med Axéns ord: ”…”
    String.raw`${genitive} (?:egna )?(?:${noun})[^.;<>Q]{0,30}Q`,
  ].map(pattern => new RegExp(pattern, 'gu'));

const patterns = [
  ...patternsWith(
    reportingVerb,
    'ord|formulering|fråga|svar|uttryck|replik|citat|slutsats|beskrivning|words|question|answer|reply',
  ),
  // Sarv är tydlig: ”…”; whoever got or answered a question did not ask it
  new RegExp(String.raw`${notSpokenOf}${names}(?! ${beingAsked}(?!\p{L}))[^.:;<>Q]{0,80}: ?["”“»«„’‘(]*Q`, 'gu'),
];

/** `På frågan ”…” svarar ministern`: who asked is another. */
const isQuestion =
  /(?<!\p{L})(?:fråg(?:an?|orna|or)|questions?)(?: (?:om|är|var|löd|blev|about))?[:,]? ?["”“»«„’‘(]*Q/u;
const questionPatterns = patternsWith(asking, 'fråga|question');
