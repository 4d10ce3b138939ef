import assert from 'node:assert/strict';
import { answeringTo, documentKeys } from '../../../src/core/citation/documentKeys';
import { rankCandidates } from '../../../src/core/completion/rankCandidates';
import { keyCandidates } from '../../../src/core/completion/keyCandidates';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { corpus } from './fixture';

const bib = `@book{Hagl10,
  author = {Catrin Haglund},
  title = {Finsam | Nationell nätverskonferens 2010},
  ids = {hagl},
}
@book{annan10,
  title = {En annan bok},
}
`;

describe('works of the corpus under the keys of a document', () => {
  const text = '---\nbibliography: k.bib\n---\n\nSe @Hagl10.\n';
  const document = { text, analysis: analyseDocument(text, 'markdown') };
  const keys = documentKeys(new Set(['Hagl10', 'hagl', 'annan10', 'ingen10']), corpus, {
    document,
    bibliographies: [{ path: 'k.bib', format: 'bib', text: bib }],
  });

  it('are found by what their entries say', () => {
    assert.deepEqual(Object.fromEntries(keys), { Hagl10: 'haglund-2010', hagl: 'haglund-2010' });
  });

  it('are what the corpus then has under those keys', () => {
    const answering = answeringTo(keys, corpus);
    assert.equal(answering.work('Hagl10'), corpus.work('haglund-2010'));
    assert.equal(answering.keyOf('Hagl10'), 'haglund-2010');
    assert.equal(answering.work('haglund-2010'), corpus.work('haglund-2010'));
    assert.equal(answering.keyOf('annan10'), undefined);
  });

  it('are offered first where the document cites them', () => {
    const candidates = keyCandidates(corpus, { speaker: 'sentence', names: 'usual' });
    const cited = document.analysis.references.map(found => ({ ...found, key: keys.get(found.key) ?? found.key }));
    assert.equal(rankCandidates(candidates, '', cited)[0]?.key, 'haglund-2010');
  });
});
