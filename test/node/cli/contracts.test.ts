import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import packageJson from '../../../package.json';
import { jsonOf, runCli } from './runCli';

type Row = Readonly<Record<string, unknown>>;
const rows = (...args: readonly string[]): readonly Row[] => jsonOf(args) as readonly Row[];
const find = (list: readonly Row[], id: string): Row | undefined => list.find(row => row['id'] === id);

const minister = 'finsam-2010-malmo/husmark-persson-regeringen#mindre-att-gora';
const finding = 'finsam-2011-norrkoping/kristersson-evidens#isf-slutsatsen';

describe('The command line', function () {
  this.timeout(20_000);

  it('lists conferences', () => {
    assert.deepEqual(rows('list', 'conferences')[0], {
      id: 'finsam-2010-malmo',
      title: 'Finsams nationella nätverkskonferens 2010',
      start: '2010-04-21',
      end: '2010-04-22',
      place: 'Hotell Hilton, Malmö',
      documents: ['haglund-2010'],
    });
  });

  it('lists sessions, and leaves out what no document says', () => {
    const sessions = rows('list', 'sessions');
    const sarv = find(sessions, 'finsam-2010-malmo/sarv-systemteoretiskt-perspektiv');
    assert.deepEqual(Object.keys(sarv ?? {}), [
      'id',
      'title',
      'kind',
      'day',
      'conference',
      'document',
      'speakers',
      'topics',
    ]);
    assert.deepEqual(sarv?.['speakers'], [
      { name: 'Hans Sarv', role: 'professor i logistik', affiliation: 'Högskolan i Borås', as: 'speaker' },
    ]);
    const evidence = find(sessions, 'finsam-2011-norrkoping/kristersson-evidens');
    assert.ok(evidence && !('day' in evidence));
  });

  it('lists speakers with their other spellings and appearances', () => {
    const speaker = rows('list', 'speakers').find(({ name }) => name === 'Cristina Husmark Pehrsson');
    assert.deepEqual(Object.keys(speaker ?? {}), ['name', 'aliases', 'appearances']);
    assert.ok(speaker);
    assert.ok((speaker['aliases'] as string[]).includes('Christina Husmark-Persson'));
    assert.deepEqual(speaker['appearances'], [
      { session: minister.split('#')[0], role: 'socialförsäkringsminister', as: 'speaker' },
    ]);
  });

  it('lists passages with their words, standing and provenance', () => {
    const passage = find(rows('list', 'passages'), finding);
    assert.equal(passage?.['kind'], 'quotation');
    assert.equal(passage['via'], 'finsam-bloggen-2011');
    assert.deepEqual(passage['speakers'], ['Inspektionen för socialförsäkringen']);
    assert.deepEqual(passage['attributes'], { lead: 'Finsam har', at: 'Ulf Kristersson vill ha evidens' });
    assert.ok(!('source' in passage));
  });

  it('searches, and says where each hit matches', () => {
    const result = jsonOf(['search', 'mindre att göra', '--limit', '3']) as { readonly hits: readonly Row[] } & Row;
    assert.equal(result['query'], 'mindre att göra');
    const [hit] = result.hits;
    assert.equal(hit?.['id'], minister);
    assert.equal(hit['sessionTitle'], 'Hur ser Regeringen på Samordningsförbundens framtid?');
    const found = (hit['matches'] as { start: number; end: number }[]).map(({ start, end }) =>
      String(hit['text']).slice(start, end),
    );
    assert.ok(found.includes('mindre'));
    assert.ok(result.hits.length <= 3);
  });

  it('offers the nearest spelling where nothing is found', () => {
    const { code, out } = runCli(['search', 'qqqxyzzy']);
    assert.equal(code, 0);
    assert.match(out, /Ingen träff på ”qqqxyzzy”/);
  });

  it('quotes a passage with its reference and entry, in Swedish whatever the locale', () => {
    const args = ['quote', finding, '--format', 'markdown', '--json'];
    for (const lang of ['sv_SE.UTF-8', 'en_US.UTF-8', 'C']) {
      const { text, bibliography } = JSON.parse(runCli(args, { lang }).out) as { text: string; bibliography: Row[] };
      assert.ok(text.startsWith('Finsam har ”bäst förutsättningar'), text);
      assert.match(text, /citerad i @finsam-bloggen-2011/);
      assert.deepEqual(Object.keys(bibliography[0] ?? {}), ['key', 'bibtex', 'csl']);
      assert.equal(bibliography[0]?.['key'], 'finsam-bloggen-2011');
    }
    assert.match(runCli([...args, '--language', 'en']).out, /quoted in @finsam-bloggen-2011/);
  });

  for (const form of ['quotation', 'paraphrase', 'reference']) {
    it(`quotes as ${form} in every format`, () => {
      for (const format of ['markdown', 'latex', 'typst', 'asciidoc', 'html', 'text']) {
        const { text } = jsonOf(['quote', minister, '--format', format, '--as', form]) as { text: string };
        assert.match(text, /haglund/i);
        assert.equal(text.includes('mindre att göra'), form === 'quotation');
      }
    });
  }

  it('gives the list item of a document that lists its sources itself', () => {
    const entryIn = (format: string) => {
      const quoted = jsonOf(['quote', minister, '--format', format]) as { bibliography: { entry?: string }[] };
      return quoted.bibliography[0]?.entry;
    };
    assert.match(entryIn('asciidoc') ?? '', /^\* \[\[haglund-2010\]\]Haglund, Catrin \(2010\)\. __/);
    assert.match(entryIn('html') ?? '', /^<li id="haglund-2010">Haglund, Catrin \(2010\)\. <em>/);
    assert.equal(entryIn('latex'), undefined);
  });

  it('exports the bibliography in every format', () => {
    const start = {
      bibtex: /^@\w+\{/,
      biblatex: /^@\w+\{/,
      'csl-json': /^\[/,
      'csl-yaml': /references:/,
      ris: /^TY {2}- /,
    };
    for (const [format, pattern] of Object.entries(start)) {
      const { code, out } = runCli(['export', '--format', format]);
      assert.equal(code, 0);
      assert.match(out, pattern);
      assert.match(out, /Nationell nätverskonferens 2010/);
    }
  });

  it('speaks the language of the locale, Swedish otherwise, and that of --language first', () => {
    const help = (lang: string, ...args: readonly string[]): string => runCli(['--help', ...args], { lang }).out;
    assert.match(help('sv_SE.UTF-8'), /Kommandon/);
    assert.match(help('C'), /Kommandon/);
    assert.match(help('en_GB.UTF-8'), /Commands/);
    assert.match(help('sv_SE.UTF-8', '--language', 'en'), /Commands/);
    assert.match(help('en_GB.UTF-8', '--language=sv'), /Kommandon/);
  });

  it('says its version', () => {
    assert.equal(runCli(['--version']).out, `${packageJson.version}\n`);
  });

  const misuse: readonly (readonly string[])[] = [
    [],
    ['lst'],
    ['list'],
    ['list', 'talks'],
    ['list', 'sessions', 'more'],
    ['list', 'sessions', '--limit', '2'],
    ['list', '--nonsense'],
    ['search'],
    ['search', 'ord', '--limit', '0'],
    ['quote'],
    ['quote', minister, '--format', 'word'],
    ['export', '--format', 'endnote'],
    ['list', 'sessions', '--language', 'fi'],
  ];
  for (const args of misuse) {
    it(`answers “belagg ${args.join(' ')}” with exit code 64 and a sentence`, () => {
      const { code, out, error } = runCli(args);
      assert.deepEqual([code, out], [64, '']);
      assert.match(error, /^belagg: \S.*\n/);
    });
  }

  it('answers what does not exist with exit code 1 and the nearest spelling', () => {
    const { code, out, error } = runCli(['quote', `${minister}x`]);
    assert.deepEqual([code, out], [1, '']);
    assert.ok(error.includes(`Menade du ”${minister}”?`), error);
    assert.equal(runCli(['list', 'sessions', '--corpus', '/does/not/exist']).code, 1);
  });

  it('does not crash when its reader has seen enough', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'list', 'passages', '--json'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let error = '';
    child.stderr.on('data', chunk => (error += String(chunk)));
    child.stdout.destroy();
    const [code] = (await once(child, 'exit')) as [number];
    assert.deepEqual([code, error], [0, '']);
  });
});
