import assert from 'node:assert/strict';
import { asLatexCommands } from '../../../src/core/bibliography/asLatexCommands';
import { decodeLatex } from '../../../src/core/bibliography/latexText';
import { encodedPlan } from '../../../src/core/citation/encodedPlan';
import { analyseDocument } from '../../../src/core/document/analyseDocument';

const everything = () => true;
const nothing = () => false;

describe('characters as commands of LaTeX’s', () => {
  it('are those that are lost, each in braces of its own', () => {
    assert.equal(
      asLatexCommands('”Små é–ö’s…” § ≥ ï ž', everything),
      String.raw`{\textquotedblright}Sm{\aa} {\'e}{\textendash}{\"o}{\textquoteright}s{\ldots}{\textquotedblright} {\S} {\ensuremath{\geq}} {\"\i} {\v z}`,
    );
    assert.equal(
      asLatexCommands('”Små”', character => character === '”'),
      String.raw`{\textquotedblright}Små{\textquotedblright}`,
    );
    assert.equal(asLatexCommands('2\u00A0§', everything), String.raw`2~{\S}`);
  });

  it('are read as what they were', () => {
    const text = 'åäöÅÄÖéèüßøæœÆ”“’‘„«»–—…§çñŁł';
    assert.equal(decodeLatex(asLatexCommands(text, everything)), text);
  });

  it('are none where there is none, in keys, and in addresses, which have escapes', () => {
    assert.equal(asLatexCommands('日本', everything), '日本');
    const entry = '@book{å-2010,\n  title = {Å},\n  url = {https://x.se/ö},\n}';
    assert.equal(
      asLatexCommands(entry, everything),
      '@book{å-2010,\n  title = {{\\AA}},\n  url = {https://x.se/%C3%B6},\n}',
    );
  });

  it('leave the cursor of a plan among the words where it was', () => {
    const plan = {
      edits: [
        { start: 2, end: 2, text: 'åa' },
        { start: 5, end: 6, text: 'bäc' },
      ],
      // Behind `b` and `ä` of the second edit, which begins at 7 in the changed document.
      cursors: [{ start: 8, end: 9 }],
      bibliography: [],
      notes: [],
    };
    const before = 'xxyyyzxx';
    const changed = (edits: typeof plan.edits) =>
      edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), before);
    const after = encodedPlan(plan, { inDocument: everything, inHead: nothing, inBibliography: () => nothing });
    const [cursor] = after.cursors;
    assert.equal(changed(plan.edits).slice(8, 9), 'ä');
    assert.equal(changed([...after.edits]).slice(cursor?.start, cursor?.end), String.raw`{\"a}`);
  });
});

describe('a LaTeX document in another encoding', () => {
  const isLegacy = (line: string) =>
    analyseDocument(`\\documentclass{article}\n${line}\n\\begin{document}`, 'latex').features.has('legacy-encoding');

  it('is known by its preamble', () => {
    for (const line of [
      '\\usepackage[latin1]{inputenc}',
      '\\usepackage[ansinew]{fontenc,inputenc}',
      '\\inputencoding{latin9}',
    ])
      assert.ok(isLegacy(line), line);
    for (const line of [
      '\\usepackage[utf8]{inputenc}',
      '\\usepackage[utf8x]{inputenc}',
      '\\usepackage[T1]{fontenc}',
      '%\\usepackage[latin1]{inputenc}',
      '\\usepackage{inputenc}',
    ])
      assert.ok(!isLegacy(line), line);
  });
});
