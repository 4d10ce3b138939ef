import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { StemCache } from '../../../src/core/search/analysis/stemCache';
import { packSegment } from '../../../src/core/search/index/mergeSegments';
import { sourceOf } from '../../../src/core/search/index/searchSource';
import { buildSegment } from '../../../src/core/search/index/segmentBuilder';
import { atOnce } from '../../../src/core/steps';
import { corpusOf } from './corpusOf';

const word = fc.constantFrom(
  ...'samverkan samverkar rådet råd rad Råd mål 2010:2 10 000 SKL:s och att Axén %'.split(' '),
);
const text = fc.array(word, { minLength: 1, maxLength: 20 }).map(words => words.join(' '));
const session = fc.record({ title: text, passages: fc.array(text, { minLength: 1, maxLength: 8 }) });

describe('building an index of many passages', () => {
  it('gives what FlexSearch gives for few, however many segments are made on the way', () => {
    fc.assert(
      fc.property(fc.array(session, { minLength: 1, maxLength: 5 }), fc.nat(60), (sessions, postings) => {
        const source = sourceOf(corpusOf(sessions));
        const built = atOnce(packSegment(atOnce(buildSegment(source, new StemCache()))));
        const limits = { passagesForFlexSearch: 0, postings, words: 8 };
        const packed = atOnce(packSegment(atOnce(buildSegment(source, new StemCache(), limits))));
        assert.deepEqual(packed.dictionary.terms, built.dictionary.terms);
        assert.deepEqual(packed.postings.bytes, built.postings.bytes);
        assert.deepEqual(packed.postings.starts, built.postings.starts);
        assert.deepEqual(packed.digests.bytes, built.digests.bytes);
        assert.deepEqual(packed.names, built.names);
      }),
      { numRuns: 300 },
    );
  });
});
