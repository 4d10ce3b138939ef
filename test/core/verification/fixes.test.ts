import assert from 'node:assert/strict';
import { fixesFor } from '../../../src/core/verification/fixes';
import { acceptanceEdit } from '../../../src/core/verification/fixing/acceptanceEdit';
import type { Fix, FixKind } from '../../../src/core/verification/fixing/fix';
import { corpus, settings } from '../citation/fixture';
import { applied, memo } from '../citation/planned';
import { checked, read, verdicts } from './checked';

const minister = 'så hoppas jag att ni har mindre att göra!';

const table: Readonly<Record<FixKind, readonly (readonly [languageId: string, before: string, after: string])[]>> = {
  restore: [
    ['markdown', '”så hoppas jag att ni har att göra!” [@haglund-2010]', `”${minister}” [@haglund-2010]`],
    ['markdown', '”så hoppas jag att ni alla har mindre att göra!” [@haglund-2010]', `”${minister}” [@haglund-2010]`],
    ['markdown', '”så hoppas jag att ni har mer att göra!” [@haglund-2010]', `”${minister}” [@haglund-2010]`],
    ['markdown', '”så hoppas jag att ni har mindre att göra.” [@haglund-2010]', `”${minister}” [@haglund-2010]`],
    [
      'markdown',
      '”så *hoppas* jag att ni har [mer](a) att göra!” [@haglund-2010]',
      '”så *hoppas* jag att ni har [mindre](a) att göra!” [@haglund-2010]',
    ],
    [
      'markdown',
      '> så hoppas jag att\n> ni har att göra! [@haglund-2010]',
      '> så hoppas jag att\n> ni har mindre att göra! [@haglund-2010]',
    ],
    [
      'markdown',
      '”så hoppas vi[^1] inte att ni har mindre att göra!” [@haglund-2010]\n\n[^1]: Not.',
      '”så hoppas jag[^1] att ni har mindre att göra!” [@haglund-2010]\n\n[^1]: Not.',
    ],
    [
      'latex',
      String.raw`\enquote{så hoppas jag att ni har att göra!} \autocite{haglund-2010}`,
      String.raw`\enquote{${minister}} \autocite{haglund-2010}`,
    ],
    ['typst', '#quote[så hoppas jag att ni har att göra!] @haglund-2010', `#quote[${minister}] @haglund-2010`],
    [
      'html',
      '<p><q>så hoppas jag att ni <b>har</b> att göra!</q> (Haglund 2010)</p>',
      '<p><q>så hoppas jag att ni <b>har</b> mindre att göra!</q> (Haglund 2010)</p>',
    ],
    ['plaintext', '”så hoppas jag att ni har att göra!” (Haglund 2010)', `”${minister}” (Haglund 2010)`],
  ],
  'mark-omission': [
    [
      'markdown',
      '”så hoppas jag att har mindre att göra!” [@haglund-2010]',
      '”så hoppas jag att […] har mindre att göra!” [@haglund-2010]',
    ],
    [
      'markdown',
      'A ”b [...] c”. ”så hoppas jag att har mindre att göra!” [@haglund-2010]',
      'A ”b [...] c”. ”så hoppas jag att [...] har mindre att göra!” [@haglund-2010]',
    ],
  ],
  'correct-reference': [
    [
      'markdown',
      `${memo}”${minister}” [@finsam-bloggen-2011].`,
      `${memo}”${minister}” [Cristina Husmark Pehrsson, citerad i @haglund-2010, avsnittet ”Hur ser Regeringen på Samordningsförbundens framtid?”].`,
    ],
    [
      'markdown',
      `${memo}”${minister}” [Gunnar Axén, citerad i @haglund-2010].`,
      `${memo}”${minister}” [Cristina Husmark Pehrsson, citerad i @haglund-2010, avsnittet ”Hur ser Regeringen på Samordningsförbundens framtid?”].`,
    ],
    [
      'markdown',
      `”${minister}”, säger Axén [@haglund-2010].`,
      `”${minister}”, säger Husmark Pehrsson [@haglund-2010].`,
    ],
    [
      'markdown',
      `Enligt Gunnar Axén: ”${minister}” [@haglund-2010].`,
      `Enligt Cristina Husmark Pehrsson: ”${minister}” [@haglund-2010].`,
    ],
    [
      'markdown',
      `> ${minister}\n>\n> — Gunnar Axén [@haglund-2010]`,
      `> ${minister}\n>\n> — Cristina Husmark Pehrsson [@haglund-2010]`,
    ],
    [
      'markdown',
      `”${minister}”.[^1]\n\n[^1]: Se [@finsam-bloggen-2011].`,
      `”${minister}”.[^1]\n\n[^1]: Se [@haglund-2010].`,
    ],
    [
      'latex',
      String.raw`\enquote{${minister}}\footnote{\cite{finsam-bloggen-2011}}`,
      String.raw`\enquote{${minister}}\footnote{\cite{haglund-2010}}`,
    ],
    ['plaintext', `”${minister}” (Axén enligt Haglund 2010).`, `”${minister}” (Husmark Pehrsson enligt Haglund 2010).`],
  ],
  'add-reference': [
    [
      'markdown',
      `${memo}Hon sa: ”${minister}”`,
      `${memo}Hon sa: ”${minister}” [Cristina Husmark Pehrsson, citerad i @haglund-2010, avsnittet ”Hur ser Regeringen på Samordningsförbundens framtid?”]`,
    ],
    [
      'markdown',
      `${memo}> ${minister}`,
      `${memo}> ${minister} [Cristina Husmark Pehrsson, citerad i @haglund-2010, avsnittet ”Hur ser Regeringen på Samordningsförbundens framtid?”]`,
    ],
    [
      'plaintext',
      `Husmark Pehrsson sa: ”${minister}”`,
      `Husmark Pehrsson sa: ”${minister}” (Haglund 2010, avsnittet ”Hur ser Regeringen på Samordningsförbundens framtid?”)`,
    ],
  ],
  'make-paraphrase': [
    [
      'markdown',
      'Hon sa ”så hoppas jag att ni har att göra!” [@haglund-2010]',
      'Hon sa så hoppas jag att ni har att göra! [@haglund-2010]',
    ],
    [
      'markdown',
      '> så hoppas jag att\n> ni har att göra! [@haglund-2010]',
      'så hoppas jag att\nni har att göra! [@haglund-2010]',
    ],
    [
      'latex',
      String.raw`\enquote{så hoppas jag att ni har att göra!} \autocite{haglund-2010}`,
      String.raw`så hoppas jag att ni har att göra! \autocite{haglund-2010}`,
    ],
    ['latex', "``så hoppas jag att ni har att göra!''", 'så hoppas jag att ni har att göra!'],
    [
      'markdown',
      '”Hon sa ’så hoppas jag att ni har att göra!’ och gick sedan därifrån utan att svara på fler frågor”',
      '”Hon sa så hoppas jag att ni har att göra! och gick sedan därifrån utan att svara på fler frågor”',
    ],
    ['typst', '#quote[så hoppas jag att ni har att göra!]', 'så hoppas jag att ni har att göra!'],
    ['html', '<p><q cite="a">så hoppas jag att ni har att göra!</q></p>', '<p>så hoppas jag att ni har att göra!</p>'],
  ],
};

for (const [kind, rows] of Object.entries(table)) {
  describe(`the fix ${kind}`, () => {
    for (const [languageId, before, after] of rows) {
      it(`makes of ${JSON.stringify(before.replace(memo, ''))} ${JSON.stringify(after.replace(memo, ''))}`, async () => {
        const fix = (await fixes(before, languageId)).find(found => found.kind === kind);
        assert.ok(fix, 'there is such a fix');
        assert.equal(applied(before, fix.edits), after);
      });
    }
  });
}

describe('putting a quotation right', () => {
  it('leaves nothing to say about its words or whose they are', async () => {
    for (const [languageId, before] of [...table.restore, ...table['correct-reference'], ...table['mark-omission']]) {
      const [fix] = await fixes(before, languageId);
      assert.ok(fix);
      const now = await verdicts(applied(before, fix.edits), languageId);
      assert.ok(
        now.every(verdict => /^(?:verbatim|adapted)/.test(verdict)),
        `${before}: ${now.join()}`,
      );
    }
  });

  it('writes the bibliography entry with the reference', async () => {
    const [fix] = await fixes(`${memo}Hon sa: ”${minister}”`);
    assert.match(JSON.stringify(fix?.bibliography), /haglund-2010/);
  });

  it('is safe where nobody can have meant the difference', async () => {
    const safe = async (text: string) => (await fixes(text))[0]?.safe;
    assert.equal(await safe(`”${minister.replace('hoppas', 'hop\u200Bpas')}” [@haglund-2010]`), true);
    assert.equal(await safe(`”${minister.replace('hoppas', 'tror')}” [@haglund-2010]`), false);
  });

  it('offers nothing where nothing is wrong, and no mark in the place of a negation', async () => {
    assert.deepEqual(await fixes(`”${minister}” [@haglund-2010]`), []);
    const negated = '”Det här är en kursfråga utan en stigfråga.” [@haglund-2010]';
    assert.deepEqual(
      (await fixes(negated)).map(({ kind }) => kind),
      ['restore', 'make-paraphrase'],
    );
  });
});

describe('accepting a quotation by a fix', () => {
  for (const [languageId, before, after] of [
    ['markdown', '”a b” [@k]. Mer.', '”a b” [@k]. <!-- belagg: ok "skäl" --> Mer.'],
    ['markdown', '> a b [@k]', '> a b [@k] <!-- belagg: ok "skäl" -->'],
    ['html', '<p><q>a b</q> c</p>', '<p><q>a b</q> <!-- belagg: ok "skäl" --> c</p>'],
    ['latex', '\\enquote{a b} \\cite{k} mer', '\\enquote{a b} \\cite{k} % belagg: ok "skäl"\nmer'],
    ['latex', '\\enquote{a b}\nmer', '\\enquote{a b} % belagg: ok "skäl"\nmer'],
    ['typst', '"a b" @k mer', '"a b" @k // belagg: ok "skäl"\nmer'],
    ['asciidoc', '”a b” mer\nmer', '”a b” mer\n// belagg: ok "skäl"\nmer'],
    ['plaintext', '”a b”. Mer', '”a b”. [belagg: ok "skäl"] Mer'],
  ] as const) {
    it(`writes ${JSON.stringify(after)}`, () => {
      const document = read(before, languageId);
      const [quotation] = document.analysis.quotations;
      assert.ok(quotation);
      assert.equal(applied(before, [acceptanceEdit(document, quotation, 'skäl')]), after);
    });
  }

  it('is read again', async () => {
    for (const [languageId, before] of [...table['make-paraphrase'], ...table['correct-reference']]) {
      const [quotation] = (await checked(before, languageId)).quotations;
      assert.ok(quotation);
      const edit = acceptanceEdit(read(before, languageId), quotation, 'skäl');
      const [accepted] = (await checked(applied(before, [edit]), languageId)).quotations;
      assert.equal(accepted?.accepted, 'skäl', applied(before, [edit]));
    }
  });
});

async function fixes(text: string, languageId = 'markdown'): Promise<readonly Fix[]> {
  const { quotations } = await checked(text, languageId);
  const quotation = quotations.at(-1);
  assert.ok(quotation, 'the text has a quotation');
  return fixesFor({
    quotation,
    corpus,
    document: read(text, languageId),
    bibliographies: [{ path: 'referenser.bib', format: 'bib', text: '' }],
    settings: settings(),
    year: 2026,
  });
}
