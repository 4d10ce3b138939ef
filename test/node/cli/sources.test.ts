import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { notebookText } from '../../vscode/support/notebookText';
import { runCli } from './runCli';

const files: Readonly<Record<string, string>> = {
  'pm.md': 'Ord [@haglund-2010] enligt lagen (2003:1210) och [@annans-2001].\n',
  'bilaga/isf.tex': String.raw`Det är ord \autocite[][]{sarv-2010}.`,
  'andrahand.md': 'Ord [@isf-2010-2; citerad i @finsam-bloggen-2011].\n',
  'english.md': '---\nlang: en\n---\n\nWords [@haglund-2010].\n',
  'inget.md': 'Bara text.\n',
  'lista.adoc':
    ':lang: sv\n\nOrd <<haglund-2010>>.\n\n== Källor\n\n* [[haglund-2010]]Haglund, Catrin (2010). _Min egen rad_.\n',
  'hus.json': '{ "secondHand": "both" }\n',
  'citat.json': '{\n  "marks": "»"\n}\n',
  'fel.json': '{\n  "secondHand": "alla"\n}\n',
};

interface Json {
  readonly language: string;
  readonly groups: readonly {
    readonly kind: string;
    readonly heading: string;
    readonly sources: readonly { readonly key: string; readonly text: string; readonly csl: object }[];
  }[];
  readonly leftOut: readonly string[];
}

describe('belagg sources', function () {
  this.timeout(20_000);
  let folder: string;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'belagg-sources-'));
    fs.mkdirSync(path.join(folder, 'bilaga'));
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
    fs.writeFileSync(path.join(folder, 'gammal.md'), Buffer.from('Malm\u00F6', 'latin1'));
  });
  after(() => fs.rmSync(folder, { recursive: true, force: true }));
  const sources = (...args: readonly string[]) => runCli(['sources', ...args], { folder });
  const keysOf = (...args: readonly string[]) =>
    (JSON.parse(sources(...args, '--json').out) as Json).groups.flatMap(({ sources: own }) =>
      own.map(({ key }) => key),
    );

  it('lists what a document cites from the corpus, under headings and as the document is written', () => {
    const { code, out, error } = sources('pm.md');
    assert.equal(code, 0, error);
    assert.equal(error, '');
    assert.match(
      out,
      /^## Författningar\n\nLag \(2003:1210\) .*\n\n## Konferensdokumentation\n\nHaglund, Catrin \(2010\)\. \*Finsam \| .*\n$/,
    );
  });

  it('takes several documents and folders together, each work once', () => {
    assert.deepEqual(keysOf('pm.md', 'bilaga', 'english.md', 'pm.md'), ['sfs-2003-1210', 'haglund-2010', 'sarv-2010']);
  });

  it('says that a folder without documents cites nothing', () => {
    fs.mkdirSync(path.join(folder, 'tom'));
    const { code, out, error } = sources('tom');
    assert.deepEqual([code, out], [0, '']);
    assert.match(error, /Nothing is cited from the corpus|Inget citeras ur korpusen/);
  });

  it('takes notebooks, too, and goes on behind one that is broken', () => {
    const notebook = notebookText([
      '---\nlang: en\n---',
      'Words [@haglund-2010].',
      'Ord \\cite{sarv-2010} [@sarv-2010].',
    ]);
    fs.mkdirSync(path.join(folder, 'celler'));
    fs.writeFileSync(path.join(folder, 'celler/a.ipynb'), notebook);
    fs.writeFileSync(path.join(folder, 'celler/b.ipynb'), 'x');
    const { code, out, error } = sources('celler');
    assert.equal(code, 1);
    assert.match(out, /^## Conference documentation\n\nHaglund, Catrin \(2010\)[^]*Sarv, Hans/);
    assert.match(error, /celler\/b\.ipynb är ingen anteckningsbok som går att läsa: rad 1 är inte JSON\./);
  });

  it('is written in the format that is asked for', () => {
    assert.match(
      sources('pm.md', '--format', 'text').out,
      /^Författningar\n\nLag .*\n\nKonferensdokumentation\n\nHagl/,
    );
    assert.match(
      sources('pm.md', '--format', 'html').out,
      /<h2>Författningar<\/h2>\n\n<ul>\n {2}<li id="sfs-2003-1210">/,
    );
    assert.match(sources('bilaga/isf.tex').out, /^\\subsection\*\{Konferensdokumentation\}/);
    assert.equal(sources('pm.md', '--format', 'word').code, 64);
  });

  it('follows the language of the first document, unless another is asked for', () => {
    assert.match(sources('english.md').out, /^## Conference documentation$/m);
    assert.match(sources('english.md', '--language', 'sv').out, /^## Konferensdokumentation$/m);
  });

  it('gives the same as data, each source with its key, its line and its CSL item', () => {
    const { language, groups, leftOut } = JSON.parse(sources('andrahand.md', '--json').out) as Json;
    assert.deepEqual(
      [language, groups.map(({ kind, heading }) => [kind, heading]), leftOut],
      ['sv', [['conferences', 'Konferensdokumentation']], ['isf-2010-2']],
    );
    const [source] = groups[0]?.sources ?? [];
    assert.equal(source?.key, 'finsam-bloggen-2011');
    assert.match(source.text, /^”FINSAM Nätverkskonferens 2011” \(2011\)\./);
    assert.equal('type' in source.csl, true);
  });

  it('says what it leaves out, and lists it when asked, by an option or by the house style', () => {
    const { code, out, error } = sources('andrahand.md');
    assert.equal(code, 0);
    assert.doesNotMatch(out, /Inspektionen/);
    assert.equal(
      error,
      'belagg: 1 verk är känt bara genom andra och förtecknas inte: isf-2010-2. Med --all förtecknas det.\n',
    );
    assert.match(sources('andrahand.md', '--all').out, /## Rapporter\n\nInspektionen/);
    assert.deepEqual(keysOf('andrahand.md', '--style', 'hus.json'), ['isf-2010-2', 'finsam-bloggen-2011']);
  });

  it('prints nothing but a remark where nothing is cited', () => {
    assert.deepEqual(sources('inget.md'), { code: 0, out: '', error: 'belagg: Inget citeras ur korpusen.\n' });
  });

  it('names what it cannot read, after all that it can', () => {
    const { code, out, error } = sources('saknas.md', 'gammal.md', 'pm.md');
    assert.equal(code, 1);
    assert.match(out, /Haglund, Catrin/);
    assert.match(error, /^belagg: Det finns inget dokument saknas\.md\.\nbelagg: gammal\.md är inte UTF-8\./);
  });

  it('names what is wrong with a house style, with its place', () => {
    const { code, out, error } = sources('pm.md', '--style', 'fel.json');
    assert.equal(code, 1);
    assert.match(out, /Haglund, Catrin/);
    assert.match(error, /^belagg: fel\.json:2:17: ”alla” är inget giltigt värde för ”secondHand”/);
    assert.match(sources('pm.md', '--style', 'saknas.json').error, /^belagg: Husstilen saknas\.json kan inte läsas: /);
  });

  it('gives no source a second anchor that the document lists itself, as the editor does not', () => {
    assert.match(sources('pm.md', '--format', 'asciidoc').out, /^\* \[\[haglund-2010\]\]Haglund/m);
    assert.match(sources('lista.adoc').out, /^\* Haglund/m);
    assert.match(sources('lista.adoc', '--format', 'html').out, /<li id="haglund-2010">/);
  });

  it('asks for documents when it is given none', () => {
    assert.equal(sources().code, 64);
  });

  it('shares the house style with belagg quote', () => {
    const quote = ['quote', 'finsam-2011-norrkoping/kristersson-evidens#isf-slutsatsen'];
    assert.match(runCli([...quote, '--style', 'citat.json'], { folder }).out, /»bäst .*»/);
    assert.match(runCli(quote, { folder }).out, /”bäst .*”/);
    const blog = (...args: readonly string[]) => sources('andrahand.md', '--format', 'text', ...args).out;
    assert.match(blog('--style', 'citat.json'), /^»FINSAM Nätverkskonferens 2011»/m);
    assert.match(blog(), /^”FINSAM Nätverkskonferens 2011”/m);
  });
});
