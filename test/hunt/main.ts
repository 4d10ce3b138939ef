import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { signed, type Page } from './compared';
import { hunt, type Hunted } from './hunted';
import { asciidocDocument } from './asciidocDocuments';
import { markdownDocument } from './markdownDocuments';
import { typstDocument } from './typstDocuments';

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

const asciidoc: Hunted = {
  languageId: 'asciidoc',
  documents: asciidocDocument,
  listed: '== Källor',
  page: async text => {
    const { convert, MemoryLogger, LoggerManager } = await import('@asciidoctor/core');
    const logger = new MemoryLogger();
    logger.level = 0;
    LoggerManager.logger = logger;
    const html: unknown = await convert(text, { safe: 'secure' });
    if (typeof html !== 'string') throw new TypeError('Asciidoctor gave no text');
    if (logger.messages.length > 0) return { complaint: JSON.stringify(logger.messages).slice(0, 300) };
    const [body = '', notes = ''] = html
      .replace(/<h2 id="_källor"[^]*?(?=<div id="footnotes"|$)/, '')
      .split('<div id="footnotes">');
    return {
      body: signed(body.replace(/<sup class="footnote"[^]*?<\/sup>/g, '†').replace(/<\/?div[^<>]*>/g, '')),
      notes: notes
        .split('<div class="footnote"')
        .slice(1)
        .map(note => signed(note.replace(/^[^>]*>/, '').replace(/<a [^]*?<\/a>\.?|<\/div>/g, ''))),
    };
  },
};

const typstFolder = path.join(folder, 'typst');
mkdirSync(typstFolder);
let compiler: NodeCompiler | undefined;

const typst: Hunted = {
  languageId: 'typst',
  documents: typstDocument,
  listed: '#bibliography(',
  ...(markdown.bibliography && { bibliography: markdown.bibliography }),
  page: async (text, files) => {
    const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
    compiler ??= Compiler.create({ workspace: typstFolder });
    for (const [name, source] of files) writeFileSync(path.join(typstFolder, name), source);
    writeFileSync(path.join(typstFolder, 'pm.typ'), text);
    compiler.evictCache(0);
    const mainFilePath = path.join(typstFolder, 'pm.typ');
    const paged = compiler.compile({ mainFilePath }).takeDiagnostics();
    const messages = paged ? compiler.fetchDiagnostics(paged).map(({ message }) => message) : [];
    if (messages.length > 0) return { complaint: messages.join('; ') };
    const page = compiler.tryHtml({ mainFilePath });
    if (!page.result) return { complaint: 'no page' };
    const html = page.result.body();
    const [body = ''] = html.split(/<section role="doc-bibliography"[^<>]*>/);
    const notes = /<section role="doc-endnotes">([^]*?)<\/section>/.exec(html)?.[1] ?? '';
    return {
      body: signed(
        body
          .replace(/<section role="doc-endnotes">[^]*?<\/section>/, '')
          .replace(/<sup[^<>]*><a[^<>]*doc-noteref[^]*?<\/a><\/sup>|<a[^<>]*doc-noteref[^]*?<\/a>/g, '†'),
      ),
      notes: notes
        .split('<li')
        .slice(1)
        .map(note => signed(note.replace(/^[^>]*>/, '').replace(/<a[^<>]*doc-backlink[^]*?<\/a>|<\/(?:li|ol)>/g, ''))),
    };
  },
};

const formats: Readonly<Record<string, Hunted>> = { markdown, asciidoc, typst };

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
