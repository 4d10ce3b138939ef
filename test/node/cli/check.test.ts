import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { notebookText } from '../../vscode/support/notebookText';
import { runCli } from './runCli';

const right = 'Hammar svarade: ”Visst skulle man kunna ordna den typen av hearings!” [@haglund-2010].\n';
const turned =
  'Det sades att det ”finns tydliga skillnader mellan olika länder, målgrupper eller problematik” [@haglund-2010].\n';

interface Json {
  readonly files: readonly {
    readonly path: string;
    readonly cell?: number;
    readonly quotations: readonly Readonly<Record<string, unknown>>[];
    readonly references: readonly Readonly<Record<string, unknown>>[];
  }[];
}

describe('belagg check', function () {
  this.timeout(20_000);
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'belagg-check-'));
    fs.mkdirSync(path.join(folder, 'pm/node_modules'), { recursive: true });
    const files = { 'rätt.md': right, 'pm/fel.md': turned, 'pm/bild.png': 'x', 'pm/node_modules/annans.md': turned };
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    fs.writeFileSync(path.join(folder, 'gammal.md'), Buffer.from('Malm\u00F6', 'latin1'));
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));
  const check = (...args: readonly string[]) => runCli(['check', ...args], { folder });
  const jsonOf = (...args: readonly string[]) => JSON.parse(check(...args, '--json').out) as Json;

  it('is content with the source’s own words', () => {
    const { code, out } = check('rätt.md');
    assert.equal(code, 0, out);
    assert.equal(out, '1 dokument, 1 citat, inget avviker\n');
  });

  it('fails with 2 on a dropped negation, and says where it was', () => {
    const { code, out } = check('pm/fel.md');
    assert.equal(code, 2, out);
    assert.match(out, /^pm\/fel\.md:1:\d+: fel: .*”inga” saknas.*\[negation\]$/m);
  });

  it('tells of references that lose a work or are misspelt, but not of keys that the document’s bibliography has', () => {
    const text = '---\nbibliography: k.bib\n---\n\nSe @haglnud-2010, [@isf-2010-2, citerad i @finsam-bloggen-2011].\n';
    const entries = ['isf-2010-2', 'finsam-bloggen-2011'].map(key => `@book{${key},\n  title = {X},\n}\n`);
    fs.writeFileSync(path.join(folder, 'hänvisar.md'), text);
    fs.writeFileSync(path.join(folder, 'k.bib'), entries.join(''));
    const { code, out } = check('hänvisar.md');
    assert.equal(code, 0, out);
    assert.match(out, /^hänvisar\.md:5:4: varning: .*@haglnud-2010.*@haglund-2010.*\[misspelt-key\]$/m);
    assert.match(out, /^hänvisar\.md:5:20: varning: .*\[comma-form\]$/m);
    const sarif = JSON.parse(check('hänvisar.md', '--sarif').out) as { runs: { results: { ruleId: string }[] }[] };
    assert.deepEqual(
      sarif.runs.flatMap(run => run.results.map(({ ruleId }) => ruleId)),
      ['misspelt-key', 'comma-form'],
    );
    fs.writeFileSync(path.join(folder, 'k.bib'), [...entries, '@book{haglnud-2010,\n}\n'].join(''));
    assert.doesNotMatch(check('hänvisar.md').out, /misspelt/);
  });

  it('finds the bibliography of a part through its main file, and of a document through its project', () => {
    const write = (name: string, text: string) => {
      fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    };
    write('typ/main.typ', '#include "delar/ett.typ"\n#bibliography("k.bib")\n');
    write('typ/k.bib', '@book{haglund-2010,\n}\n');
    write('typ/delar/ett.typ', 'Se @finsam-bloggen-2011 och @haglund-2010.\n');
    write('q/_quarto.yml', 'bibliography: k.bib\n');
    write('q/k.bib', '@book{finsam-bloggen-2011,\n}\n');
    write('q/delar/ett.qmd', 'Se @finsam-bloggen-2011 och [@haglund-2010].\n');
    assert.match(check('typ/delar/ett.typ').out, /^typ\/delar\/ett\.typ:1:4: [^\n]*\[unlisted-key\]\n1 dok/);
    assert.match(check('q/delar/ett.qmd').out, /^q\/delar\/ett\.qmd:1:\d\d: [^\n]*\[unlisted-key\]\n1 dok/);
  });

  it('reads the words of notebooks, and says in which cell something is found', () => {
    const notebook = notebookText(['---\nbibliography: k.bib\n---', '# PM', `Ord.\n\n${turned}`, 'Se @haglnud-2010.']);
    fs.mkdirSync(path.join(folder, 'celler'));
    fs.writeFileSync(path.join(folder, 'celler/k.bib'), '@book{haglund-2010,\n}\n');
    fs.writeFileSync(path.join(folder, 'celler/pm.ipynb'), notebook);
    fs.writeFileSync(path.join(folder, 'celler/trasig.ipynb'), '{\n<<<<<<<\n');
    fs.writeFileSync(path.join(folder, 'celler/äldre.ipynb'), '{"worksheets": []}');
    const { code, out, error } = check('celler');
    assert.equal(code, 1);
    assert.match(out, /^celler\/pm\.ipynb:cell 3:3:\d+: fel: .*”inga” saknas.*\[negation\]$/m);
    assert.match(out, /^celler\/pm\.ipynb:cell 4:1:4: varning: .*\[misspelt-key\]\n1 dokument, 1 citat, /m);
    assert.match(error, /celler\/trasig\.ipynb är ingen anteckningsbok som går att läsa: rad 2 är inte JSON\./);
    assert.match(error, /celler\/äldre\.ipynb är ingen anteckningsbok av version 4/);
    const found = jsonOf('celler/pm.ipynb').files;
    assert.deepEqual(
      found.map(file => [file.path, file.cell, file.quotations.length]),
      [
        ['celler/pm.ipynb', 2, 0],
        ['celler/pm.ipynb', 3, 1],
        ['celler/pm.ipynb', 4, 0],
      ],
    );
    const [quotation] = found[1]?.quotations ?? [];
    assert.equal(
      `Ord.\n\n${turned}`.slice(Number(quotation?.['start']), Number(quotation?.['end'])),
      quotation?.['text'],
    );
    assert.match(check('celler/pm.ipynb', '--report').out, /<h2>celler\/pm\.ipynb:cell 3<\/h2>/);
  });

  it('gives the place in the file of a notebook, and the cell, as SARIF', () => {
    const notebook = notebookText(['# PM', turned]);
    fs.writeFileSync(path.join(folder, 'pm.ipynb'), notebook);
    const log = JSON.parse(check('pm.ipynb', '--sarif').out) as {
      runs: { artifacts: object[]; results: { locations: { logicalLocations: object[] }[] }[] }[];
    };
    const [run] = log.runs;
    assert.equal(run?.artifacts.length, 1);
    const [location] = run.results[0]?.locations ?? [];
    assert.deepEqual(location?.logicalLocations, [{ name: 'cell 2' }]);
    const { region } = (location as unknown as { physicalLocation: { region: Record<string, number> } })
      .physicalLocation;
    const line = notebook.split('\n')[Number(region['startLine']) - 1];
    assert.match(line?.slice(Number(region['startColumn']) - 1) ?? '', /^ tydliga skillnader/);
  });

  it('gives the offsets of the words and of what differs', () => {
    const [file] = jsonOf('pm/fel.md').files;
    const [quotation] = file?.quotations ?? [];
    assert.equal(turned.slice(Number(quotation?.['start']), Number(quotation?.['end'])), quotation?.['text']);
    assert.equal(quotation?.['verdict'], 'altered');
    assert.match(String(quotation?.['source']), /inga tydliga skillnader/);
    assert.deepEqual(
      file?.references.map(({ key, known }) => ({ key, known })),
      [{ key: 'haglund-2010', known: true }],
    );
  });

  it('reads the documents of a folder, but not what was installed there', () => {
    assert.deepEqual(
      jsonOf('pm', 'rätt.md').files.map(file => file.path),
      ['pm/fel.md', 'rätt.md'],
    );
    assert.deepEqual(
      jsonOf('p*/*.md').files.map(file => file.path),
      ['pm/fel.md'],
    );
  });

  it('reads standard input, and takes no offence at a byte order mark', () => {
    const { stdout, status } = spawnSync(process.execPath, [path.resolve('dist/cli.js'), 'check', '-', '--json'], {
      input: `\uFEFF${turned}`,
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    const [quotation] = (JSON.parse(stdout) as Json).files[0]?.quotations ?? [];
    assert.equal(turned.slice(Number(quotation?.['start']), Number(quotation?.['end'])), quotation?.['text']);
  });

  it('names what it cannot read, after all that it can', () => {
    const { code, out, error } = check('saknas.md', 'gammal.md', 'rätt.md');
    assert.equal(code, 1);
    assert.match(out, /^1 dokument, 1 citat/);
    assert.match(error, /Det finns inget dokument saknas\.md/);
    assert.match(error, /gammal\.md är inte UTF-8/);
  });

  it('writes SARIF that the schema accepts, with every finding at its place', () => {
    const { code, out } = check('pm/fel.md', '--sarif');
    assert.equal(code, 2);
    const log = JSON.parse(out) as Readonly<Record<string, unknown>>;
    // Ajv knows no draft 4, of which the schema uses nothing else.
    const { $schema: _draft, id: _id, ...rules } = sarifSchema;
    const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(rules);
    assert.ok(validate(log), JSON.stringify(validate.errors));
    assert.match(out, /"ruleId": "negation"/);
    assert.match(out, /"uri": "pm\/fel\.md"/);
  });

  it('makes a page of its findings, for the file that a decision rests on', () => {
    const { code, out } = check('pm/fel.md', 'rätt.md', '--report');
    assert.equal(code, 2);
    assert.match(out, /^<!DOCTYPE html>/);
    assert.match(out, /Citatrapport/);
    assert.match(out, /”inga” saknas/);
    assert.match(out, /Henrik Hammar/);
  });

  it('asks for documents when it is given none', () => {
    assert.equal(check().code, 64);
  });
});
