import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { foldLetters } from '../../../src/core/search/analysis/normalise';
import { compareTerms, type Dictionary } from '../../../src/core/search/index/dictionary';
import { DictionaryBuilder } from '../../../src/core/search/index/dictionaryBuilder';
import { editDistance } from '../../../src/core/corpus/nearestSpelling';

/** Few letters, so that terms have much in common; some take three bytes, some terms are long. */
const letter = fc.constantFrom(...'a a b b å ä e é ł ÿ ☃'.split(' '));
const term = fc.oneof(
  fc.string({ unit: letter, minLength: 1, maxLength: 6 }),
  fc.string({ unit: letter, minLength: 14, maxLength: 40 }),
);
const terms = fc.uniqueArray(term, { maxLength: 120 }).map(words =>
  words
    .map(word => ({ term: word, folded: foldLetters(word) }))
    .toSorted(compareTerms)
    .map(({ term: word }, at) => ({ word, frequency: (at * 7919) % 30 })),
);
const sought = fc.oneof(fc.string({ unit: letter, minLength: 1, maxLength: 6 }), term);

function dictionaryOf(entries: readonly { readonly word: string; readonly frequency: number }[]): Dictionary {
  const builder = new DictionaryBuilder();
  for (const { word, frequency } of entries) builder.add(word, frequency);
  return builder.finish();
}

/** A letter with a diacritic must agree, one without matches both. */
function agrees(word: string, other: string): boolean {
  return word.split('').every((one, at) => one === other[at] || one === foldLetters(other[at] ?? ''));
}

describe('a dictionary that is read where it lies', () => {
  it('has the terms that it was made of, at any place and in any order', () => {
    fc.assert(
      fc.property(terms, fc.array(fc.nat(), { maxLength: 20 }), (entries, jumps) => {
        const dictionary = dictionaryOf(entries);
        assert.equal(dictionary.size, entries.length);
        for (const at of [...entries.keys(), ...jumps.map(jump => jump % Math.max(1, entries.length))]) {
          const entry = entries[at];
          if (entry === undefined) continue;
          assert.equal(dictionary.termAt(at), entry.word);
          assert.equal(dictionary.indexOf(entry.word), at);
          assert.equal(dictionary.frequencyAt(at), entry.frequency);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds what a scan of all its terms finds', () => {
    fc.assert(
      fc.property(terms, sought, (entries, word) => {
        const dictionary = dictionaryOf(entries);
        const folded = foldLetters(word);
        const having = (matches: (other: string) => boolean): readonly string[] =>
          entries.map(entry => entry.word).filter(matches);
        assert.equal(dictionary.has(word), having(other => other === word).length > 0);
        assert.deepEqual(
          dictionary.withPrefix(word, 1_000),
          having(other => foldLetters(other).startsWith(folded) && agrees(word, other)),
        );
        assert.deepEqual(
          dictionary.spelledLike(word),
          having(other => foldLetters(other) === folded && agrees(word, other)),
        );
        assert.deepEqual(
          dictionary.containing(word, 1_000).map(found => found.term),
          having(other => {
            const at = foldLetters(other).indexOf(folded);
            return at > 0 && agrees(word, other.slice(at));
          }),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds the most frequent terms with a prefix, the first of those that are equally frequent', () => {
    fc.assert(
      fc.property(terms, sought, fc.integer({ min: 1, max: 20 }), (entries, prefix, limit) => {
        const all = entries.filter(
          ({ word }) => foldLetters(word).startsWith(foldLetters(prefix)) && agrees(prefix, word),
        );
        const most = all.toSorted((a, b) => b.frequency - a.frequency).slice(0, limit);
        assert.deepEqual(
          dictionaryOf(entries).withPrefix(prefix, limit),
          all.filter(entry => most.includes(entry)).map(({ word }) => word),
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds the terms near a word that measuring every one finds', () => {
    const distances = fc.constantFrom(1, 2, 3);
    fc.assert(
      fc.property(terms, sought, distances, fc.boolean(), (entries, word, distance, unfinished) => {
        const folded = foldLetters(word);
        const found = dictionaryOf(entries).near(folded, { distance, unfinished });
        const expected = entries.flatMap(({ word: other }) => {
          const errors = errorsBetween(folded, foldLetters(other), unfinished);
          const allowed = foldLetters(other).startsWith(folded.charAt(0)) ? distance : 1;
          return errors <= allowed ? [{ term: other, distance: errors }] : [];
        });
        assert.deepEqual(found, expected);
      }),
      { numRuns: 1_000 },
    );
  });
});

function errorsBetween(word: string, other: string, unfinished: boolean): number {
  if (!unfinished) return editDistance(word, other, 9);
  const beginnings = Array.from(other, (_, at) => other.slice(0, at + 1));
  return Math.min(...beginnings.map(beginning => editDistance(word, beginning, 9)));
}
