import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { analyseDocument } from '../../../src/core/document/analyseDocument';

describe('reading a Markdown document', () => {
  const markdown = (text: string) => analyseDocument(text, 'markdown');
  const keys = (text: string) => markdown(text).references.map(({ key }) => key);
  const words = (text: string) => markdown(text).quotations.map(quotation => quotation.words.text);

  describe('references', () => {
    it('finds keys in brackets with what stands before and after each', () => {
      const text = 'Ord [se @isf-2010-2, 3; citerad i @finsam-bloggen-2011, avsnittet ”Evidens”].';
      const [first, second] = markdown(text).references;
      assert.deepEqual([first?.key, first?.prefix, first?.suffix], ['isf-2010-2', 'se', '3']);
      assert.deepEqual(
        [second?.key, second?.prefix, second?.suffix],
        ['finsam-bloggen-2011', 'citerad i', 'avsnittet ”Evidens”'],
      );
      assert.equal(text.slice(first?.start, first?.end), '@isf-2010-2');
      assert.equal(text.slice(second?.group?.start, second?.group?.end), text.slice(4, -1));
    });

    it('gives the comma form to the first key alone, as Pandoc loses it', () => {
      const [first, second] = markdown('Ord [@a, citerad i @b, 3].').references;
      assert.deepEqual([first?.suffix, second?.prefix, second?.suffix], ['citerad i', undefined, '3']);
    });

    const cases: readonly (readonly [text: string, keys: readonly string[], why: string])[] = [
      ['Som @haglund-2010 skriver.', ['haglund-2010'], 'a key in the sentence'],
      ['Som @haglund-2010 [s. 3] skriver.', ['haglund-2010'], 'a key with a locator'],
      ['Ord [-@haglund-2010].', ['haglund-2010'], 'the year alone'],
      ['Ord [@{odd key}] och @{https://x.se/a}.', ['odd key', 'https://x.se/a'], 'keys in braces'],
      ['Ord (@a). Ord @b.', ['a', 'b'], 'a key before a full stop'],
      ['Ord @doe:2010.a--b och @x_y/z.', ['doe:2010.a', 'x_y/z'], 'single internal punctuation'],
      ['Ord @åström-2010 och @2010a.', ['åström-2010', '2010a'], 'letters of any alphabet'],
      ['Skriv till a@b.se eller se https://x.se/@namn.', [], 'addresses'],
      ['Ord \\@nyckel och `@kod` och ``@kod``.', [], 'escapes and code'],
      ['```\n@kod\n```\n\n    @kod\n', [], 'blocks of code'],
      ['<!-- @kommentar -->\n\nOrd <!-- [@k] --> ord.', [], 'comments'],
      ['[länk](http://x.se/@a "@b") och <http://x.se/@c>', [], 'addresses of links'],
      ['[text om @a](http://x.se)', ['a'], 'the text of a link'],
      ['Ord [@a][^1] och [@b][@c].\n\n[^1]: Se @d.', ['a', 'b', 'c', 'd'], 'brackets in a row'],
      ['Ord.^[Se @a och [@b].]', ['a', 'b'], 'notes where they belong'],
      ['[^1]: Se @a.\n\n    Och @b.\n\nSlut @c.', ['a', 'b', 'c'], 'notes of several paragraphs'],
      ['[^1]: Se @a.\n[^2]: Se @b.', ['a', 'b'], 'notes without an empty line between'],
      ['> Ord\n> [@a;\n> @b]', ['a', 'b'], 'brackets over the lines of a block quotation'],
      ['- ord [@a]\n  - ord [@b]\n1. ord @c', ['a', 'b', 'c'], 'lists'],
      ['# Rubrik @a {#id}\n\n| x | y |\n|---|---|\n| @b | z |', ['a', 'b'], 'headings and tables'],
      ['::: {.callout-note title="@ej"}\nOrd @a.\n:::', ['a'], 'fenced blocks'],
      ['Om $@ej$ och $[@ej]$ men @a.\n\n$$\nx [@ej]\n$$\n\n@b', ['a', 'b'], 'not maths'],
      ['Det kostar $5 [@a] eller $6, US$7 @b, \\$8 @c, 9 $ och', ['a', 'b', 'c'], 'prices, which are no maths'],
      ['---\ntitle: "@ej"\n---\n\nOrd @a.', ['a'], 'not the head'],
    ];
    for (const [text, expected, why] of cases) {
      it(`reads ${why}`, () => assert.deepEqual(keys(text), expected));
    }

    it('leaves cross references of Quarto alone, in Quarto only', () => {
      const text = 'Se @fig-karta, @sec-metod och @sec-2010.';
      assert.deepEqual(
        analyseDocument(text, 'quarto').references.map(({ key }) => key),
        ['sec-2010'],
      );
      assert.equal(keys(text).length, 3);
    });

    it('lists the labels of footnotes once', () => {
      assert.deepEqual(markdown('Ord[^1] och[^not]. Ord[^1].\n\n[^1]: Text.\n').footnoteLabels, ['1', 'not']);
    });

    it('finds the note and the reference behind an exclamation mark, which begins no picture there', () => {
      const { notes, references, quotations } = markdown('> Ha mindre att göra![^1]\n\nBra![@a]\n\n[^1]: Text.\n');
      assert.equal(notes.length, 1);
      assert.deepEqual(
        references.map(({ key }) => key),
        ['a'],
      );
      assert.equal(quotations[0]?.words.text, 'Ha mindre att göra!');
    });
  });

  describe('quotations', () => {
    it('finds every pair of marks that Swedish texts use', () => {
      const text =
        'A ”ett två”. B »tre fyra». C »fem sex«. D «sju åtta». E „nio tio“. F “elva tolv”. G "tretton fjorton".';
      const found = 'ett två, tre fyra, fem sex, sju åtta, nio tio, elva tolv, tretton fjorton';
      assert.equal(words(text).join(', '), found);
    });

    it('gives spans without the marks and words without mark-up', () => {
      const text = 'Hon sa ”att **allt** är\n_bra_ [@a] nu[^1]”.';
      const [quotation] = markdown(text).quotations;
      assert.equal(text.slice(quotation?.start, quotation?.end), text.slice(8, -2));
      assert.equal(quotation?.words.text, 'att allt är bra nu');
    });

    it('takes the outer of two quotations, and the inner one where the outer is not closed', () => {
      assert.deepEqual(words('Hon sa ”jag sa »nej tack» då”.'), ['jag sa »nej tack» då']);
      assert.deepEqual(words('Hon sa ”jag sa »nej tack» då.\n\nNytt ”stycke”.'), ['nej tack', 'stycke']);
    });

    it('takes no title in a reference, attribute or code for a quotation', () => {
      assert.deepEqual(words('Ord [@a, avsnittet ”Frågor”] och [b]{title="c d"} och `"e f"` och 12" bred.'), []);
    });

    it('reads a block without line prefixes, attribution and reference', () => {
      const text = '> Tillsätt en *förpatrull*\n> med mandat.\n>\n> Andra stycket.\n>\n> — Hans Sarv [@haglund-2010]\n';
      const [block] = markdown(text).quotations;
      assert.equal(block?.form, 'block');
      assert.equal(block?.words.text, 'Tillsätt en förpatrull med mandat.\n\nAndra stycket.');
      assert.equal(text.slice(block?.start, block?.end), text.slice(2, text.indexOf('stycket.') + 8));
    });

    it('knows an attribution on the last line, a reference in words and marks round the whole', () => {
      assert.deepEqual(words('> Ord ord.\n> – Hans Sarv'), ['Ord ord.']);
      assert.deepEqual(words('> Ord ord. (Haglund 2010, avsnittet ”Frågor”)'), ['Ord ord.']);
      assert.deepEqual(words('> ”Ord ord.” [@a]'), ['Ord ord.']);
      assert.deepEqual(words('> Ord ord.\n> [@a]'), ['Ord ord.']);
    });

    it('keeps a dialogue with dashes whole', () => {
      assert.deepEqual(words('> – Vad tror du?\n> – Jag tror det.'), ['– Vad tror du? – Jag tror det.']);
    });

    it('takes alerts and empty blocks for no quotation', () => {
      assert.deepEqual(words('> [!NOTE]\n> Ord ord.\n\n>\n\nOrd.'), []);
    });
  });

  describe('the head', () => {
    it('gives language and bibliographies with their places', () => {
      const text = '---\nlang: sv-SE\nbibliography:\n  - refs.bib\n  - "b c.json"\n---\nThe text of the memo.';
      const { frontMatter, language } = markdown(text);
      assert.equal(language, 'sv');
      assert.deepEqual(
        frontMatter?.bibliography.map(({ path, start, end }) => [path, text.slice(start, end)]),
        [
          ['refs.bib', 'refs.bib'],
          ['b c.json', '"b c.json"'],
        ],
      );
    });

    it('begins after the first line and ends before the last, with CRLF and a byte order mark too', () => {
      const text = '\uFEFF---\r\nlang: en\r\nreferences:\r\n- id: a\r\n...\r\nOrd @a.\r\n';
      const { frontMatter, eol, references } = markdown(text);
      assert.equal(text.slice(frontMatter?.start, frontMatter?.end), 'lang: en\r\nreferences:\r\n- id: a\r\n');
      assert.equal(text.slice(frontMatter?.references?.start, frontMatter?.references?.end), '- id: a');
      assert.equal(eol, '\r\n');
      assert.equal(text.slice(references[0]?.start, references[0]?.end), '@a');
    });

    it('is read beside however many entries it has, and what is named behind them stands where it stands', () => {
      const entries = '- id: annan\n  title: En bok om samverkan\n'.repeat(2000);
      const text = `---\nlang: en\nreferences:\n${entries}bibliography: [a.bib, "b.bib"]\n---\nOrd @a.`;
      const { frontMatter, language } = markdown(text);
      assert.equal(frontMatter?.broken, undefined);
      assert.equal(language, 'en');
      assert.equal(text.slice(frontMatter?.references?.start, frontMatter?.references?.end), entries.trimEnd());
      const named = frontMatter?.bibliography.map(({ path, start, end }) => [path, text.slice(start, end)]);
      assert.deepEqual(named, [
        ['a.bib', 'a.bib'],
        ['b.bib', '"b.bib"'],
      ]);
    });

    it('says when the YAML is broken and still reads the body', () => {
      const { frontMatter, references } = markdown('---\ntitle: "a\nb: : c\n---\nOrd @a.');
      assert.notEqual(frontMatter?.broken, undefined);
      assert.equal(references.length, 1);
    });

    it('is no head without an end', () => {
      assert.equal(markdown('---\nlang: sv\n\nOrd.').frontMatter, undefined);
    });
  });

  it('guesses the language from function words, Swedish where nothing tells', () => {
    assert.equal(markdown('Det är en text som handlar om att samverka.').language, 'sv');
    assert.equal(markdown('This is a text that deals with the cooperation of agencies.').language, 'en');
    assert.equal(markdown('1 2 3').language, 'sv');
    assert.equal(markdown('---\nlang: en-GB\n---\nDet är en text som handlar om att samverka.').language, 'en');
  });

  it('reads plain text by its marks alone', () => {
    const text = 'Hon sa ”ord ord” [@a].\n\n> Inte ”citat.\n\nNytt stycke” här.';
    const analysis = analyseDocument(text, 'plaintext');
    assert.deepEqual([analysis.syntax, analysis.references], ['text', []]);
    assert.deepEqual(
      analysis.quotations.map(quotation => quotation.words.text),
      ['ord ord'],
    );
  });

  it('never throws and keeps its spans inside the text, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...'---\n|> |- |    |[@|[^|^[|]|](|;|@a|-@|@{|}|”|»|«|"|*|_|`|```\n|<!--|-->|\n|\r\n|\n\n|[^1]: |:::|{#|ord |å'.split(
        '|',
      ),
      'references:\n',
      'bibliography: ',
      '\\',
      '(Haglund 2010)',
      '— ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('');
        for (const languageId of ['markdown', 'plaintext']) {
          const { references, quotations } = analyseDocument(text, languageId);
          for (const { start, end } of [...references, ...quotations])
            assert.ok(0 <= start && start <= end && end <= text.length);
          for (const { start } of references) assert.match(text.slice(start, start + 2), /^-?@/);
        }
      }),
      { numRuns: 3000 },
    );
  }).timeout(30_000);

  it('finds all that stands in a paragraph of any length', () => {
    const numbers = Array.from({ length: 400 }, (_, at) => String(at));
    const text = numbers.map(at => `Hon sa: ”det är *ord* ${at}” [se @k-${at}, s. 3; @b].`).join(' ');
    assert.deepEqual(
      markdown(text)
        .references.filter(({ key }) => key !== 'b')
        .map(({ key, suffix }) => [key, suffix]),
      numbers.map(at => [`k-${at}`, 's. 3']),
    );
    assert.deepEqual(
      words(text),
      numbers.map(at => `det är ord ${at}`),
    );
  });

  it('takes what is deeper in lists and quotations than anybody writes for words', () => {
    assert.deepEqual(keys(`${'> '.repeat(3000)}”Ord” [@a].\n\n${'1. '.repeat(3000)}”Ord” [@b].`), ['a', 'b']);
  });

  const pieces = [
    '^[',
    '[',
    '[@a;',
    '[`',
    '@{',
    '”a» ',
    '> ',
    '![',
    '[^',
    '{#',
    '@a [',
    '(@a) ',
    '1. ',
    '[a](',
    '![a](',
  ];
  const further = [
    '[a][',
    '[a](b (',
    '[a](<',
    '*]',
    '*_',
    '*a',
    '**a*',
    '<aa:',
    '<a ',
    'a<!--',
    'a`',
    '&',
    '$',
    '\\[',
    ':::',
  ];
  for (const piece of [...pieces, ...further]) {
    it(`reads on behind thousands of ${piece}`, () => {
      assert.equal(keys(`${piece.repeat(5000)}\n\nSist [@sist].`).at(-1), 'sist');
    });
  }
});
