import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fold } from '../../../src/core/search/analysis/normalise';
import { stem } from '../../../src/core/search/analysis/stem';
import { tokenise } from '../../../src/core/search/analysis/tokens';
import { createSearchEngine } from '../../../src/core/search/createSearchEngine';
import { compareTerms, type Dictionary } from '../../../src/core/search/index/dictionary';
import { DictionaryBuilder } from '../../../src/core/search/index/dictionaryBuilder';
import { editDistance } from '../../../src/core/corpus/nearestSpelling';
import { corpusOf } from './corpusOf';

const vocabulary =
  'förbund förbundet samverkan samordning samordningsförbund evidens rådet råd rad Malmö malm kassa sjukkassa 2010:2 inte och mål mal göra'.split(
    ' ',
  );
const word = fc.constantFrom(...vocabulary);
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map(words => words.join(' '));
const texts = fc.array(text, { minLength: 1, maxLength: 12 });
const engineOf = (passages: readonly string[]) => createSearchEngine(corpusOf([{ title: '–', passages }]));

describe('the index against a naive scan', function () {
  // Each run indexes a corpus of its own.
  this.timeout(20_000);

  it('finds every passage that has a form of the word, however rare or common', () => {
    fc.assert(
      fc.property(texts, word, (passages, sought) => {
        const { hits } = engineOf(passages).search(sought, { limit: 100, typing: false });
        const found = new Set(hits.map(hit => hit.passage.text));
        const wanted = passages.filter(passage =>
          tokenise(passage).some(token => stem(token.word) === stem(sought.toLowerCase())),
        );
        for (const passage of wanted) assert.ok(found.has(passage), `${sought} in ${passage}`);
      }),
    );
  });

  it('finds a phrase in exactly the passages that have it', () => {
    fc.assert(
      fc.property(texts, fc.array(word, { minLength: 1, maxLength: 3 }), (passages, phrase) => {
        const quoted = phrase.join(' ').toLowerCase();
        const { hits } = engineOf(passages).search(`"${quoted}"`, { limit: 100, typing: false });
        const wanted = passages.filter(passage => ` ${passage.toLowerCase()} `.includes(` ${quoted} `));
        assert.deepEqual(hits.map(hit => hit.passage.text).toSorted(), wanted.toSorted());
      }),
    );
  });

  it('marks words in order, without overlap, each with something of the query', () => {
    fc.assert(
      fc.property(texts, fc.array(word, { minLength: 1, maxLength: 3 }), (passages, sought) => {
        for (const { passage, matches } of engineOf(passages).search(sought.join(' '), { limit: 100 }).hits) {
          let last = 0;
          for (const { start, end } of matches) {
            assert.ok(start >= last && start < end && end <= passage.text.length);
            last = end;
            assert.match(passage.text.slice(start, end), /^[\p{L}\p{N}:]+$/u);
          }
        }
      }),
    );
  });

  it('ranks by falling score and never throws, whatever is typed', () => {
    const engine = engineOf(vocabulary);
    const noise = fc.string({
      unit: fc.constantFrom(...Array.from('samordnåäö "”-:% \n\u0308😀\uD800')),
      maxLength: 30,
    });
    fc.assert(
      fc.property(noise, fc.boolean(), (query, typing) => {
        const { hits } = engine.search(query, { limit: 100, typing });
        hits.forEach((hit, index) => assert.ok(index === 0 || hit.score <= (hits[index - 1]?.score ?? 0)));
      }),
    );
  });

  it('keeps a hit in the list whatever the limit', () => {
    fc.assert(
      fc.property(texts, word, fc.integer({ min: 1, max: 5 }), (passages, sought, limit) => {
        const engine = engineOf(passages);
        const all = engine.search(sought, { limit: 100 }).hits;
        assert.deepEqual(engine.search(sought, { limit }).hits, all.slice(0, limit));
      }),
    );
  });
});

/** A dictionary and its terms in order. */
function dictionaryOf(terms: readonly string[]): {
  readonly dictionary: Dictionary;
  readonly sorted: readonly string[];
} {
  const sorted = [...new Set(terms)].toSorted((a, b) =>
    compareTerms({ term: a, folded: fold(a) }, { term: b, folded: fold(b) }),
  );
  const builder = new DictionaryBuilder();
  for (const term of sorted) builder.add(term, 0);
  return { dictionary: builder.finish(), sorted };
}

describe('typing errors over the sorted dictionary', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('abcå')), minLength: 1, maxLength: 7 });

  it('are those that comparing each term finds', () => {
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 40 }),
        letters,
        fc.integer({ min: 0, max: 2 }),
        (terms, typed, distance) => {
          const { dictionary, sorted } = dictionaryOf(terms);
          const near = dictionary.near(typed, { distance, unfinished: false }).map(({ term }) => term);
          const wanted = sorted.filter(term => {
            const errors = editDistance(typed, fold(term), distance);
            // The first letter is not mistaken together with another.
            return errors <= distance && (errors < 2 || fold(term).startsWith(typed.charAt(0)));
          });
          assert.deepEqual(near, wanted);
        },
      ),
    );
  });

  it('of an unfinished word are those that comparing each beginning finds', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 40 }), letters, (terms, typed) => {
        const { dictionary, sorted } = dictionaryOf(terms);
        const near = dictionary.near(typed, { distance: 1, unfinished: true }).map(({ term }) => term);
        const wanted = sorted.filter(term =>
          Array.from(fold(term), (_, end) => fold(term).slice(0, end + 1)).some(
            begin => editDistance(typed, begin, 1) <= 1,
          ),
        );
        assert.deepEqual(near, wanted);
      }),
    );
  });
});
