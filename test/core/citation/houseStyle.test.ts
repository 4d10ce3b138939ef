import assert from 'node:assert/strict';
import { readHouseStyle } from '../../../src/core/citation/houseStyle';
import { translator } from '../../../src/l10n/translate';
import { houseStyleProblemText } from '../../../src/l10n/houseStyleText';

const t = translator('en');

describe('a house style', () => {
  it('gives the settings that it names, with comments and trailing commas', () => {
    const text =
      '\uFEFF{\n  // vårt kontor\n  "$schema": "x",\n  "style": "footnote", "marks": "»",\n  "blockWords": 30,\n  "formerRoles": false,\n}\n';
    assert.deepEqual(readHouseStyle(text), {
      settings: { style: 'footnote', marks: '»', blockWords: 30, formerRoles: false },
      problems: [],
    });
  });

  it('names every error at its place, and keeps the rest', () => {
    const text = '{ "stil": 1, "style": "fotnot", "blockWords": 0.5, "mark": "»", "omission": "[...]" }';
    const { settings, problems } = readHouseStyle(text);
    assert.deepEqual(settings, { omission: '[...]' });
    assert.deepEqual(
      problems.map(problem => [text.slice(problem.start, problem.end), houseStyleProblemText(problem, t)]),
      [
        ['"stil"', 'There is no field or attribute “stil”.'],
        ['"fotnot"', '“fotnot” is no value for “style”. Choose one of: auto, citeproc, footnote, text.'],
        ['0.5', '“0.5” is no value for “blockWords”. Choose one of: 1–1000.'],
        ['"mark"', 'There is no field or attribute “mark”. Did you mean “marks”?'],
      ],
    );
  });

  it('says where it is broken, and gives what can be read', () => {
    const broken = readHouseStyle('{ "style": "text" "marks": "»" }');
    assert.deepEqual(broken.settings, { style: 'text', marks: '»' });
    assert.equal(broken.problems[0]?.code, 'broken');
  });

  it('is nothing where it is no object, too deep or too large', () => {
    for (const text of ['', '[]', 'null', '['.repeat(60_000), `{"style":"${'x'.repeat(70_000)}"}`]) {
      const { settings, problems } = readHouseStyle(text);
      assert.deepEqual(settings, {});
      assert.equal(problems[0]?.code, 'broken', text.slice(0, 10));
    }
  });
});
