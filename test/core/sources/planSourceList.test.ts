import assert from 'node:assert/strict';
import { itemByKey } from '../../../src/core/bibliography/itemByKey';
import type { CslItem } from '../../../src/core/corpus/cslItem';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { groupSources } from '../../../src/core/sources/sourceGroups';
import { planSourceList } from '../../../src/core/sources/planSourceList';
import type { SourceScope } from '../../../src/core/sources/sourceMarkers';
import { corpus } from '../citation/fixture';
import { applied, unmarked } from '../citation/planned';

const work = (id: string, more: Partial<CslItem>): CslItem => ({ id, type: 'report', ...more });
const items: readonly CslItem[] = [
  ...['haglund-2010', 'finsam-bloggen-2011', 'isf-2010-2', 'sfs-2003-1210', 'sarv-2010'].flatMap(
    key => itemByKey(corpus, key) ?? [],
  ),
  work('odman', { author: [{ family: 'Ödman', given: 'Åke' }], issued: { 'date-parts': [[2001]] }, title: 'Öst' }),
  work('alm', { author: [{ family: 'Alm', given: 'Bo' }], issued: { 'date-parts': [[2011]] }, title: 'Sen' }),
  work('alm-forr', { author: [{ family: 'Alm', given: 'Bo' }], issued: { 'date-parts': [[2001]] }, title: 'Tidig' }),
  work('aker', { author: [{ family: 'Åker', given: 'Eva' }], issued: { 'date-parts': [[2001]] }, title: 'Åsikt' }),
  work('sou', { number: 'SOU 2000:78', title: 'Rehabilitering till arbete', issued: { 'date-parts': [[2000]] } }),
  work('webb', { type: 'webpage', title: 'En_sida', URL: 'https://example.org/a_b' }),
];

describe('the groups of a list of sources', () => {
  it('have the headings of Swedish reports, and only those with entries, sorted in Swedish', () => {
    const groups = groupSources(items, corpus, 'sv');
    assert.deepEqual(
      groups.map(({ heading, items: own }) => [heading, own.map(({ id }) => id)]),
      [
        ['Författningar', ['sfs-2003-1210']],
        ['Offentligt tryck', ['sou']],
        ['Rapporter', ['alm-forr', 'alm', 'isf-2010-2', 'aker', 'odman']],
        ['Konferensdokumentation', ['finsam-bloggen-2011', 'haglund-2010', 'sarv-2010']],
        ['Webb', ['webb']],
      ],
    );
    assert.deepEqual(groupSources([], corpus, 'sv'), []);
  });

  it('are sorted by surname before all else, whatever stands behind it', () => {
    const names = ['Ekberg, Anna', 'Ek-Åberg, Bo', 'Ek, Östen', 'Ek, Stina', 'De Geer, Louis', 'Degerman, Eva'];
    const books = names.map(name => {
      const [family = '', given = ''] = name.split(', ');
      return work(name, { author: [{ family, given }], title: 'T' });
    });
    const [reports] = groupSources([...books, work('”Ekon”', { title: '”Ekon”' })], corpus, 'sv');
    assert.deepEqual(
      reports?.items.map(({ id }) => id),
      ['De Geer, Louis', 'Degerman, Eva', 'Ek, Stina', 'Ek, Östen', 'Ek-Åberg, Bo', 'Ekberg, Anna', '”Ekon”'],
    );
  });

  it('have English headings and English order in an English document', () => {
    const [reports] = groupSources(items.slice(5, 9), corpus, 'en');
    assert.equal(reports?.heading, 'Reports');
    assert.deepEqual(
      reports.items.map(({ id }) => id),
      ['aker', 'alm-forr', 'alm', 'odman'],
    );
  });
});

describe('a list of sources in a document', () => {
  it('comes at the end with a heading of its own', () => {
    assert.equal(
      listed('---\nlang: sv\n---\n\n# PM\n\n‸Text.\n\n## Slutsats\n\nMer.\n', 'markdown', ['haglund-2010', 'webb']),
      `---
lang: sv
---

# PM

Text.

## Slutsats

Mer.

## Källförteckning

<!-- belagg: sources -->

### Konferensdokumentation

Haglund, Catrin (2010). *Finsam | Nationell nätverskonferens 2010*. Malmö högskola.

### Webb

*En_sida* (u.å.). <https://example.org/a_b>

<!-- /belagg -->
`,
    );
  });

  it('is no part of the only chapter where the front matter has the title', () => {
    assert.match(
      listed('---\ntitle: PM\n---\n\n# Bakgrund\n\nDet är text.\n', 'markdown', ['haglund-2010']),
      /^# Källförteckning$[^]*^## Konferensdokumentation$/m,
    );
  });

  it('has acts in upright letters, as they are cited', () => {
    assert.match(listed('Det är text.\n', 'markdown', ['sfs-2003-1210']), /^Lag \(2003:1210\) om .*\.$/m);
  });

  it('comes on the empty line of the cursor, without a heading where there is one', () => {
    assert.match(
      listed('Ett är det.\n\n# Källor\n\n‸\n\n# Bilaga\n\nSvenska.\n', 'markdown', ['haglund-2010']),
      /^Ett är det\.\n\n# Källor\n\n<!-- belagg: sources -->\n\n## Konf[^]*<!-- \/belagg -->\n\n# Bilaga\n\nSvenska\.\n$/,
    );
  });

  for (const [languageId, text] of Object.entries({
    markdown: 'Det är text.\r\n\r\nMer.\r\n',
    latex: '\\documentclass{article}\n\\begin{document}\nDet är text.\n\\end{document}\n',
    typst: '= PM\n\nDet är text.\n',
    asciidoc: '= PM\n\n== Inledning\n\nDet är text.\n',
    html: '<!doctype html>\n<html lang="sv">\n<body>\n<h1>PM</h1>\n<p>Det är text.</p>\n</body>\n</html>\n',
    plaintext: 'Det är text.\n',
  })) {
    it(`is replaced between its markers and nowhere else in ${languageId}`, () => {
      const first = listed(text, languageId, ['haglund-2010', 'odman']);
      const edited = `${first}\nDet skrevs efteråt.\n`.replace('Det är', 'Det var');
      const second = listed(edited, languageId, ['finsam-bloggen-2011', 'odman']);
      assert.equal(second, listed(second, languageId, ['finsam-bloggen-2011', 'odman']));
      const [before, after] = edited.split(/belagg: sources[^]*\/belagg/);
      const [kept, rest] = second.split(/belagg: sources[^]*\/belagg/);
      assert.ok(before && kept === before && rest === after, second);
      assert.match(second, /Blogginlägg/);
      assert.doesNotMatch(second, /Haglund/);
      if (text.includes('\r')) assert.doesNotMatch(second.replace('\nDet skrevs efteråt.\n', ''), /[^\r]\n/);
    });
  }

  it('keeps its markers when nothing is cited any more', () => {
    const empty = listed(listed('Det är text.\n', 'markdown', ['haglund-2010']), 'markdown', []);
    assert.match(empty, /<!-- belagg: sources -->\n\n<!-- \/belagg -->\n$/);
    assert.match(listed(empty, 'markdown', ['haglund-2010']), /Haglund, Catrin/);
  });

  it('remembers that it is of the whole folder', () => {
    const first = listed('Det är text.\n', 'markdown', ['haglund-2010'], 'folder');
    assert.match(first, /^<!-- belagg: sources folder -->$/m);
    assert.match(listed(first, 'markdown', ['haglund-2010'], 'document'), /^<!-- belagg: sources -->$/m);
  });

  it('is left alone where its end is missing', () => {
    const text = 'Det är text.\n\n<!-- belagg: sources -->\n\nMitt slut.\n';
    assert.equal(planned(text, 'markdown', ['haglund-2010']), 'unclosed');
  });

  it('has one anchor for each key in AsciiDoc and HTML', () => {
    const own = 'Det är text.\n\n== Källor\n\n* [[haglund-2010]]Haglund, Catrin (2010).\n';
    assert.match(listed(own, 'asciidoc', ['haglund-2010']), /\n\* Haglund, Catrin \(2010\)\. __Finsam/);
    const html = '<html lang="sv"><body>\n<ul><li id="haglund-2010">Haglund</li></ul>\n</body></html>\n';
    assert.equal(listed(html, 'html', ['haglund-2010', 'odman']).match(/id="/g)?.length, 2);
  });

  it('stands in a notebook at the level of its cells, below the heading of the cell above', () => {
    const read = (text: string) => ({ text, analysis: analyseDocument(text, 'markdown') });
    const list = (cell: string, ...above: readonly string[]) => {
      const edit = planSourceList(read(cell), groupSources(items.slice(0, 1), corpus, 'sv'), {
        cursor: 0,
        scope: 'document',
        above: above.map(read),
      });
      return edit === 'unclosed' ? edit : edit.text;
    };
    const [open, part] = ['<!-- belagg: sources -->', 'Konferensdokumentation'];
    assert.ok(list('Ord.', '# PM', '## Del').startsWith(`\n\n## Källförteckning\n\n${open}\n\n### ${part}`));
    assert.ok(
      list('Ord.', '---\ntitle: PM\n---', '# Del').startsWith(`\n\n# Källförteckning\n\n${open}\n\n## ${part}`),
    );
    assert.ok(list('', '# PM', '### Källor\n').startsWith(`${open}\n\n#### ${part}`));
    assert.ok(list(`${open}\n\n# x\n\n<!-- /belagg -->`, '# PM', 'Ord.').startsWith(`${open}\n\n### ${part}`));
  });

  it('is never part of a comment, a preamble or a paragraph', () => {
    const head = '---\nlang: sv\n‸\n---\n\nText.\n';
    assert.ok(listed(head, 'markdown', ['haglund-2010']).startsWith('---\nlang: sv\n\n---\n\nText.\n\n'));
    const page = '<body>\n<p>Det är\n‸\ntext.</p>\n</body>\n';
    assert.match(listed(page, 'html', ['haglund-2010']), /<p>Det är\n\ntext\.<\/p>\n\n<h2>Käll/);
  });
});

function listed(marked: string, languageId: string, ids: readonly string[], scope: SourceScope = 'document'): string {
  const { text } = unmarked(marked);
  const edit = planned(marked, languageId, ids, scope);
  assert.ok(edit !== 'unclosed');
  return applied(text, [edit]);
}

function planned(marked: string, languageId: string, ids: readonly string[], scope: SourceScope = 'document') {
  const { text, selections } = unmarked(marked);
  const analysis = analyseDocument(text, languageId);
  const groups = groupSources(
    items.filter(({ id }) => ids.includes(id)),
    corpus,
    analysis.language,
  );
  return planSourceList({ text, analysis }, groups, { cursor: selections[0]?.start ?? 0, scope });
}
