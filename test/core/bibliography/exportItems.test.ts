import assert from 'node:assert/strict';
import { exportItems } from '../../../src/core/bibliography/exportItems';
import { insertEntry } from '../../../src/core/bibliography/insertEntry';
import { exportFormats } from '../../../src/core/bibliography/model';
import { blog, haglund, isf, items, talk } from './items';

describe('exporting the bibliography', () => {
  it('writes BibLaTeX with dates, addresses and events', () => {
    assert.equal(
      exportItems('biblatex', [talk]),
      `@unpublished{sarv-2010,
  author = {Sarv, Hans and Husmark Pehrsson, Cristina},
  title = {Systemteoretiskt perspektiv på samverkan},
  eventtitle = {Finsam 2010},
  venue = {Malmö},
  date = {2010-04-21},
  eventdate = {2010-04-21},
  langid = {swedish},
}
`,
    );
  });

  it('writes BibTeX for older styles, with the month as their own word', () => {
    const text = exportItems('bibtex', [isf, blog]);
    assert.match(text, /^@techreport\{isf-2010-2,\n {2}author = \{\{Inspektionen för socialförsäkringen\}\},\n/);
    assert.match(text, /\n@misc\{finsam-bloggen-2011,[^]*year = \{2011\},\n {2}month = apr,\n {2}day = \{20\},/);
  });

  it('keeps a date in words where the format has a place for it', () => {
    const undated = { id: 'a', type: 'book', title: 'A', issued: { literal: 'odaterad' } };
    const spring = { ...undated, issued: { literal: 'våren 2010' } };
    assert.match(exportItems('biblatex', [spring]), /\n {2}date = \{2010\},/);
    assert.match(exportItems('bibtex', [undated]), /\n {2}year = \{odaterad\},/);
    assert.match(exportItems('csl-yaml', [undated]), /\n {4}issued:\n {6}literal: odaterad\n/);
    // Typst refuses a whole file for it.
    assert.doesNotMatch(exportItems('biblatex', [undated]), /odaterad/);
    assert.doesNotMatch(insertEntry('hayagriva', '', undated).edit?.text ?? '', /odaterad/);
  });

  it('writes a straight quotation mark so that it is no command of babel’s', () => {
    const title = 'Hon sa "ja"';
    assert.match(
      exportItems('biblatex', [{ id: 'a', type: 'book', title, language: 'sv' }]),
      /\{Hon sa "\{\}ja"\{\}\}/,
    );
  });

  it('holds the whole title as the short one where a colon would cut it', () => {
    assert.match(exportItems('biblatex', [isf]), /shorttitle = \{Rapport 2010:2\}/);
    assert.doesNotMatch(exportItems('biblatex', [haglund]), /shorttitle/);
  });

  it('writes CSL-JSON that is the items', () => {
    assert.deepEqual(JSON.parse(exportItems('csl-json', items)), items);
  });

  it('writes CSL-YAML under references, with what YAML or Markdown would misread quoted and escaped', () => {
    assert.equal(
      exportItems('csl-yaml', [
        { id: 'a', type: 'report', number: '2010:2', title: 'En *ny* väg', issued: { 'date-parts': [[2010]] } },
      ]),
      'references:\n  - id: a\n    type: report\n    number: "2010:2"\n    title: En \\*ny\\* väg\n    issued: "2010"\n',
    );
    assert.equal(exportItems('csl-yaml', []), 'references: []\n');
  });

  it('writes RIS with a comma behind organisations', () => {
    const lines = exportItems('ris', [isf]).split('\r\n');
    assert.deepEqual(lines.slice(0, 4), [
      'TY  - RPRT',
      'ID  - isf-2010-2',
      'AU  - Inspektionen för socialförsäkringen,',
      'TI  - Rapport 2010:2',
    ]);
    assert.deepEqual(lines.slice(-2), ['ER  - ', '']);
  });

  it('names every item once in every format', () => {
    for (const format of exportFormats) {
      const text = exportItems(format, items);
      for (const { id } of items) assert.equal(text.split(id).length, 2, `${id} in ${format}`);
    }
  });
});
