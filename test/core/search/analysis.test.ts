import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fold, normalise } from '../../../src/core/search/analysis/normalise';
import { phoneticKey } from '../../../src/core/search/analysis/phonetics';
import { root } from '../../../src/core/search/analysis/root';
import { lightStem, stem } from '../../../src/core/search/analysis/stem';
import { longestWord, scanTokens, tokenise, tokenPattern } from '../../../src/core/search/analysis/tokens';

/** Letters that take two units, change their length in lower case, combine or cannot be seen. */
const noise = fc.string({ unit: fc.constantFrom(...Array.from('aåÄöéİß7:%§ -\n\u00AD\u0308\u200B\u00A0😀𝒜\uD800')) });

describe('the Swedish stemmer', () => {
  /** Each line holds forms of one word. */
  const words = `
    förbund förbundet förbunden förbundens förbundets
    råd rådet råden rådets
    mål målet målen
    kassa kassan kassor kassorna kassans
    högskola högskolan högskolor
    människa människan människor människorna
    regel regeln regler reglerna
    artikel artikeln artiklar artiklarna
    medel medlet medlen
    exempel exemplet exemplen
    hinder hindret hindren
    minister ministern ministrar ministrarna
    ålder åldern åldrar
    tecken tecknet tecknen
    nummer numret numren
    gammal gammalt gamla
    enkel enkelt enkla
    resultat resultatet resultaten
    månad månaden månader
    budget budgeten
    konferens konferensen konferenser konferensens
    evidens evidensen
    resurs resursen resurser
    insats insatsen insatser insatserna
    sektor sektorn sektorer sektorerna
    faktor faktorer faktorerna
    möte mötet möten mötena mötenas
    arbete arbetet arbeten arbetena arbeta arbetat
    parti partiet partier partierna
    universitet universitetet
    aktivitet aktiviteten aktiviteter
    myndighet myndigheten myndigheter myndigheternas
    handläggare handläggaren handläggarna handläggarnas
    ordförande ordföranden
    berättelse berättelsen berättelser
    finansiell finansiellt finansiella
    gemensam gemensamt gemensamma
    lokal lokalt lokala
    systemisk systemiskt systemiska
    utveckla utvecklar utvecklade utvecklat utvecklats
    samverka samverkar samverkan
    förena förenar förenat
    land länder länderna
    handbok handböcker handböckerna
    stad staden städer
    ledamot ledamöter
    år året åren
    plan planen planer
    organ organet organen
    effekt effekten effekter effekterna
    projekt projektet projekten
    skl skl:s
  `
    .trim()
    .split('\n')
    .map(line => line.trim().split(' '));

  for (const forms of words) {
    it(`gives ${forms.join(', ')} one stem`, () => {
      assert.deepEqual(new Set(forms.map(stem)).size, 1, forms.map(form => `${form} → ${stem(form)}`).join(', '));
    });
  }

  it('keeps different words apart', () => {
    const different = 'mål mal får far förbund förening evidens evident organ organisation konferens konsekvens finans';
    assert.equal(new Set(different.split(' ').map(stem)).size, different.split(' ').length);
  });

  it('leaves identifiers and English words alone', () => {
    for (const word of ['2003:1210', '2010:2', 'community', 'management', 'innovation', 'open'])
      assert.equal(stem(word), word);
  });

  it('takes words that are called like properties of objects', () => {
    for (const word of ['constructor', 'valueof', 'toString', '__proto__']) assert.equal(typeof stem(word), 'string');
  });

  it('leaves at least two letters of any word', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('abdefgilmnorstuäö')),
      minLength: 2,
      maxLength: 14,
    });
    fc.assert(fc.property(letters, word => stem(word).length >= 2));
  });

  it('takes one ending off for what stands inside compounds', () => {
    assert.equal(lightStem('ansvaret'), 'ansvar');
    assert.equal(lightStem('resultaten'), 'resultat');
  });

  it('knows words derived from one another', () => {
    assert.equal(root(stem('lagstiftningen')), root(stem('lagstifta')));
    assert.equal(root(stem('utvärdering')), root(stem('utvärdera')));
    assert.equal(root(stem('samordning')), root(stem('samordnar')));
    assert.equal(root(stem('finansiering')), root(stem('finansiell')));
    assert.equal(root('lag'), undefined);
  });
});

describe('the tokens of a text', () => {
  const words = (text: string): readonly string[] => tokenise(text).map(token => token.word);

  it('are its words in lower case', () => {
    assert.deepEqual(words('Husmark-Persson svarar: ”Ja!”'), ['husmark', 'persson', 'svarar', 'ja']);
  });

  it('keep identifiers whole and give their parts', () => {
    assert.deepEqual(words('ISF 2010:2 (2003:1210)'), ['isf', '2010:2', '2010', '2', '2003:1210', '2003', '1210']);
  });

  it('join the thousands of a number', () => {
    assert.deepEqual(words('ca 10 000 individer'), ['ca', '10000', '10', '000', 'individer']);
    assert.deepEqual(words('2010 100 kommuner'), ['2010', '100', 'kommuner']);
  });

  it('read signs aloud', () => {
    assert.deepEqual(words('7 % enligt 2 §'), ['7', 'procent', 'enligt', '2', 'paragraf']);
  });

  it('take inflected abbreviations as one word', () => {
    assert.deepEqual(words('SKL:s den 3:e maj; svar:ja'), ['skl:s', 'den', '3:e', 'maj', 'svar', 'ja']);
  });

  it('make addresses findable by their parts', () => {
    assert.deepEqual(words('hans@sarv.se http://www.lilly.se'), ['hans', 'sarv', 'se', 'http', 'www', 'lilly', 'se']);
  });

  it('are the same in NFC and NFD, and with soft hyphens', () => {
    assert.deepEqual(words('utva\u0308rdering sam\u00ADordning'), ['utvärdering', 'samordning']);
  });

  it('are what the pattern finds, also those that are found without it', () => {
    const some = fc.array(fc.constantFrom(...'råd SKL:s 3:e a:b :s 2010:2 10 000 § Axén – … ” · ² ª'.split(' ')));
    const texts = fc
      .tuple(some, fc.constantFrom('', ' ', ':', ' :'), noise)
      .map(([all, join, end]) => all.join(join) + end);
    fc.assert(
      fc.property(texts, text => {
        const found: string[] = [];
        scanTokens(text, (start, end) => found.push(text.slice(start, end)));
        assert.deepEqual(found, text.match(tokenPattern) ?? []);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stand where they say, in order, and are capped', () => {
    fc.assert(
      fc.property(noise, text => {
        let last = 0;
        for (const { word, start, end, part } of tokenise(text)) {
          assert.ok(start < end && end <= text.length && word.length <= longestWord);
          if (part === undefined) assert.ok(start >= last);
          last = Math.max(last, end);
        }
      }),
    );
    assert.deepEqual(words('x'.repeat(500)), ['x'.repeat(longestWord)]);
  });
});

describe('folding', () => {
  it('drops diacritics letter by letter', () => {
    assert.equal(fold('malmö högskola axén'), 'malmo hogskola axen');
    fc.assert(fc.property(noise, text => fold(normalise(text)).length === normalise(text).length));
  });
});

describe('the sound of a name', () => {
  for (const [one, other] of [
    ['kristersson', 'christersson'],
    ['ottosson', 'ottoson'],
    ['pehrsson', 'persson'],
    ['gustavsson', 'gustafsson'],
    ['lindqvist', 'lindkvist'],
    ['eriksson', 'ericson'],
    ['axén', 'axen'],
  ] as const) {
    it(`is the same for ${one} and ${other}`, () => assert.equal(phoneticKey(one), phoneticKey(other)));
  }

  it('differs for different names', () => {
    const names = ['andersson', 'persson', 'hammar', 'hallmer', 'kvarnström', 'friberg', 'envall'];
    assert.equal(new Set(names.map(phoneticKey)).size, names.length);
  });
});

describe('the analysis applied to what it gave', () => {
  const words = fc.oneof(noise, fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('abdegiklnorstuåäö')) }));

  it('changes nothing more: normalising, folding and roots', () => {
    fc.assert(
      fc.property(words, word => {
        const normal = normalise(word);
        assert.equal(normalise(normal), normal);
        // A mark that is no part of a letter stays, so that offsets do, and would be joined with the bare letter.
        fc.pre(!/\p{M}/u.test(normal));
        const folded = fold(normal);
        assert.equal(fold(folded), folded);
        assert.equal(folded.length, normal.normalize('NFC').length, 'offsets stay');
        const shared = root(stem(normal));
        assert.equal(shared && (root(shared) ?? shared), shared);
      }),
      { numRuns: 1_000 },
    );
  });
});
