import assert from 'node:assert/strict';
import type { BibliographyFormat } from '../../../src/core/bibliography/model';
import { bibliographyFormat, scanBibliography } from '../../../src/core/bibliography/scanBibliography';

const bib = `% Litteratur
@comment{jabref-meta: databaseType:biblatex;}
@preamble{"\\newcommand{\\x}{y}"}
@string{fk = {F{\\"o}rs{\\"a}kringskassan}}
@string(isf = "Inspektionen")

@Report{haglund-2010,
  author = {Haglund, Catrin and {Region Skåne and Malmö}},
  title = "Finsam {N}ationell " # isf # { konferens},
  date = {2010-04-21}, % dagen
  number = 7
}
Fri text med a@b.se.
@misc(parentes, author = fk, title = {En {inre} titel}, year = 2011, url = {https://x.se/a_b})
@book{sista, author = {Hans Sarv}, title = {Sm\\aa{} steg}, subtitle = {\\'Ater \\& \\emph{igen}}}
`;

describe('reading a .bib file', () => {
  const { entries, broken } = scanBibliography('bib', bib);

  it('finds every entry and nothing else', () => {
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['haglund-2010', 'parentes', 'sista'],
    );
    assert.deepEqual(broken, []);
  });

  it('gives whole entries as spans', () => {
    assert.deepEqual(
      entries.map(({ span }) => bib.slice(span.start, span.end).replace(/^(.{8})[^]*([^]{3})$/, '$1…$2')),
      ['@Report{…7\n}', '@misc(pa…b})', '@book{si…}}}'],
    );
  });

  it('resolves strings, joins parts and reads accents', () => {
    const [first, second, third] = entries;
    assert.deepEqual(
      [first?.title, first?.year, first?.number, first?.authors],
      ['Finsam Nationell Inspektionen konferens', '2010', '7', ['Haglund', 'Region Skåne and Malmö']],
    );
    assert.deepEqual(
      [second?.title, second?.year, second?.url, second?.authors],
      ['En inre titel', '2011', 'https://x.se/a_b', ['Försäkringskassan']],
    );
    assert.deepEqual([third?.title, third?.authors], ['Små steg: Áter & igen', ['Hans Sarv']]);
  });

  const faults: readonly (readonly [why: string, text: string, keys: readonly string[], lines: readonly number[]])[] = [
    ['an entry that is not closed', '@a{x,\n title = {y},\n@b{z, title={q}}\n', ['z'], [1]],
    ['a value that is not closed', '\n@a{x, title = {y,\n}\n\n@b{z, title={q}}\n', ['z'], [2]],
    ['a quote that is not closed', '@a{x, title = "y,\n}\n@b{z, title={q}}\n', ['z'], [1]],
    ['a missing comma', '@a{x,\n title = {y}\n year = 2010\n}\n@b{z, title={q}}', ['z'], [1]],
    ['a missing key', '@a{title = {y}}\n@b{z, title={q}}', ['z'], [1]],
    ['an unclosed comment', '@comment{ abc\n@b{z, title={q}}', ['z'], []],
    ['an entry without fields', '@a{x}\n@b{z,}', ['x', 'z'], []],
  ];
  for (const [why, text, keys, lines] of faults) {
    it(`loses no other entry to ${why}`, () => {
      const scan = scanBibliography('bib', text);
      assert.deepEqual(
        scan.entries.map(({ key }) => key),
        keys,
      );
      assert.deepEqual(
        scan.broken.map(({ line }) => line),
        lines,
      );
    });
  }
});

describe('reading CSL-JSON', () => {
  it('finds items with their places and fields', () => {
    const text =
      '\uFEFF[ {"id": "a", "title": "T", "issued": {"date-parts": [[2010]]}},\n {"id": 7, "author": [{"family": "B"}]} ]';
    const { entries } = scanBibliography('csl-json', text);
    assert.deepEqual(
      entries.map(({ key, title, year, authors }) => [key, title, year, authors]),
      [
        ['a', 'T', '2010', []],
        ['7', undefined, undefined, ['B']],
      ],
    );
    assert.equal(text.slice(entries[0]?.span.start, entries[0]?.span.end), text.slice(3, text.indexOf(',\n')));
  });

  it('names a broken item by key and line', () => {
    const { entries, broken } = scanBibliography(
      'csl-json',
      '[\n{"id": "a"},\n{"id": "b", "title": },\n{"id": "c"}\n]',
    );
    assert.deepEqual(
      entries.map(({ key }) => key),
      ['a', 'c'],
    );
    assert.deepEqual(broken, [{ key: 'b', line: 3 }]);
  });

  it('loses no other item to one that is not closed, in whatever way', () => {
    const around = (broken: string) => {
      const { entries, broken: lost } = scanBibliography('csl-json', `[{"id":"a"},\n${broken},\n{"id":"c"}]`);
      return [entries.map(({ key }) => key), lost.map(({ key }) => key)];
    };
    assert.deepEqual(around('{"id": "b", "title": "T"'), [['a', 'c'], ['b']]);
    assert.deepEqual(around('{"id": "b", "title": "T}'), [['a', 'c'], ['b']]);
    assert.deepEqual(around('{"id": "b", "author": [{"family": "B"}'), [['a', 'c'], ['b']]);
    assert.deepEqual(around('{"id": "b", "author": [{"family": "B"]}'), [['a', 'c'], ['b']]);
    assert.deepEqual(around('{"id": "b"}} hej'), [
      ['a', 'b', 'c'],
      [undefined, undefined],
    ]);
    assert.deepEqual(around('{"id": "b" /* } */, // ]\n}'), [['a', 'b', 'c'], []]);
  });

  it('takes no longer for hostile text than it has characters', () => {
    for (const piece of ['[', '{', '{"a":', '/*', '"', '"\\', '[{]', '{"id":1}', ',', '[[{', ']}'])
      scanBibliography('csl-json', `[${piece.repeat(100_000)}${'}]'.repeat(100_000)}`);
  });

  it('finds nothing in what is no list, and says so', () => {
    assert.deepEqual(scanBibliography('csl-json', ''), { entries: [], broken: [] });
    assert.deepEqual(scanBibliography('csl-json', 'hej'), { entries: [], broken: [{ line: 1 }] });
    assert.deepEqual(scanBibliography('csl-json', '['.repeat(100_000)), { entries: [], broken: [{ line: 1 }] });
  });
});

describe('reading CSL-YAML', () => {
  const keys = (text: string) => scanBibliography('csl-yaml', text).entries.map(({ key }) => key);

  it('finds items under references or in a bare list, in any indentation', () => {
    assert.deepEqual(keys('---\nreferences:\n- id: a\n- title: T\n  id: b\n...\n'), ['a', 'b']);
    assert.deepEqual(keys('# mina\nreferences:\n    - id: a\n    -\n      id: b\nnocite: x\n'), ['a', 'b']);
    assert.deepEqual(keys('- id: a\n- {id: b}\n'), ['a', 'b']);
    assert.deepEqual(keys('references: [{id: a}, {id: "b"}]\n'), ['a', 'b']);
  });

  it('reads names, dates and folded titles', () => {
    const text =
      'references:\n- id: a\n  title: >-\n    En lång\n    titel\n  author:\n  - family: B\n  issued:\n    date-parts:\n    - - 2010\n';
    const [entry] = scanBibliography('csl-yaml', text).entries;
    assert.deepEqual([entry?.title, entry?.year, entry?.authors], ['En lång titel', '2010', ['B']]);
    assert.equal(text.slice(entry?.span.start, entry?.span.end), text.slice(12, -1));
  });

  it('loses no other entry to a bracket too many, or to what is no key', () => {
    const keysOf = (format: BibliographyFormat, text: string) =>
      scanBibliography(format, text).entries.map(({ key }) => key);
    const list = (broken: string) => `[\n  {"id": "a"},\n  ${broken},\n  {"id": "c"}\n]\n`;
    for (const broken of ['{"id": "b"], "x": [1]}', '] {"id": "b"', '{"id": "b", "issued": [[]2010]]}'])
      assert.deepEqual(keysOf('csl-json', list(broken)), ['a', 'c'], broken);
    const two = '{"references": [\n  {"id": "a"}\n], "others": [\n  {"id": "b"}\n]}';
    assert.deepEqual(keysOf('csl-json', two), ['a']);
    const map = 'a:\n  type: book\nb\n  type: book\nc:\n  type: book\n';
    const { entries, broken } = scanBibliography('hayagriva', `---\n${map}...\n`);
    assert.deepEqual([entries.map(({ key }) => key), broken], [['a', 'c'], [{ line: 4 }]]);
    const references = 'references:\n- id: a\n  title: "ett\ntvå"\n- id: c\n';
    assert.deepEqual(keysOf('csl-yaml', references).at(-1), 'c');
  });

  it('loses no other item to one that is broken', () => {
    const scan = scanBibliography('csl-yaml', 'references:\n- id: a\n- id: b\n  title: "x\n- id: c\n');
    assert.deepEqual(
      scan.entries.map(({ key }) => key),
      ['a', 'c'],
    );
    assert.deepEqual(scan.broken, [{ key: 'b', line: 3 }]);
  });

  it('reads a large file by its lines', () => {
    const item = (i: number) => `- id: k${i}\n  title: "Titel ${i}"\n  author:\n  - family: B\n  issued: ${1000 + i}\n`;
    const text = `references:\n${Array.from({ length: 5_000 }, (_, i) => item(i)).join('')}`;
    const { entries } = scanBibliography('csl-yaml', text);
    assert.equal(entries.length, 5_000);
    assert.deepEqual([entries[9]?.title, entries[9]?.year, entries[9]?.authors], ['Titel 9', '1009', ['B']]);
  });
});

describe('entries in a document', () => {
  it('are read from its head', () => {
    const scan = scanBibliography('inline', '---\ntitle: T\nreferences:\n- id: a\nlang: sv\n---\n- id: b\n');
    assert.deepEqual(
      scan.entries.map(({ key }) => key),
      ['a'],
    );
    assert.deepEqual(scanBibliography('inline', 'Ord.').entries, []);
  });
});

describe('the format of a bibliography', () => {
  it('is told by the name of the file', () => {
    assert.deepEqual(
      ['a/refs.bib', 'B.JSON', 'c.yaml', 'd.yml', 'e.docx', 'bib'].map(path => bibliographyFormat(path)),
      ['bib', 'csl-json', 'csl-yaml', 'csl-yaml', undefined, undefined],
    );
  });

  it('is what the document’s own tool takes it for', () => {
    assert.equal(bibliographyFormat('a.yml', { syntax: 'typst', features: new Set() }), 'hayagriva');
    assert.equal(bibliographyFormat('a.bib', { syntax: 'latex', features: new Set(['natbib']) }), 'bibtex');
    assert.equal(bibliographyFormat('a.bib', { syntax: 'latex', features: new Set(['biblatex']) }), 'biblatex');
  });
});
