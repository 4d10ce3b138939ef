import type { QuotedText } from '../../document/model';
import type { Caution } from '../model';
import type { LaidStep } from './changes';
import { isDenial } from './negations';
import { isAboutEmphasis } from './quotedItems';
import type { SourceWord } from './sourceWords';
import type { Word } from './words';

/** What may mislead although the words are right. `source` is what the steps were laid along. */
export function cautionsOf(
  parts: readonly QuotedText[],
  steps: readonly LaidStep[],
  source: readonly SourceWord[],
): readonly Caution[] {
  const found: readonly (readonly [Caution, boolean])[] = [
    ['clipped', isClipped(steps, source)],
    ['emphasis', isEmphasised(parts, steps)],
    ['slip', keepsSlip(steps)],
  ];
  return found.flatMap(([caution, applies]) => (applies ? [caution] : []));
}

/** Words that say that something is not so, or not yet. */
const hedges = new Set('kanske skulle troligen möjligen eventuellt perhaps maybe would might could'.split(' '));
const turns = new Set('men fast dock but though although however yet'.split(' '));

/**
 * Cut so that the meaning turns: right behind *inte, inga, kanske, skulle*, behind somebody's not thinking that it is so,
 * between a verb and its *inte*, or before *men* without a mark that it goes on.
 */
function isClipped(steps: readonly LaidStep[], source: readonly SourceWord[]): boolean {
  const laid = steps.flatMap(({ expected }) => expected);
  const [first, last] = [laid[0], laid.at(-1)];
  if (!first || !last) return false;
  const [before] = neighbours(source, source.indexOf(first), -1);
  const [after, next] = neighbours(source, source.indexOf(last), 1);
  const goesOn = steps.at(-1)?.item?.kind === 'jump';
  const lastWord = laid.findLast(({ kind }) => kind === 'word');
  return (
    (before !== undefined && qualifies(before)) ||
    isDeniedThought(source, source.indexOf(first)) ||
    (after !== undefined && after.key !== 'utan' && isDenial(after)) ||
    (!goesOn && after?.kind === 'word' && lastWord === last && qualifies(last)) ||
    (!goesOn && turns.has((after?.kind === 'mark' && /^[,;-]$/.test(after.form) ? next : after)?.key ?? ''))
  );
}

/** `inte tyckte att [det är en bra lösning]`, `tror inte att […]` */
function isDeniedThought(source: readonly SourceWord[], at: number): boolean {
  const that = source[at - 1];
  if (that === undefined || !/^(?:att|that)$/.test(that.key) || that.passage !== source[at]?.passage) return false;
  const clause = source.slice(Math.max(0, at - 5), at - 1).filter(({ passage }) => passage === that.passage);
  const words = clause.slice(clause.findLastIndex(({ kind }) => kind === 'mark') + 1);
  return words.some(isDenial) && words.some(({ key }) => thoughts.has(key));
}

const thoughts = new Set(
  `tycker tyckte tyckt tror trodde trott anser ansåg ansett menar menade menat säger sade sa sagt påstår påstod hävdar hävdade
  think thinks thought believe believes believed say says said mean means meant`.split(/\s+/),
);

function qualifies(word: Word): boolean {
  return isDenial(word) || hedges.has(word.key);
}

/** The next words of the same passage in a direction. */
function neighbours(source: readonly SourceWord[], at: number, direction: 1 | -1): readonly SourceWord[] {
  return [source[at + direction], source[at + 2 * direction]].filter(
    word => word !== undefined && word.passage === source[at]?.passage,
  ) as readonly SourceWord[];
}

/** Some of the words are emphasised, not all, and nothing says by whom. */
function isEmphasised(parts: readonly QuotedText[], steps: readonly LaidStep[]): boolean {
  const isInPart = parts.some(part => part.emphasis.length > 0 && /[\p{L}\p{N}]/u.test(withoutEmphasis(part)));
  return isInPart && !steps.some(({ item }) => item?.kind === 'insertion' && isAboutEmphasis(item.words));
}

function withoutEmphasis({ text, emphasis }: QuotedText): string {
  const starts = [0, ...emphasis.map(({ end }) => end)];
  const ends = [...emphasis.map(({ start }) => start), text.length];
  return starts.map((start, at) => text.slice(start, ends[at])).join('');
}

/** A slip is quoted as it stands, without [sic]. */
function keepsSlip(steps: readonly LaidStep[]): boolean {
  return steps.some(
    ({ expected, relation, at }) =>
      relation === 'same' && expected.some(({ as }) => as === 'written') && !isRemarked(steps, at),
  );
}

function isRemarked(steps: readonly LaidStep[], at: number): boolean {
  const next = steps.slice(at + 1, at + 4).find(({ item }) => item?.kind === 'insertion');
  return next?.item?.kind === 'insertion' && next.item.remark;
}
