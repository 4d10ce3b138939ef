import assert from 'node:assert/strict';
import { citationContext, citePassages } from '../../../src/core/citation/citePassages';
import { choice, cited, corpus, documentPlace, settings } from './fixture';

describe('the fixture', () => {
  it('is a corpus without problems', () => {
    assert.deepEqual(corpus.problems, []);
  });
});

describe('a quotation', () => {
  it('says with direct speech who is quoted, and where', () => {
    assert.equal(
      cited('mindre-att-gora'),
      `”Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!” [Cristina Husmark Pehrsson, citerad i ${documentPlace} ”Hur ser Regeringen på Samordningsförbundens framtid?”].`,
    );
  });

  it('has its full stop after the reference', () => {
    assert.equal(
      cited('forpatrull'),
      `”Tillsätt en förpatrull som får i uppgift att jobba med den här samverkansambitionen och arbeta upp nya stigar. Det här är inte en kursfråga utan en stigfråga” [Hans Sarv, citerad i ${documentPlace} ”Frågor”].`,
    );
  });

  it('keeps the documenter’s words the documenter’s', () => {
    assert.equal(
      cited('pengar'),
      `”[D]et är lika mycket pengar som går till samverkan i år som förra året, slittrade [sic]” [Axén, refererad i ${documentPlace} ”Debatten”].`,
    );
    assert.equal(
      cited('begaran'),
      '”Begäran om (ännu mer) evidens är inte okontroversiell” [@finsam-bloggen-2011, avsnittet ”Ulf Kristersson vill ha evidens”].',
    );
  });

  it('of a question from the floor says so; its marks become inner marks', () => {
    assert.equal(
      cited('fraga'),
      `”Lagstiftningen är inne på den ’högra sidan’, men styrningen på ’vänstra sidan’ är hårdare” [fråga från publiken, återgiven i ${documentPlace} ”Frågor”].`,
    );
  });

  it('of several speakers names them all', () => {
    assert.match(cited('hangrannor'), /^”Ja, .*!” \[Gunnar Axén och Kurt Kvarnström, citerade i @haglund-2010, /);
  });

  it('begins with the words that make a fragment a sentence, in which the speaker is named already', () => {
    assert.equal(
      cited('garant'),
      `Husmark Pehrsson tror att tidsgränserna är ”en garant för att människor inte ska glömmas bort” [refererad i ${documentPlace} ”Hur ser Regeringen på Samordningsförbundens framtid?”].`,
    );
  });

  it('gives the full name of somebody whose surname others share', () => {
    assert.equal(
      cited('dorrar'),
      `Kent Andersson menar att vi behöver ”många olika dörrar” [refererad i ${documentPlace} ”Hur ser SKL på utvecklingen?”].`,
    );
  });

  it('can use the document’s spelling of a name', () => {
    assert.match(
      cited('mindre-att-gora', { names: 'source' }),
      /\[Christina Husmark-Persson, citerad i @haglund-2010, /,
    );
  });

  it('becomes a block from the number of words that is set, its reference after the stop', () => {
    assert.equal(
      cited('forpatrull', { blockWords: 20 }),
      `> Tillsätt en förpatrull som får i uppgift att jobba med den här samverkansambitionen och arbeta upp nya stigar. Det här är inte en kursfråga utan en stigfråga. [Hans Sarv, citerad i ${documentPlace} ”Frågor”]`,
    );
    assert.equal(
      cited('fraga', { blockWords: 5 }),
      `> Lagstiftningen är inne på den ”högra sidan”, men styrningen på ”vänstra sidan” är hårdare. [fråga från publiken, återgiven i ${documentPlace} ”Frågor”]`,
    );
    assert.match(cited('isf', { blockWords: 5 }), /^> \[Finsam har\] bäst förutsättningar .* perspektiv \[Insp/);
  });

  it('is set in guillemets if that is set', () => {
    assert.match(cited('fraga', { marks: '»' }), /^»Lagstiftningen är inne på den ’högra sidan’, .* hårdare» \[/);
  });

  it('escapes what Pandoc would read as mark-up, and writes a page as a bare number', () => {
    assert.equal(
      cited('tecken'),
      String.raw`”Fokus ligger på \* och \_, a@b.se, \@hans och [klamrar\](x) \<b>” [Hans Sarv, citerad i @haglund-2010, 31].`,
    );
  });

  it('escapes in a reference what would end it', () => {
    assert.match(cited('hangrannor'), /, avsnittet ”Panel\\; del \\\[2\\\] \\\| ’Frågor’, \\@alla”\]\.$/);
  });
});

describe('a second-hand quotation', () => {
  const section = 'avsnittet ”Ulf Kristersson vill ha evidens”';

  it('lists only what was read and names the work', () => {
    assert.equal(
      cited('isf'),
      `Finsam har ”bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv” [Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i @finsam-bloggen-2011, ${section}].`,
    );
  });

  it('lists both works if that is set, never with a comma between the keys', () => {
    assert.equal(
      cited('isf', { secondHand: 'both' }),
      `Finsam har ”bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv” [@isf-2010-2; citerad i @finsam-bloggen-2011, ${section}].`,
    );
  });

  it('names an act in running text, never by a key', () => {
    assert.equal(
      cited('lagen', { secondHand: 'both', form: 'reference' }),
      `[Riksdagen, lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser, citerad i @finsam-bloggen-2011, ${section}]`,
    );
  });

  it('is introduced by the work that says it', () => {
    assert.equal(
      cited('isf', { form: 'lead-in' }),
      `Inspektionen för socialförsäkringen skriver i Rapport 2010:2: Finsam har ”bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv” [citerad i @finsam-bloggen-2011, ${section}].`,
    );
  });

  it('comes with the items that it lists, and says when one is unsigned', () => {
    const of = (secondHand: 'readOnly' | 'both') => {
      const context = citationContext({
        corpus,
        syntax: 'pandoc',
        language: 'sv',
        settings: settings({ secondHand }),
        year: 2026,
      });
      const { bibliography, notes } = citePassages([choice('isf')], 'quotation', context);
      return { keys: bibliography.map(({ id }) => id), notes };
    };
    const notes = [{ code: 'anonymous-source', key: 'finsam-bloggen-2011' }];
    assert.deepEqual(of('readOnly'), { keys: ['finsam-bloggen-2011'], notes });
    assert.deepEqual(of('both'), { keys: ['isf-2010-2', 'finsam-bloggen-2011'], notes });
  });
});

describe('a reference', () => {
  it('can point to the talk, with the speaker as author', () => {
    assert.equal(cited('forpatrull', { form: 'reference', speaker: 'author' }), '[@sarv-2010]');
    assert.equal(
      cited('hearings', { form: 'reference', speaker: 'author' }),
      '[Henrik Hammar i @hammar-andersson-2010]',
    );
  });

  it('never makes the speaker the author of what the documenter wrote', () => {
    assert.match(
      cited('dorrar', { form: 'reference', speaker: 'author' }),
      /^\[Kent Andersson, refererad i @haglund-2010, /,
    );
  });

  it('to several passages is one', () => {
    assert.equal(
      cited('forpatrull pengar', { form: 'reference' }),
      `[Hans Sarv, citerad i ${documentPlace} ”Frågor”; Axén, refererad i ${documentPlace} ”Debatten”]`,
    );
    assert.equal(
      cited('forpatrull forpatrull', { form: 'reference' }),
      `[Hans Sarv, citerad i ${documentPlace} ”Frågor”]`,
    );
  });
});

describe('a paraphrase', () => {
  it('is our own summary with a reference to the document', () => {
    assert.equal(
      cited('tre-satt', { form: 'paraphrase' }),
      `Sarv jämför tre sätt att samverka [${documentPlace} ”Tre modeller för samverkan”].`,
    );
  });

  it('of a quotation is the summary that stands nearest before it, never its words without marks', () => {
    assert.equal(
      cited('forpatrull', { form: 'paraphrase' }),
      `Han svarar med en bild [${documentPlace} ”Systemteoretiskt perspektiv på samverkan”].`,
    );
  });

  it('comes once, though several quotations have it', () => {
    assert.equal(cited('forpatrull tecken', { form: 'paraphrase' }), cited('forpatrull', { form: 'paraphrase' }));
  });

  it('where there is no summary is the reference alone', () => {
    assert.match(
      cited('pengar', { form: 'paraphrase' }),
      /^\[Axén, refererad i @haglund-2010, avsnittet ”Debatten”\]\.$/,
    );
  });

  it('is what a summary becomes even when a quotation is asked for', () => {
    assert.equal(cited('tre-satt'), cited('tre-satt', { form: 'paraphrase' }));
  });

  it('keeps a list a list, without a stop where its items have none', () => {
    assert.equal(
      cited('modellerna'),
      `- ensemblen\n- dirigenten [${documentPlace} ”Systemteoretiskt perspektiv på samverkan”]`,
    );
  });
});

describe('several quotations', () => {
  it('of one document share one reference', () => {
    assert.equal(
      cited('hearings mindre-att-gora'),
      `”Visst skulle man kunna ordna den typen av hearings!” ”Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!” [Henrik Hammar, citerad i ${documentPlace} ”Hur ser SKL på utvecklingen?”; Cristina Husmark Pehrsson, citerad i ${documentPlace} ”Hur ser Regeringen på Samordningsförbundens framtid?”].`,
    );
  });

  it('begin no new sentence in the middle of one', () => {
    assert.match(
      cited('pengar garant'),
      /^”\[D\]et är .* \[sic\]”\. Husmark Pehrsson tror att tidsgränserna är ”en garant [^[]*” \[Axén, refererad i [^\]]*\]\.$/,
    );
  });

  it('of different documents have one each', () => {
    assert.match(
      cited('hearings begaran'),
      /hearings!” \[Henrik Hammar, [^\]]*\]\. ”Begäran .*” \[@finsam-bloggen-2011, [^\]]*\]\.$/,
    );
  });

  it('as blocks stand after one another', () => {
    assert.match(cited('hearings mindre-att-gora', { blockWords: 5 }), /^> Visst .*\]\n\n> Ska jag .*\]$/);
  });
});
