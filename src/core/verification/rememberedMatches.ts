import type { Passage } from '../corpus/model';
import type { ReadDocument } from '../document/citedPassage';
import { shiftSpan } from '../document/shiftSpans';
import { createMemory } from './memory';
import type { Candidate, PassageMatcher, WordMatch } from './model';

/** Compares a candidate's words, or knows from an earlier check how the same words compare. */
export interface RememberedMatches {
  match(candidate: Candidate, document: ReadDocument, prefer: (passage: Passage) => number): WordMatch | undefined;
}

/** In quotations, of all documents that are checked together. */
const remembered = 5000;

interface Remembered {
  /** Where the candidate began. */
  readonly start: number;
  readonly match: WordMatch | undefined;
}

/**
 * The same words with the same claim give the same match, wherever they stand. The key is the document's own text, so that
 * the places of the words in it are the same, too.
 */
export function rememberMatches(matcher: PassageMatcher): RememberedMatches {
  const memory = createMemory<Remembered>(remembered);
  return {
    match: (candidate, document, prefer) => {
      const { start, match } = memory(keyOf(candidate, document), () => ({
        start: candidate.start,
        match: matcher.match(candidate.parts, prefer),
      }));
      return match && moved(match, candidate.start - start);
    },
  };
}

function keyOf({ start, end, claim }: Candidate, { text, analysis }: ReadDocument): string {
  const keys = claim.references.map(({ key }) => key);
  const voices = claim.speakers.flatMap(speaker => speaker.voices);
  return JSON.stringify([analysis.syntax, text.slice(start, end), keys, voices]);
}

function moved(match: WordMatch, by: number): WordMatch {
  if (by === 0 || match.differences.length === 0) return match;
  return {
    ...match,
    differences: match.differences.map(difference => ({ ...difference, ...shiftSpan(difference, by) })),
  };
}
