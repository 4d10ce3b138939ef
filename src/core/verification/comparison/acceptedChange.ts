import { meaningOf } from './abbreviations';
import { changeOf, type Change, type LaidStep } from './changes';
import { figureOf, isOne } from './numbers';
import type { Names } from './names';
import type { SourceWord } from './sourceWords';
import type { Word } from './words';

/** What becomes of a change that a careful writer may make: it is `typography`, or `accepted` as another way to write it. */
export type Allowance = 'typography' | 'accepted' | undefined;

/** What a change is seen among: all steps of the comparison, and the source that they were laid along. */
export interface Laid {
  readonly steps: readonly LaidStep[];
  readonly source: readonly SourceWord[];
}

export function allowanceOf(change: Change, laid: Laid, names: Names): Allowance {
  const { steps } = laid;
  if (isOuterMark(change, steps) || isLineBreakHyphen(change)) return 'typography';
  const accepted =
    isAbbreviated(change, steps) ||
    isSaidOtherwise(change) ||
    isAbbreviationStop(change, steps) ||
    isInquit(change) ||
    isSpelling(change, laid, names);
  return accepted ? 'accepted' : undefined;
}

/**
 * A comma or stop with which the writer's sentence ends the quotation or goes on behind a piece of it, and quotation marks
 * around it all. A stop for the source's question or exclamation mark is none.
 */
function isOuterMark({ steps: own, found, expected }: Change, steps: readonly LaidStep[]): boolean {
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last || [...found, ...expected].some(({ kind }) => kind === 'word')) return false;
  if (endsPiece(steps, last.at + 1)) {
    return found.every(({ form }) => /^[.,"]$/.test(form)) && !expected.some(({ form }) => /^[?!…]$/.test(form));
  }
  return startsPiece(steps, first.at - 1) && [...found, ...expected].every(({ form }) => form === '"');
}

function endsPiece(steps: readonly LaidStep[], next: number): boolean {
  const item = steps[next]?.item;
  return next >= steps.length || item?.kind === 'jump';
}

function startsPiece(steps: readonly LaidStep[], before: number): boolean {
  return before < 0 || steps[before]?.item?.kind === 'jump';
}

/** `samord- ning` in a source that was read from a page with narrow columns, or in a document with short lines. */
function isLineBreakHyphen({ found, expected }: Change): boolean {
  return isBrokenAtHyphen(expected, found) || isBrokenAtHyphen(found, expected);
}

function isBrokenAtHyphen([head, hyphen, tail, ...more]: readonly Word[], [word, ...others]: readonly Word[]): boolean {
  if (!head || !hyphen || !tail || !word || more.length > 0 || others.length > 0) return false;
  const isBroken = hyphen.form === '-' && hyphen.start === head.end && tail.start > hyphen.end;
  return isBroken && head.form + tail.form === word.form;
}

/** `till exempel` for `t.ex.`, which words beside it may have been laid along, too. */
function isAbbreviated({ steps: own, found, expected }: Change, steps: readonly LaidStep[]): boolean {
  if (own.some(({ relation }) => relation === 'case' || relation === 'character')) return false;
  const [first, last] = [own[0]?.at ?? 0, own.at(-1)?.at ?? 0];
  if (![...found, ...expected].every(({ kind, form }) => kind === 'word' || form === '.')) return false;
  const beside = changeOf(steps.slice(Math.max(0, first - longestMeaning), last + longestMeaning + 1));
  if (!hasAbbreviation(beside)) return false;
  for (let from = first; from >= 0 && first - from < longestMeaning; from--) {
    for (let to = last; to < steps.length && to - last < longestMeaning; to++) {
      const wider = changeOf(steps.slice(from, to + 1));
      if (hasAbbreviation(wider) && isSameWrittenOut(wider)) return true;
    }
  }
  return false;
}

/** In words. */
const longestMeaning = 4;

function hasAbbreviation({ found, expected }: Sides): boolean {
  return [...found, ...expected].some(({ form }) => meaningOf(form) !== undefined);
}

function isSameWrittenOut({ found, expected }: Sides): boolean {
  return meaningsOf(found) === meaningsOf(expected);
}

/** The words with abbreviations written out; what is hidden in a word stays there. */
function meaningsOf(words: readonly Word[]): string {
  return words.map(({ form }) => meaningOf(form) ?? form).join(' ');
}

/** What is laid along each other in one or several places. */
type Sides = Pick<Change, 'found' | 'expected'>;

/** Each in other words that are as good, one behind the other: `till exempel tio tusen` for `t.ex. 10 000`. */
function isSaidOtherwise({ found, expected }: Sides): boolean {
  if (isAsGood({ found, expected })) return true;
  if (found.length + expected.length > longestRun) return false;
  return found.some((_, at) =>
    expected.some(
      (_word, other) =>
        isAsGood({ found: found.slice(0, at), expected: expected.slice(0, other) }) &&
        isSaidOtherwise({ found: found.slice(at), expected: expected.slice(other) }),
    ),
  );
}

function isAsGood(sides: Sides): boolean {
  return isSameInWords(sides) || (hasAbbreviation(sides) && isSameWrittenOut(sides));
}

/** In words of both sides: other changes are not read piece by piece. */
const longestRun = 16;

/** `en miljard` for `1 miljard`, `tio tusen` for `10 000`, `i dag` for `idag`. */
function isSameInWords({ found, expected }: Sides): boolean {
  if (found.length === 0 || expected.length === 0) return false;
  const [one, other] = [keysOf(found), keysOf(expected)];
  return (
    isOne(one, other) ||
    isWrittenApart(found, expected) ||
    isWrittenApart(expected, found) ||
    isOne(other, one) ||
    (numberIn(found) !== undefined && numberIn(found) === numberIn(expected))
  );
}

/** `i dag` and `idag`: both are right (Svenska Akademiens ordlista). */
function isWrittenApart(words: readonly Word[], [one, ...others]: readonly Word[]): boolean {
  const solid = solidForm(words);
  return words.length > 1 && others.length === 0 && solid === one?.form.toLowerCase() && apartOrSolid.has(solid);
}

const apartOrSolid = new Set('idag igår imorgon ikväll inatt istället ifråga överhuvudtaget'.split(' '));

/** `tio tusen`, `10 tusen` and `10 000`. By forms: keys do not tell what is hidden in them. */
function numberIn(words: readonly Word[]): string | undefined {
  const form = solidForm(words);
  return /^\d+$/.test(form) ? form : figureOf(form);
}

function solidForm(words: readonly Word[]): string {
  return words
    .map(({ form }) => form)
    .join('')
    .toLowerCase();
}

function keysOf(words: readonly Word[]): string {
  return words.map(({ key }) => key).join(' ');
}

/** The last stop of `m.m.` is also that of its sentence. */
function isAbbreviationStop({ steps: own, found, expected }: Change, steps: readonly LaidStep[]): boolean {
  const [only, ...others] = [...found, ...expected];
  if (only?.form !== '.' || others.length > 0) return false;
  const before = steps[(own[0]?.at ?? 0) - 1];
  return before?.relation === 'accepted' && before.expected.some(({ form }) => meaningOf(form) !== undefined);
}

/** `, säger Kent Andersson,` left out of speech that the source sets without quotation marks. */
function isInquit({ found, expected }: Change): boolean {
  const words = expected.filter(({ kind }) => kind === 'word');
  const [verb, ...who] = words;
  if (found.some(({ kind }) => kind === 'word') || !verb || who.length === 0 || who.length > 6) return false;
  if (!isRendered(verb) || !sayingVerbs.has(verb.key) || !expected.some(({ form }) => form === ',')) return false;
  return who.every(({ key, form }) => /^\p{Lu}/u.test(form) || pronouns.has(key)) || isTitled(who);
}

/** In words; names are shorter. */
const longestName = 8;

/** Part of a name that as a whole is another spelling of the same person's: `Cristina` for `Christina` Husmark-Persson. */
function isSpelling({ steps: own, ...sides }: Change, { steps, source }: Laid, names: Names): boolean {
  if (![...sides.found, ...sides.expected].some(({ form }) => names.isInSpelling(form))) return false;
  const [first, last] = [own[0]?.at ?? 0, own.at(-1)?.at ?? 0];
  for (let from = first; from >= 0 && last - from < longestName; from--) {
    for (let to = last; to < steps.length && to - from < longestName; to++) {
      const { found, expected } = changeOf(steps.slice(from, to + 1));
      if (names.areSpellings(formsOf(found), formsOf(expected))) return true;
      const said = formsOf(/^[.,]$/.test(found.at(-1)?.form ?? '') ? found.slice(0, -1) : found);
      if (beyond({ steps, source }, from, to).some(words => names.areSpellings(said, formsOf(words)))) return true;
    }
  }
  return false;
}

/** What the source has where the candidate begins or ends: a short name there may not have been laid beside a longer one. */
function beyond({ steps, source }: Laid, from: number, to: number): readonly (readonly Word[])[] {
  const counts = [1, 2, 3, 4];
  const [before, behind] = [steps.slice(0, from), steps.slice(to + 1)];
  const first = behind.find(isLaid)?.expected[0];
  const last = before.findLast(isLaid)?.expected.at(-1);
  const start = last && !behind.some(isLaid) ? source.indexOf(last) + 1 : undefined;
  const end = first && !before.some(isLaid) ? source.indexOf(first) : undefined;
  return [
    ...(start === undefined ? [] : counts.map(count => source.slice(start, start + count))),
    ...(end === undefined ? [] : counts.map(count => source.slice(Math.max(0, end - count), end))),
  ];
}

function isLaid({ expected }: LaidStep): boolean {
  return expected.length > 0;
}

function formsOf(words: readonly Word[]): readonly string[] {
  return words.map(({ form }) => form);
}

/** Speech within the document's own sentences. */
function isRendered({ passage }: SourceWord): boolean {
  return passage.kind === 'extract' || (passage.kind === 'quotation' && passage.speech === 'unmarked');
}

/** `socialförsäkringsminister Ulf Kristersson`. */
function isTitled(who: readonly Word[]): boolean {
  return who.length >= 2 && who.slice(-2).every(({ form }) => /^\p{Lu}/u.test(form));
}

const sayingVerbs = new Set(
  `säger sade sa menar menade anser ansåg tycker tyckte tror trodde svarar svarade undrar undrade frågar frågade konstaterar
  konstaterade berättar berättade framhåller framhöll påpekar påpekade förklarar förklarade tillägger tillade hävdar hävdade
  betonar betonade understryker underströk påminner påminde fortsätter fortsatte utropar
  says said asks asked adds added explains explained argues argued`.split(/\s+/),
);
const pronouns = new Set('han hon hen de ministern talaren moderatorn he she they'.split(' '));
