import assert from 'node:assert/strict';
import { packCorpus, unpackCorpus } from '../../../src/core/corpus/packCorpus';
import { corpusOf, soundPages } from './pages';

describe('A packed corpus', () => {
  const files = Object.entries(soundPages).map(([path, text]) => ({ origin: 'test', path, text }));
  const packed = packCorpus(corpusOf(soundPages), files);

  it('comes back as it was, with the text of its pages', () => {
    const { data, pages } = unpackCorpus(packed);
    assert.deepEqual(data, corpusOf(soundPages));
    assert.equal(pages.get('malmo-2010/01-sarv.md'), soundPages['malmo-2010/01-sarv.md']);
    assert.equal(pages.size, files.length);
  });

  it('is refused when it is torn, something else or of another version', () => {
    assert.throws(() => unpackCorpus(packed.slice(0, -10)), /torn/);
    assert.throws(() => unpackCorpus('{"format":"other"}'), /something else/);
    assert.throws(() => unpackCorpus('null'), /something else/);
    assert.throws(() => unpackCorpus(packed.replace('"version":1', '"version":99')), /version 99.*reads version 1/);
  });
});
