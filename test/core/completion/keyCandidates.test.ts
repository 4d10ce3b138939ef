import assert from 'node:assert/strict';
import { keyCandidates } from '../../../src/core/completion/keyCandidates';
import { rankCandidates } from '../../../src/core/completion/rankCandidates';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { corpus, settings } from '../citation/fixture';

const item = {
  id: 'sarv-gemenskaper',
  type: 'book',
  title: 'Innovativa gemenskaper',
  author: [{ given: 'Hans', family: 'Sarv' }],
};
const mentioned = corpus.works.slice(0, 1).map(work => ({ ...work, key: item.id, item }));
const candidates = keyCandidates({ ...corpus, works: [...corpus.works, ...mentioned] }, settings());

describe('what a key may be completed to', () => {
  /** The keys of works, and who is quoted in which document. */
  const found = (query: string, document = '') =>
    rankCandidates(candidates, query, analyseDocument(document, 'markdown').references).map(candidate =>
      candidate.kind === 'words' ? `${candidate.who}, ${candidate.key}` : candidate.key,
    );

  it('is found by any part of speaker, title, year, work or key', () => {
    const [first] = found('isf');
    assert.equal(first, 'isf-2010-2');
    assert.ok(found('evidens').includes('Inspektionen för socialförsäkringen, finsam-bloggen-2011'));
    assert.deepEqual(found('hammar'), ['Henrik Hammar, haglund-2010']);
    assert.deepEqual(found('haglund').slice(0, 1), ['haglund-2010']);
    assert.ok(found('2011').includes('finsam-bloggen-2011') && !found('2011').includes('haglund-2010'));
    assert.ok(found('natvers').includes('haglund-2010'), 'without diacritics');
    assert.ok(found('henrik skl').includes('Henrik Hammar, haglund-2010'), 'several words');
    assert.deepEqual(found('finnsinte'), []);
  });

  it('is a work by its key before anything that is found otherwise', () => {
    assert.equal(found('finsam')[0], 'finsam-bloggen-2011');
  });

  it('is what a speaker said before a work of theirs that is only mentioned', () => {
    const keys = found('sarv');
    assert.equal(keys[0], 'Hans Sarv, haglund-2010');
    assert.equal(keys.at(-1), 'sarv-gemenskaper');
    assert.deepEqual(found('sarv-gemen'), ['sarv-gemenskaper']);
  });

  it('ranks first what the document cites already, the most first', () => {
    assert.equal(found('', '[@isf-2010-2] [@finsam-bloggen-2011; @finsam-bloggen-2011]')[0], 'finsam-bloggen-2011');
    assert.equal(found('', '[Gunnar Axén, refererad i @haglund-2010]')[0], 'haglund-2010');
    assert.equal(found('', '[Gunnar Axén, refererad i @haglund-2010]')[1], 'Gunnar Axén, haglund-2010');
  });

  it('has no acts, which are running text, and talks only where they are cited by their speakers', () => {
    assert.ok(!candidates.some(({ key }) => key === 'sfs-2003-1210'));
    assert.ok(!candidates.some(({ key }) => key === 'sarv-2010'));
    assert.ok(keyCandidates(corpus, settings({ speaker: 'author' })).some(({ key }) => key === 'sarv-2010'));
  });
});
