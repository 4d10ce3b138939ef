import assert from 'node:assert/strict';
import { settings } from './fixture';
import { inserted, memo, planned } from './planned';

const regeringen = 'avsnittet ”Hur ser Regeringen på Samordningsförbundens framtid?”';
const minister = '”Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!”';
const ministerSays = `${minister} [Cristina Husmark Pehrsson, citerad i @haglund-2010, ⟦${regeringen}⟧]`;

describe('inserting a quotation', () => {
  it('puts it at the cursor and selects the place cited', () => {
    assert.equal(inserted('mindre-att-gora', `${memo}‸\n`), `${memo}${ministerSays}.\n`);
  });

  it('leaves out the name where the sentence has it', () => {
    assert.equal(
      inserted('mindre-att-gora', `${memo}Husmark Pehrssons svar var ‸`),
      `${memo}Husmark Pehrssons svar var ${minister} [@haglund-2010, ⟦${regeringen}⟧].`,
    );
    assert.equal(
      inserted('mindre-att-gora', `${memo}Något om Husmark Pehrsson. Svaret var ‸`),
      `${memo}Något om Husmark Pehrsson. Svaret var ${ministerSays}.`,
    );
  });

  it('begins a sentence right behind a stop, and says there who is quoted', () => {
    assert.equal(
      inserted('mindre-att-gora', `${memo}Något om Husmark Pehrsson.‸`),
      `${memo}Något om Husmark Pehrsson. ${ministerSays}.`,
    );
    assert.equal(
      inserted('mindre-att-gora', `${memo}Husmark Pehrsson m.fl.‸`),
      `${memo}Husmark Pehrsson m.fl. ${minister} [@haglund-2010, ⟦${regeringen}⟧].`,
    );
  });

  it('needs the full name where others share the surname', () => {
    assert.match(
      inserted('dorrar', `${memo}Andersson talade om ‸`),
      /om ”många olika dörrar” \[Kent Andersson, refererad i @/,
    );
    assert.match(
      inserted('dorrar', `${memo}Kent Andersson talade om ‸`),
      /om ”många olika dörrar” \[refererad i @haglund-2010, /,
    );
  });

  it('writes the words that make a fragment a sentence only where the writer has none', () => {
    const isf = '”bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv”';
    assert.match(inserted('isf', `${memo}‸`), new RegExp(`\\nFinsam har ${isf} \\[Inspektionen`));
    assert.match(
      inserted('isf', `${memo}Enligt ISF har Finsam ‸`),
      new RegExp(`Finsam ${isf} \\[Rapport 2010:2, citerad i @finsam`),
    );
    assert.match(inserted('isf', `${memo}Det står att ‸`), new RegExp(`att Finsam har ${isf}`));
    assert.match(inserted('isf', `${memo}Det står att Finsam har ‸`), new RegExp(`att Finsam har ${isf}`));
  });

  it('uses the stop that is there, and none inside a sentence', () => {
    const dorrar =
      '”många olika dörrar” [Kent Andersson, refererad i @haglund-2010, ⟦avsnittet ”Hur ser SKL på utvecklingen?”⟧]';
    assert.equal(inserted('dorrar', `${memo}Vi behöver ‸.\n`), `${memo}Vi behöver ${dorrar}.\n`);
    assert.equal(inserted('dorrar', `${memo}Vi behöver ‸ nu.\n`), `${memo}Vi behöver ${dorrar} nu.\n`);
    assert.equal(inserted('dorrar', `${memo}Vi be‸höver nu.\n`), `${memo}Vi behöver ${dorrar} nu.\n`);
  });

  it('ends a sentence of its own between two others', () => {
    assert.equal(
      inserted('mindre-att-gora', `${memo}Först detta. ‸Sedan detta.\n`),
      `${memo}Först detta. ${ministerSays}. Sedan detta.\n`,
    );
    assert.equal(
      inserted('mindre-att-gora', `${memo}Först detta.‸ Sedan detta.\n`),
      `${memo}Först detta. ${ministerSays}. Sedan detta.\n`,
    );
  });

  it('sources the sentence behind whose stop only a reference is asked for', () => {
    const only = (marked: string) =>
      inserted('hearings', memo + marked, { form: 'reference' })
        .slice(memo.length)
        .replace(/\[Henrik.*?\]/, 'R');
    assert.equal(only('Det är så.‸ Mer.'), 'Det är så R. Mer.');
    assert.equal(only('Det är så.‸'), 'Det är så R.');
    assert.equal(only('Är det så?‸ Mer.'), 'Är det så? R Mer.');
    assert.equal(only('Det gäller bl.a.‸ Malmö.'), 'Det gäller bl.a. R Malmö.');
    assert.equal(only('> Det är så.‸'), '> Det är så. R');
  });

  it('says where the words did not go to the line of the cursor', () => {
    const moved = (marked: string) => planned('hearings', marked).notes.some(({ code }) => code === 'moved');
    assert.ok(moved('```\nko‸d\n```\n'));
    assert.ok(moved('<!-- do‸lt -->\n'));
    assert.ok(moved('---\ntit‸le: PM\n---\n\nText.'));
    assert.ok(!moved('Talet $a ‸+ b$ här.'));
    assert.ok(!moved('Text.\n\n‸\n\nMer.'));
  });

  it('replaces what is selected', () => {
    assert.equal(inserted('mindre-att-gora', `${memo}Hon sa ⟦något⟧.`), `${memo}Hon sa ${ministerSays}.`);
  });

  it('is written at every cursor, its entry once', () => {
    const plan = planned('mindre-att-gora', `${memo}‸\n\nHusmark Pehrsson: ‸\n`);
    assert.equal(
      plan.result,
      `${memo}${ministerSays}.\n\nHusmark Pehrsson: ${minister} [@haglund-2010, ⟦${regeringen}⟧].\n`,
    );
    assert.equal(plan.bibliography.length, 1);
  });

  it('goes below the head, behind a key', () => {
    assert.match(inserted('hearings', '---\nlang‸: sv\n---\nText.\n'), /---\n\n”Visst .*\]\.\n\nText\.\n$/);
    assert.match(inserted('hearings', `${memo}Se @haglund‸-2010 här.`), /Se @haglund-2010 ”Visst .*\] här\.$/);
  });
});

describe('inserting a block', () => {
  const asked = { settings: settings({ blockWords: 5 }) };
  const block =
    '> Visst skulle man kunna ordna den typen av hearings! [Henrik Hammar, citerad i @haglund-2010, ⟦avsnittet ”Hur ser SKL på utvecklingen?”⟧]';
  const at = (marked: string) => inserted('hearings', memo + marked, asked).slice(memo.length);

  it('gives it a paragraph of its own', () => {
    assert.equal(at('‸'), block);
    assert.equal(at('Före.\n‸\nEfter.'), `Före.\n\n${block}\n\nEfter.`);
    assert.equal(at('Före.‸\nEfter.'), `Före.\n\n${block}\n\nEfter.`);
    assert.equal(at('Före.\n\n‸\n\nEfter.'), `Före.\n\n${block}\n\nEfter.`);
    assert.equal(at('Före.‸Efter.'), `Före.\n\n${block}\n\nEfter.`);
    assert.equal(at('‸Efter.'), `${block}\n\nEfter.`);
    assert.equal(at('Före.‸\n'), `Före.\n\n${block}\n`);
  });

  it('keeps it inside a list or a block quotation', () => {
    assert.equal(at('- punkt‸\n- nästa'), `- punkt\n\n  ${block}\n\n- nästa`);
    assert.equal(at('> citat‸\n'), `> citat\n>\n> ${block}\n`);
  });

  it('stays in the sentence in a cell of a table, whose bars words do not end', () => {
    const row = (cell: string) => `| a | b |\n|---|---|\n| c | ${cell} |`;
    assert.match(at(row('‸')), /\n\| c \| ”Visst .*”.* \|$/);
    const { result } = planned('modellerna', `${memo}${row('‸')}`, { form: 'paraphrase' });
    assert.match(result, /\| ensemblen; dirigenten \[@haglund-2010, .*\]\.? \|$/);
  });

  it('keeps the document’s line breaks', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    assert.equal(
      inserted('hearings', windows(`${memo}Före.‸\nEfter.`), asked),
      windows(`${memo}Före.\n\n${block}\n\nEfter.`),
    );
  });
});

describe('inserting a reference', () => {
  const asked = { form: 'reference' } as const;
  const forpatrull = 'Hans Sarv, citerad i @haglund-2010, ⟦avsnittet ”Frågor”⟧';

  it('never drops words into a reference: a second quotation begins a sentence behind the first', () => {
    const first = inserted('isf', `${memo}Rapporten visar att ‸`);
    const cursor = first.replace(/⟦(.*?)⟧/, '$1‸');
    const both = inserted('mindre-att-gora', cursor);
    assert.equal(both, `${first.replace(/[⟦⟧]/g, '')} ${ministerSays}.`);
  });

  it('joins one that is there', () => {
    for (const group of ['[@annan-2001‸]', '[@ann‸an-2001]', '[@annan-2001]‸']) {
      assert.equal(
        inserted('forpatrull', `${memo}Så är det ${group}.`, asked),
        `${memo}Så är det [@annan-2001; ${forpatrull}].`,
      );
    }
  });

  it('stands apart from the word before it', () => {
    assert.equal(inserted('forpatrull', `${memo}Så är det‸.`, asked), `${memo}Så är det [${forpatrull}].`);
    assert.equal(inserted('forpatrull', `${memo}”Ord”‸.`, asked), `${memo}”Ord” [${forpatrull}].`);
  });
});

describe('inserting in a document with footnotes', () => {
  const full = 'Catrin Haglund, *Finsam | Nationell nätverskonferens 2010* (Malmö högskola, 2010)';
  const place = 'avsnittet ”Hur ser SKL på utvecklingen?”';

  it('writes the next label, the definition after the last one, and the work in short where it is cited in full', () => {
    assert.equal(
      inserted('hearings', `Ett.[^1] ‸\n\n[^1]: ${full}, avsnittet ”Frågor”.\n\nSlut.\n`),
      `Ett.[^1] ”Visst skulle man kunna ordna den typen av hearings!”[^2]‸\n\n[^1]: ${full}, avsnittet ”Frågor”.\n\n[^2]: Henrik Hammar, citerad i Haglund 2010, ${place}.\n\nSlut.\n`,
    );
  });

  it('puts the mark after the stop that is there', () => {
    assert.equal(
      inserted('dorrar', 'Kent Andersson vill ha ‸.\n', { settings: settings({ style: 'footnote' }) }),
      `Kent Andersson vill ha ”många olika dörrar”.[^1]‸\n\n[^1]: Enligt ${full}, ${place}.\n`,
    );
    assert.equal(
      inserted('dorrar', 'Så menar Kent Andersson‸.\n', {
        form: 'reference',
        settings: settings({ style: 'footnote' }),
      }),
      `Så menar Kent Andersson.[^1]‸\n\n[^1]: Enligt ${full}, ${place}.\n`,
    );
  });

  it('needs no bibliography', () => {
    const plan = planned('hearings', 'Ett.[^1] ‸\n\n[^1]: Not.', {
      bibliographies: [],
      newBibliography: 'referenser.bib',
    });
    assert.deepEqual(plan.bibliography, []);
  });
});

describe('inserting elsewhere', () => {
  it('writes plain text without mark-up', () => {
    assert.equal(
      inserted('hearings', 'Han svarade ‸', { languageId: 'plaintext' }),
      'Han svarade ”Visst skulle man kunna ordna den typen av hearings!” (Henrik Hammar, citerad i Haglund 2010, avsnittet ”Hur ser SKL på utvecklingen?”).‸',
    );
  });

  it('joins a reference that is written out, where they are words', () => {
    const hammar = 'Henrik Hammar, citerad i Haglund 2010, avsnittet ”Hur ser SKL på utvecklingen?”';
    const sarv = 'Hans Sarv, citerad i Haglund 2010, avsnittet ”Frågor”';
    const reference = { form: 'reference', languageId: 'plaintext' } as const;
    for (const [before, expected] of [
      [`Ord (${hammar})‸.`, `Ord (${hammar}; ${sarv}‸).`],
      [`Ord (${hammar}‸).`, `Ord (${hammar}; ${sarv}‸).`],
      [`Ord (${hammar}) ‸`, `Ord (${hammar}; ${sarv}‸) `],
      ['Ord (annat ord)‸.', `Ord (annat ord) (${sarv})‸.`],
      [`Ord (${hammar}) och ord‸.`, `Ord (${hammar}) och ord (${sarv})‸.`],
    ] as const) {
      assert.equal(inserted('forpatrull', before, reference), expected);
    }
    const asText = { form: 'reference', settings: settings({ style: 'text' }) } as const;
    assert.equal(inserted('forpatrull', `Ord (${hammar})‸.`, asText), `Ord (${hammar}; ${sarv}‸).`);
    assert.match(
      inserted('forpatrull', `Ord (${hammar})‸.`, { ...asText, languageId: 'typst' }),
      /SKL på utvecklingen\?”; Hans Sarv, citerad i Haglund 2010, avsnittet ”Frågor”‸\)\.$/,
    );
    assert.equal(
      inserted('forpatrull', `${memo}Ord (${hammar})‸.`, { form: 'reference' }),
      `${memo}Ord (${hammar}) [Hans Sarv, citerad i @haglund-2010, ⟦avsnittet ”Frågor”⟧].`,
    );
  });

  it('follows the language of the document', () => {
    assert.match(
      inserted('hearings', '---\nlang: en\nbibliography: a.bib\n---\n\n‸'),
      /“Visst .*” \[Henrik Hammar, quoted in @haglund-2010, ⟦section “/,
    );
  });
});
