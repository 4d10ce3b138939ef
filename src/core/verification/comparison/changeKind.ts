import type { DifferenceKind } from '../model';
import type { Change } from './changes';
import type { Names } from './names';
import { denyAlike, isDenial } from './negations';
import { isNumber } from './numbers';
import type { SourceWord } from './sourceWords';
import type { Word } from './words';

/** What the words of a change are compared with, to know a name that opens a sentence. */
export interface KindContext {
  readonly names: Names;
  readonly source: readonly SourceWord[];
  readonly words: readonly Word[];
}

/** A stretch longer than this is left out or put in as a whole: what it denies, counts or names goes with it. */
const longestTelling = 5;
/** From so many words on, or over the end of a sentence, what is left out joins two places. */
const farApart = 12;

/** What kind of difference a change is: the gravest that applies. */
export function kindOf(change: Change, context: KindContext): DifferenceKind {
  const [alone] = change.steps;
  if (alone?.relation === 'case' || alone?.relation === 'character') return alone.relation;
  const found = change.found.filter(isWord);
  const expected = change.expected.filter(isWord);
  if (found.length + expected.length === 0) return markKind(change);
  if (isJoined(change, found)) return 'joined';
  const telling = Math.max(found.length, expected.length) <= longestTelling;
  if (telling && !denyAlike(expected, found)) return 'negation';
  if (telling && differ(expected, found, isNumber)) return 'number';
  if (telling && namesDiffer(expected, found, context)) return 'name';
  if (sameWords(expected, found)) return [...expected, ...found].some(isDenial) ? 'negation' : 'order';
  if (found.length === 0) return 'omission';
  return expected.length === 0 ? 'insertion' : 'substitution';
}

/** Whether both are the same words in another order. */
export function sameWords(expected: readonly Word[], found: readonly Word[]): boolean {
  return expected.length > 0 && sorted(expected) === sorted(found);
}

function sorted(words: readonly Word[]): string {
  return words
    .map(({ key }) => key)
    .toSorted()
    .join(' ');
}

function isWord({ kind }: Word): boolean {
  return kind === 'word';
}

/** Where the source says that something is left out, whoever does not repeat it leaves it out without a mark. */
function markKind({ found, expected }: Change): DifferenceKind {
  if (saysOmission(expected) && !saysOmission(found)) return 'omission';
  return found.some(({ key }) => key === '') && expected.length === 0 ? 'character' : 'punctuation';
}

/** `(...)`, `[…]`, `/---/`; an ellipsis without brackets may be a pause. */
function saysOmission(words: readonly Word[]): boolean {
  return /[[(/](?:…|-{1,5})[\])/]/.test(words.map(({ form }) => form).join(''));
}

/** Words from two passages, or from places far apart in one, stand side by side without a mark. */
function isJoined({ expected }: Change, found: readonly Word[]): boolean {
  if (new Set(expected.map(({ passage }) => passage)).size > 1) return true;
  return (
    found.length === 0 &&
    expected.filter(isWord).length >= farApart &&
    expected.some(({ form }) => /^[.!?]$/.test(form))
  );
}

function differ(expected: readonly Word[], found: readonly Word[], is: (word: Word) => boolean): boolean {
  return sorted(expected.filter(is)) !== sorted(found.filter(is));
}

function namesDiffer(expected: readonly Word[], found: readonly Word[], context: KindContext): boolean {
  const { names, source, words } = context;
  const named = (side: readonly Word[], all: readonly Word[]): readonly Word[] =>
    side.filter(word => names.isName(all, all.indexOf(word)));
  return sorted(named(expected, source)) !== sorted(named(found, words));
}
