import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { createQuotationFinder } from '../../../src/core/document/quotedPassage';
import { citedWorks } from '../../../src/core/sources/citedWorks';
import { corpus, settings } from '../citation/fixture';
import { inserted, memo } from '../citation/planned';

const sources = { corpus, finder: createQuotationFinder(corpus.passages) };

describe('what a document cites from the corpus', () => {
  it('is every key that the corpus has, in any format, and no other library’s', () => {
    assert.deepEqual(cited('Ord [@haglund-2010] och [@ek-2001; @finsam-bloggen-2011].'), {
      read: ['haglund-2010', 'finsam-bloggen-2011'],
      secondHand: [],
    });
    assert.deepEqual(cited(String.raw`Ord \autocite[3]{haglund-2010}.`, 'latex').read, ['haglund-2010']);
    assert.deepEqual(cited('Ord @haglund-2010[s. 3] och @sarv-2010.', 'typst').read, ['haglund-2010', 'sarv-2010']);
  });

  it('is the document whose words are repeated without any reference', () => {
    assert.deepEqual(cited('Ministern: ”Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!”').read, [
      'haglund-2010',
    ]);
  });

  it('is what references name that are written out, in text and in notes', () => {
    assert.deepEqual(cited('Det sägs (Henrik Hammar, citerad i Haglund 2010).', 'plaintext').read, ['haglund-2010']);
    assert.deepEqual(cited('Som Haglund (2010) skriver.').read, ['haglund-2010']);
    assert.deepEqual(cited(inserted('forpatrull', '‸', { settings: settings({ style: 'footnote' }) })).read, [
      'haglund-2010',
    ]);
    assert.deepEqual(cited('Haglund 20101 och Åhaglund 2010.').read, []);
  });

  it('is an act that is named by its number', () => {
    assert.deepEqual(cited('Enligt 2 § lagen (2003:1210) om finansiell samordning.').read, ['sfs-2003-1210']);
    assert.deepEqual(cited('Se SFS 2003:1210.').read, ['sfs-2003-1210']);
  });

  it('keeps apart what is known only through others', () => {
    const expected = { read: ['finsam-bloggen-2011'], secondHand: ['isf-2010-2'] };
    assert.deepEqual(cited(inserted('isf', `${memo}‸`)), expected);
    assert.deepEqual(cited('Ord [@isf-2010-2; citerad i @finsam-bloggen-2011].'), expected);
    assert.deepEqual(
      cited(
        'Ord (Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i ”FINSAM Nätverkskonferens 2011” 2011).',
      ),
      expected,
    );
  });

  it('lists what the writer cites for itself, even if others quote it, too', () => {
    assert.deepEqual(cited('Ord [@isf-2010-2; citerad i @finsam-bloggen-2011]. Läst [@isf-2010-2].'), {
      read: ['finsam-bloggen-2011', 'isf-2010-2'],
      secondHand: [],
    });
  });

  it('is not what only the list between the markers names', () => {
    const list = '<!-- belagg: sources -->\n\n(Haglund 2010) [@haglund-2010] (2003:1210)\n\n<!-- /belagg -->\n';
    assert.deepEqual(cited(`Inget.\n\n${list}`), { read: [], secondHand: [] });
    assert.deepEqual(cited(`Ord [@finsam-bloggen-2011].\n\n${list}`).read, ['finsam-bloggen-2011']);
  });
});

function cited(text: string, languageId = 'markdown'): { readonly read: string[]; readonly secondHand: string[] } {
  const { read, secondHand } = citedWorks([{ text, analysis: analyseDocument(text, languageId) }], sources);
  return { read: read.map(({ id }) => id), secondHand: secondHand.map(({ id }) => id) };
}
