import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { comparedCslFields } from '../../../src/core/bibliography/cslFields';
import { insertEntry } from '../../../src/core/bibliography/insertEntry';
import type { BibliographyFormat } from '../../../src/core/bibliography/model';
import { scanBibliography } from '../../../src/core/bibliography/scanBibliography';
import { haglund, items } from './items';

const titles = ['Titel', 'Rapport: ett', 'Å {B} c', '- d', 'e # f', 'g "h" i'];
const blank = fc.constantFrom('', '\n', '\n\n', '  \n', '\n# ord\n');

/** Entries of every format as people and tools write them; the last ones are broken. */
const bibEntry = fc.constantFrom(
  '@book{a,\n  title = {Ett},\n  year = 2010\n}',
  '@Misc(b, title = "Två {2}" # x)',
  '% ord @ ord',
  '@string{x = {y}}',
  '@comment{jabref}',
  '@book{c, author = {A and {B and C}}, title = {T}}\n@book{d,}',
  '@book{e, title = {T}',
  '@book{f, title = "T',
  '@book{g title = {T}}',
  '@book{',
);
const jsonItem = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), title: fc.constantFrom(...titles) });
const jsonText = fc
  .tuple(fc.array(jsonItem, { maxLength: 4 }), fc.constantFrom(undefined, 1, 2, '\t'), blank)
  .map(([list, indent, end]) => JSON.stringify(list, undefined, indent) + end.replace(/#.*/, ''));
const yamlItem = fc
  .tuple(
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom(...titles),
    fc.constantFrom('', '  note: |\n    # x\n    - y\n'),
  )
  .map(([id, title, note]) => `- id: ${id}\n  title: ${JSON.stringify(title)}\n${note}`);
const brokenYaml = fc.constantFrom('- id: q\n  title: "x\n', '- : [\n', '-\n');
const yamlText = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: yamlItem }, { weight: 1, arbitrary: brokenYaml }), { maxLength: 4 }),
    blank,
  )
  .map(([list, between]) => `references:\n${list.join(between.replace(/^[^\n].*\n/, ''))}`);
const bibText = fc
  .tuple(fc.array(bibEntry, { maxLength: 6 }), blank)
  .map(([entries, between]) => entries.join(between + '\n'));
const hayagrivaEntry = fc.oneof(
  fc
    .tuple(fc.constantFrom('a', 'b:c', 'å-1'), fc.constantFrom(...titles))
    .map(([key, title]) => `${JSON.stringify(key)}:\n    type: report\n    title: ${JSON.stringify(title)}\n`),
  fc.constantFrom('q:\n  title: "x\n', 'r: [\n', '# kommentar\n'),
);
const listed = fc.array(fc.constantFrom('Haglund, Catrin (2010). ', 'Anon (1999). ', 'utan år '), { maxLength: 3 });
const texts: Readonly<Record<BibliographyFormat, fc.Arbitrary<string>>> = {
  bib: bibText,
  biblatex: bibText,
  bibtex: bibText,
  hayagriva: fc.array(hayagrivaEntry, { maxLength: 4 }).map(list => list.join('\n')),
  asciidoc: fc
    .tuple(listed, fc.boolean(), fc.constantFrom('', '\n', 'Ord.\n\n', '== Mer\n\nOrd.'))
    .map(
      ([works, has, end]) =>
        `= Titel\n\n${has ? '== Källor\n\n' : ''}${works.map((work, at) => `* [[k${at}]]${work}_T_.\n`).join('')}\n${end}`,
    ),
  html: fc
    .tuple(listed, fc.boolean(), fc.constantFrom('', '\n', '</body></html>', '<p>Ord.</p>\n</main>\n</body>'))
    .map(
      ([works, has, end]) =>
        `<p>Ord.</p>${has ? '<h2>Källor</h2>\n' : ''}<ul>${works.map((work, at) => `\n <li id="k${at}">${work}</li>`).join('')}</ul>${end}`,
    ),
  'csl-json': jsonText,
  'csl-yaml': yamlText,
  inline: fc
    .tuple(yamlText, fc.boolean())
    .map(([yaml, has]) => `---\n${has ? yaml.trimEnd() : 'lang: sv'}\n---\nOrd.\n`),
};
const lineEnding = fc.constantFrom('\n', '\r\n');
const mark = fc.constantFrom('', '\uFEFF');
const formats = Object.keys(texts) as BibliographyFormat[];
const lists: ReadonlySet<BibliographyFormat> = new Set(['asciidoc', 'html']);

describe('adding an entry to any bibliography', () => {
  for (const format of formats) {
    it(`keeps every character of ${format} and adds exactly one entry with the item’s fields`, () => {
      const cases = fc.tuple(texts[format], lineEnding, mark, fc.constantFrom(...items));
      fc.assert(
        fc.property(cases, ([lines, eol, bom, item]) => {
          const text = bom + lines.replaceAll('\n', eol);
          const before = scanBibliography(format, text);
          const { key, edit, item: keyed } = insertEntry(format, text, item);
          assert.ok(edit, `nothing is written into ${JSON.stringify(text)}`);
          assert.equal(edit.start, edit.end);
          assert.ok(edit.start >= bom.length);
          const changed = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
          const after = scanBibliography(format, changed);
          assert.equal(after.broken.length, before.broken.length);
          assert.deepEqual(
            after.entries.map(entry => entry.key).toSorted(),
            [...before.entries.map(entry => entry.key), key].toSorted(),
          );
          const added = after.entries.find(entry => entry.key === key);
          const { key: _, span: __, ...fields } = added ?? { key, span: edit, authors: [] };
          // A list of sources is words: that the work is known again is what can be asked of it.
          if (!lists.has(format)) assert.deepEqual(folded(fields), folded(comparedCslFields({ ...keyed })));
          if (eol === '\r\n' && lines.includes('\n')) assert.doesNotMatch(edit.text, /[^\r]\n/);
          assert.equal(insertEntry(format, changed, item).edit, undefined);
        }),
        { numRuns: 200 },
      );
    }).timeout(30_000);

    it(`never throws on ${format} that is cut or altered anywhere`, () => {
      const change = fc.tuple(
        fc.nat(),
        fc.nat({ max: 5 }),
        fc.constantFrom('', '{', '}', '"', '[', ']', '\n', '@', '-', ':', '\\', '#'),
      );
      fc.assert(
        fc.property(texts[format], fc.array(change, { minLength: 1, maxLength: 4 }), (text, changes) => {
          let altered = text;
          for (const [at, length, by] of changes) {
            const start = at % (altered.length + 1);
            altered = altered.slice(0, start) + by + altered.slice(start + length);
          }
          const { edit } = insertEntry(format, altered, haglund);
          assert.ok(!edit || (edit.start === edit.end && edit.start <= altered.length));
        }),
        { numRuns: 600 },
      );
    }).timeout(30_000);
  }
});

/** Every format has its own marks of escape. */
function folded(fields: object): unknown {
  return JSON.parse(
    JSON.stringify(fields, (_, value: unknown) => (typeof value === 'string' ? value.replace(/[\\{}"]/g, '') : value)),
  );
}
