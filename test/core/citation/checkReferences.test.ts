import assert from 'node:assert/strict';
import { checkReferences, mayReferTo } from '../../../src/core/citation/checkReferences';
import { listedKeys, type ListedKeys } from '../../../src/core/citation/listedKeys';
import type { InsertionRequest } from '../../../src/core/citation/model';
import { planEntry, referenceFixes } from '../../../src/core/citation/referenceFixes';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { corpus, settings } from './fixture';
import { applied } from './planned';

const none: ListedKeys = { kind: 'none' };
const listing = (...keys: readonly string[]): ListedKeys => ({ kind: 'listed', keys: new Set(keys) });
const read = (text: string, languageId = 'markdown') => ({ text, analysis: analyseDocument(text, languageId) });

describe('checking references to the corpus', () => {
  const problems = (text: string, listed: ListedKeys = none, languageId = 'markdown') =>
    checkReferences(read(text, languageId), corpus, listed).map(({ code, start, end }) => [
      code,
      text.slice(start, end),
    ]);

  it('finds keys one typing error away that no bibliography has', () => {
    assert.deepEqual(problems('Se @haglnud-2010 och [@hagland-2010, 3].'), [
      ['misspelt-key', '@haglnud-2010'],
      ['misspelt-key', '@hagland-2010'],
    ]);
    assert.deepEqual(problems('Se @Haglund-2010.'), [['misspelt-key', '@Haglund-2010']]);
    assert.deepEqual(problems(String.raw`\cite{haglud-2010}`, none, 'latex'), [['misspelt-key', 'haglud-2010']]);
    assert.deepEqual(problems('Se @hagland-2010.', listing('hagland-2010')), []);
  });

  it('takes another year for another work unless a bibliography says that there is none', () => {
    assert.deepEqual(problems('Se @haglund-2011.'), []);
    assert.deepEqual(problems('Se @haglund-2011.', listing()), [['misspelt-key', '@haglund-2011']]);
  });

  it('leaves other libraries alone', () => {
    assert.deepEqual(problems('Se @ek-1999, @fig-ett och [@berg; @lund, citerad i @ek].', listing()), []);
    assert.equal(mayReferTo(corpus, read('Se @ek-1999.')), false);
    assert.equal(mayReferTo(corpus, read('Se @haglud-2010.')), true);
  });

  it('finds keys that lost their entry, where the document names a bibliography', () => {
    assert.deepEqual(problems('Se @haglund-2010.', listing('ek-1999')), [['unlisted-key', '@haglund-2010']]);
    assert.deepEqual(problems('Se @haglund-2010.', listing('haglund-2010')), []);
    assert.deepEqual(problems('Se @haglund-2010.'), []);
    assert.deepEqual(problems('Se @haglud-2010.', { kind: 'unknown' }), []);
  });

  it('finds the comma that loses a work', () => {
    for (const form of [
      '@isf-2010-2, citerad i @finsam-bloggen-2011',
      '@isf-2010-2, s. 12, citerad i @finsam-bloggen-2011',
      '@ek-1999, cited in @haglund-2010',
    ]) {
      assert.deepEqual(problems(`Så [se ${form}, s. 3].`), [['comma-form', form]]);
    }
    for (const right of [
      '[@isf-2010-2; citerad i @finsam-bloggen-2011]',
      '[ISF, citerad i @finsam-bloggen-2011]',
      '[@isf-2010-2, s. 3] är citerad i @finsam-bloggen-2011',
    ]) {
      assert.deepEqual(problems(right), [], right);
    }
  });

  it('reads the bibliography of the document or of its head, its broken entries included', () => {
    const document = read('---\nbibliography: a.bib\n---\n\nSe @haglund-2010.');
    const bibliographies = [
      {
        path: 'a.bib',
        format: 'bib',
        text: '@book{ek-1999, ids = {ek99}, title = {Ek}}\n@book{haglund-2010,\n title = {',
      },
    ] as const;
    const listed = listedKeys({ document, bibliographies });
    assert.deepEqual(listed, listing('ek-1999', 'ek99', 'haglund-2010'));
    assert.deepEqual(listedKeys({ document, bibliographies: [] }), none);
    const cell = read('Se @ek-1999.');
    const head = '---\nreferences:\n- id: ek-1999\n---\n';
    assert.deepEqual(
      listedKeys({ document: cell, bibliographies: [{ format: 'inline', text: head }] }),
      listing('ek-1999'),
    );
    const html = read('<p>Ord</p><ul><li id="ek-1999">Ek (1999). Bok.</li></ul>', 'html');
    assert.deepEqual(listedKeys({ document: html, bibliographies: [] }), listing('ek-1999'));
  });
});

describe('mending references', () => {
  const mended = (text: string, secondHand: 'readOnly' | 'both' = 'readOnly', listed: ListedKeys = none) => {
    const document = read(text);
    return checkReferences(document, corpus, listed).flatMap(problem =>
      referenceFixes(problem, document, { corpus, secondHand }).map(fix =>
        'edits' in fix ? applied(text, fix.edits) : `entry ${fix.key}`,
      ),
    );
  };

  it('corrects the key and nothing else', () => {
    assert.deepEqual(mended('Se -@haglnud-2010 [s. 3].'), ['Se -@haglund-2010 [s. 3].']);
    assert.deepEqual(mended('Se [@{haglnud-2010}].'), ['Se [@{haglund-2010}].']);
  });

  it('writes the second-hand form that is set first', () => {
    const named = '[se Inspektionen för socialförsäkringen, Rapport 2010:2, s. 12, citerad i @finsam-bloggen-2011]';
    const both = '[se @isf-2010-2, s. 12; citerad i @finsam-bloggen-2011]';
    const wrong = '[se @isf-2010-2, s. 12, citerad i @finsam-bloggen-2011]';
    assert.deepEqual(mended(wrong), [named, both]);
    assert.deepEqual(mended(wrong, 'both'), [both, named]);
    assert.deepEqual(mended('[@ek-1999, citerad i @haglund-2010]'), ['[@ek-1999; citerad i @haglund-2010]']);
  });

  it('adds the entry, or takes the key that the bibliography has for the work', () => {
    const head = '---\nbibliography: a.bib\n---\n\n';
    assert.deepEqual(mended(`${head}@haglund-2010`, 'readOnly', listing()), ['entry haglund-2010']);
    const item = corpus.work('haglund-2010')?.item;
    assert.ok(item);
    const request = (text: string): InsertionRequest => ({
      corpus,
      choices: [],
      form: 'reference',
      document: read(`${head}Se @haglund-2010.`),
      selections: [],
      bibliographies: [{ path: 'a.bib', format: 'bib', text }],
      settings: settings(),
      year: 2026,
    });
    const added = planEntry(item, request(''));
    assert.deepEqual(added.edits, []);
    assert.equal(added.bibliography.length, 1);
    const title = '  title = {Finsam | Nationell nätverskonferens 2010},\n';
    const known = planEntry(
      item,
      request(`@report{Haglund10,\n  author = {Haglund, Catrin},\n${title}  date = {2010},\n}\n`),
    );
    assert.deepEqual(known.bibliography, []);
    assert.equal(applied(`${head}Se @haglund-2010.`, known.edits), `${head}Se @Haglund10.`);
  });
});
