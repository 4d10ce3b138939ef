import assert from 'node:assert/strict';
import { cited, settings } from './fixture';
import { inserted } from './planned';

/** How each format writes notes: what stands around one, and the emphasis of a title in it. */
const formats = {
  markdown: { title: '*Finsam | Nationell nätverskonferens 2010*', ofNote: (words: string) => `: ${words}` },
  latex: {
    title: String.raw`\emph{Finsam \textbar{} Nationell nätverskonferens 2010}`,
    ofNote: (words: string) => String.raw`\footnote{${words}}`,
  },
  typst: { title: '#emph[Finsam | Nationell nätverskonferens 2010]', ofNote: (words: string) => `#footnote[${words}]` },
  asciidoc: {
    title: '__Finsam &#124; Nationell nätverskonferens 2010__',
    ofNote: (words: string) => `footnote:[${words}]`,
  },
  html: { title: '<em>Finsam | Nationell nätverskonferens 2010</em>', ofNote: (words: string) => `">${words} <a href` },
} as const;
type Format = keyof typeof formats;

const languages: Readonly<Record<Format, string>> = {
  markdown: 'markdown',
  latex: 'latex',
  typst: 'typst',
  asciidoc: 'asciidoc',
  html: 'html',
};
const heads: Readonly<Record<Format, readonly [before: string, after: string]>> = {
  markdown: ['', ''],
  latex: ['\\documentclass{article}\n\\begin{document}\n', '\n\\end{document}\n'],
  typst: ['', ''],
  asciidoc: ['', ''],
  html: ['<body>\n<p>', '</p>\n</body>'],
};

/** A document after passages were inserted into it one after the other, in sentences of their own. */
function written(format: Format, ...ids: readonly string[]): string {
  const [before, after] = heads[format];
  return ids.reduce(
    (text, id) =>
      inserted(id, text.replace('⌷', '‸ ⌷'), {
        languageId: languages[format],
        bibliographies: [],
        settings: settings({ style: 'footnote' }),
      }).replace('‸', ''),
    `${before}Ord. ⌷${after}`,
  );
}

for (const [name, { title, ofNote }] of Object.entries(formats)) {
  const format = name as Format;
  const full = `Catrin Haglund, ${title} (Malmö högskola, 2010)`;
  const has = (text: string, words: string) => assert.ok(text.includes(ofNote(words)), `${ofNote(words)}\nin\n${text}`);

  describe(`footnotes in ${format}`, () => {
    it('name a work in full first and in short later, also when the first is in the document already', () => {
      const text = written(format, 'hearings', 'forpatrull');
      has(text, `Henrik Hammar, citerad i ${full}, avsnittet ”Hur ser SKL på utvecklingen?”.`);
      has(text, 'Hans Sarv, citerad i Haglund 2010, avsnittet ”Frågor”.');
      assert.equal(text.split(title).length, 2);
    });

    it('name whose words a report gives, or that they are a report where the sentence names the speaker, and that the audience asked', () => {
      const text = written(format, 'garant', 'pengar', 'fraga');
      has(text, `Enligt ${full}, avsnittet ”Hur ser Regeringen på Samordningsförbundens framtid?”.`);
      has(text, 'Axén enligt Haglund 2010, avsnittet ”Debatten”.');
      has(text, 'Fråga från publiken, återgiven i Haglund 2010, avsnittet ”Frågor”.');
    });

    it('name a work that was not read, and what it was read in', () => {
      const text = written(format, 'isf', 'begaran');
      const place = 'avsnittet ”Ulf Kristersson vill ha evidens”';
      has(
        text,
        `Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i ”FINSAM Nätverkskonferens 2011”, blogginlägg, 20 april 2011, ${place}.`,
      );
      has(text, `”FINSAM Nätverkskonferens 2011”, ${place}.`);
    });

    it('may be asked for alone, behind the stop', () => {
      const [before, after] = heads[format];
      const text = inserted('hearings', `${before}Så är det‸. Mer.${after}`, {
        languageId: languages[format],
        bibliographies: [],
        form: 'reference',
        settings: settings({ style: 'footnote' }),
      });
      assert.match(text, /Så är det\.(?:\[\^1\]|\\footnote\{|#footnote\[|footnote:\[|<sup)/);
      has(text, `Henrik Hammar, citerad i ${full}, avsnittet ”Hur ser SKL på utvecklingen?”.`);
    });
  });
}

describe('plain text, which has no footnotes', () => {
  it('has the same forms in parentheses', () => {
    const asked = { syntax: 'text', style: 'footnote' } as const;
    assert.match(cited('pengar', asked), / \(Axén enligt Haglund 2010, avsnittet ”Debatten”\)\.$/);
    assert.match(cited('fraga', asked), / \(fråga från publiken, återgiven i Haglund 2010, avsnittet ”Frågor”\)\.$/);
    assert.match(
      cited('isf', asked),
      / \(Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i ”FINSAM Nätverkskonferens 2011”, avs/,
    );
  });
});

describe('inserting into a footnote', () => {
  const notes: Readonly<Partial<Record<Format, string>>> = {
    markdown: 'Ord.[^1]\n\n[^1]: Se även ‸\n',
    latex: 'Ord.\\footnote{Se även ‸}',
    typst: 'Ord.#footnote[Se även ‸]',
    html: 'Ord.<sup><a href="#fn1" id="fnref1">1</a></sup></p><ol><li id="fn1">Se även ‸</li></ol><p>',
  };
  for (const [format, note] of Object.entries(notes) as [Format, string][]) {
    it(`writes the reference in it as words, since nobody prints the notes of a note: ${format}`, () => {
      const [before, after] = heads[format];
      const text = inserted('hearings', `${before}${note}${after}`, {
        languageId: languages[format],
        settings: settings({ style: 'footnote' }),
      });
      assert.match(text, /Se även .*hearings!.*\(Henrik Hammar, citerad i Haglund 2010/);
      assert.equal(text.match(/\[\^\d\](?!:)|footnote|id="fnref/g)?.length, 1, text);
    });
  }

  it('goes behind one of AsciiDoc, with a note of its own', () => {
    const note = 'Ord.footnote:[Se ‸även.]';
    const text = inserted('hearings', note, { languageId: 'asciidoc', settings: settings({ style: 'footnote' }) });
    assert.match(text, /^Ord\.footnote:\[Se även\.\] ”.*hearings!”footnote:\[Henrik Hammar/);
  });
});

describe('inserting into a table of LaTeX', () => {
  it('writes the reference as words, since the notes of tables are not printed', () => {
    const [before, after] = heads.latex;
    const table = '\\begin{tabular}{ll}\nOrd ‸ & Ord \\\\\n\\end{tabular}';
    const asked = { languageId: 'latex', settings: settings({ style: 'footnote' }) };
    const text = inserted('hearings', `${before}${table}${after}`, asked);
    assert.match(text, /\nOrd .*hearings!.* \(Henrik Hammar, citerad i Haglund 2010.*\).* & Ord/);
    assert.doesNotMatch(text, /footnote\{/);
  });
});
