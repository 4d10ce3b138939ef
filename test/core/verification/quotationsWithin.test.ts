import assert from 'node:assert/strict';
import { checked } from './checked';

const minister = 'så hoppas jag att ni har mindre att göra!';
const after = 'och sedan gick hon därifrån utan att svara på fler frågor';

describe('a quotation within another', () => {
  type Case = readonly [text: string, expected: readonly string[], languageId?: string];
  /** Each verdict with the words that it is of, as the document writes them. */
  const cases: Readonly<Record<string, readonly Case[]>> = {
    'is checked where the whole is nobody’s': [
      [`”Hon sa ’${minister}’ ${after}” [@haglund-2010].`, [`verbatim ${minister}`]],
      [`”Hon sa '${minister}' ${after}” [@haglund-2010].`, [`verbatim ${minister}`]],
      [`»Hon sa ’${minister}’ ${after}« [@haglund-2010].`, [`verbatim ${minister}`]],
      [`”Hon sa "${minister}" ${after}” [@haglund-2010].`, [`verbatim ${minister}`]],
      [`”Hon sa ’${minister}’ ${after}”, säger Lisa Ek.`, [`unsourced ${minister}`]],
      [
        `> Hon sa ”så hoppas jag att ni har mer att göra!”, ${after}.\n>\n> — Lisa Ek`,
        ['altered så hoppas jag att ni har mer att göra!'],
      ],
      [
        String.raw`\enquote{Hon sa \enquote{${minister}} ${after}} \autocite{haglund-2010}`,
        [`verbatim ${minister}`],
        'latex',
      ],
      [`\`\`Hon sa \`${minister}' ${after}'' \\autocite{haglund-2010}`, [`verbatim ${minister}`], 'latex'],
      [`#quote[Hon sa #quote[${minister}] ${after}] @haglund-2010`, [`verbatim ${minister}`], 'typst'],
      [`<p><q>Hon sa <q>${minister}</q> ${after}</q> (Haglund 2010)</p>`, [`verbatim ${minister}`], 'html'],
      [`”Hon sa ’${minister}’ ${after}” (<<haglund-2010,Haglund 2010>>)`, [`verbatim ${minister}`], 'asciidoc'],
      [`”Hon sa ’${minister}’ ${after}” (Haglund 2010)`, [`verbatim ${minister}`], 'plaintext'],
    ],
    'is checked where only it is near a passage': [
      [`”Hon sa att ’${minister}’ då”, säger Lisa Ek [@haglund-2010].`, [`verbatim ${minister}`]],
      [`”’${minister}’ sa hon då, ${after}” [@haglund-2010].`, [`verbatim ${minister}`]],
      [
        `”Hon sa att ’så hoppas jag att ni har mer att göra!’ då” [@haglund-2010].`,
        ['altered så hoppas jag att ni har mer att göra!'],
      ],
    ],
    'belongs to the whole where that is the source’s': [
      [
        '”Lagstiftningen är inne på den ’högra sidan’, men styrningen på ’vänstra sidan’ är hårdare.” [@haglund-2010]',
        ['verbatim Lagstiftningen är inne på den ’högra sidan’, men styrningen på ’vänstra sidan’ är hårdare.'],
      ],
      [
        '”Lagstiftningen är nog ’inne på den högra sidan’, men styrningen är hårdare.” [@haglund-2010]',
        ['altered Lagstiftningen är nog ’inne på den högra sidan’, men styrningen är hårdare.'],
      ],
      [
        String.raw`\enquote{Lagstiftningen är inne på den \enquote{högra sidan}, men styrningen på \enquote{vänstra sidan} är hårdare.} \autocite{haglund-2010}`,
        [
          String.raw`verbatim Lagstiftningen är inne på den \enquote{högra sidan}, men styrningen på \enquote{vänstra sidan} är hårdare.`,
        ],
        'latex',
      ],
    ],
    'is said to be whose words around it say, not those behind the whole': [
      [`”Axén sa att ’${minister}’ ${after}”, säger Lisa Ek [@haglund-2010].`, [`misattributed ${minister}`]],
      [`”Hon sa att ’${minister}’ ${after}”, säger Gunnar Axén [@haglund-2010].`, [`verbatim ${minister}`]],
      [`”Hon sa ’${minister}’ ${after}” [@finsam-bloggen-2011].`, [`misattributed ${minister}`]],
      [`> Hon sa ’${minister}’ [@haglund-2010] ${after}.\n>\n> — Lisa Ek [@ek-2020]`, [`verbatim ${minister}`]],
    ],
    'is none where it is short or a title': [
      [`”Det är ’många olika dörrar’ till oss alla”, säger Lisa Ek.`, []],
      [`”Se ’Hur ser SKL på utvecklingen?’ som är bra”, säger Lisa Ek.`, []],
      [`”It’s Lars’ bok från ’90-talet”, säger Lisa Ek.`, []],
    ],
  };
  for (const [about, rows] of Object.entries(cases)) {
    for (const [text, expected, languageId] of rows) {
      it(`${about}: ${text.replaceAll(minister, '…')}`, async () => {
        const { quotations } = await checked(text, languageId);
        assert.deepEqual(
          quotations.map(quotation => `${quotation.verdict} ${quotation.text}`),
          expected,
        );
        for (const { start, end, text: written } of quotations) assert.equal(text.slice(start, end), written);
      });
    }
  }

  it('is accepted with the whole', async () => {
    const text = `”Hon sa ’så hoppas jag att ni har mer att göra!’ ${after}.” <!-- belagg: ok "så sa hon" -->`;
    const { quotations } = await checked(text);
    assert.deepEqual(
      quotations.map(({ verdict, accepted }) => [verdict, accepted]),
      [['altered', 'så sa hon']],
    );
  });
});
