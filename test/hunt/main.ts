import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signed, type Page } from './compared';
import { hunt, type Hunted } from './hunted';
import { markdownDocument } from './markdownDocuments';

const folder = mkdtempSync(path.join(tmpdir(), 'belagg-hunt-'));
mkdirSync(folder, { recursive: true });

function run(program: string, args: readonly string[], input: string): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString('utf8')));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString('utf8')));
    child.on('error', reject);
    child.on('close', () => resolve({ stdout, stderr }));
    child.stdin.end(input);
  });
}

const style = path.resolve('test/fixtures/author-date-sv.csl');

const markdown: Hunted = {
  languageId: 'markdown',
  documents: markdownDocument,
  bibliography: {
    path: 'k.bib',
    format: 'bib',
    text: '@report{haglund-2010, title={Finsam | Nationell nätverkskonferens 2010}, author={Haglund, Catrin}, date={2010}}\n@report{isf-2010-2, title={Rapport 2010:2}, author={{Inspektionen för socialförsäkringen}}, date={2010}}\n',
  },
  page: async (text, files) => {
    for (const [name, source] of files) writeFileSync(path.join(folder, name), source);
    const { stdout, stderr } = await run(
      'pandoc',
      ['--from=markdown', '--to=html', '--citeproc', '--csl', style, '--wrap=none', '--mathml'],
      text,
    );
    return stderr !== '' ? { complaint: stderr } : pandocPage(stdout);
  },
};

function pandocPage(html: string): Page {
  const [, notes = ''] =
    /<section [^<>]*footnotes[^]*?<ol>([^]*)<\/ol>\s*<\/section>\s*$/.exec(
      html.replace(/<div id="refs"[^]*?\n<\/div>\n<\/div>\s*/, ''),
    ) ?? [];
  const body = html
    .replace(/<section [^<>]*footnotes[^]*$/, '')
    .replace(/<div id="refs"[^]*$/, '')
    .replace(/<a href="#fn\d+"[^<>]*><sup>\d+<\/sup><\/a>/g, '†');
  return {
    body: signed(body),
    notes: notes
      .split(/<li id="fn\d+"[^<>]*>/)
      .slice(1)
      .map(note => signed(note.replace(/<a href="#fnref\d+"[^]*?<\/a>/, '').replace(/<\/?p>|<\/li>/g, ''))),
  };
}

const formats: Readonly<Record<string, Hunted>> = { markdown };

async function main(): Promise<void> {
  const [name = 'markdown', from = '1', count = '3', runs = '200'] = process.argv.slice(2);
  const format = formats[name];
  if (!format) throw new Error(name);
  let tried = 0;
  for (let seed = Number(from); seed < Number(from) + Number(count); seed++) {
    const result = await hunt(format, seed, Number(runs));
    tried += result.tried;
    if (result.found !== undefined) console.log(`=== seed ${seed}\n${result.found}`);
  }
  console.log(`${name}: ${tried} tried`);
}

void main();
