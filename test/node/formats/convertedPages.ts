/** What the formats' own tools make of documents, as HTML. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Manuscript } from './manuscript';

/** A Swedish author-date style. */
export const pandocStyle = readFileSync('test/fixtures/author-date-sv.csl', 'utf8');

/** The page with its list of sources; a warning is a failure. */
export async function pandocPage({ text, files }: Manuscript, changed: object = {}): Promise<string> {
  const { convert } = await import('pandoc-wasm');
  const options = {
    from: 'markdown',
    to: 'html',
    standalone: true,
    citeproc: true,
    'fail-if-warnings': true,
    ...changed,
  };
  const { stdout, stderr } = await convert(options, text, { 'style.csl': pandocStyle, ...Object.fromEntries(files) });
  assert.equal(stderr, '', text);
  return stdout;
}

/** A warning is a failure. */
export async function typstPage({ text, files }: Manuscript): Promise<string> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const workspace = mkdtempSync(path.join(tmpdir(), 'belagg-typst-'));
  try {
    writeFileSync(path.join(workspace, 'pm.typ'), text);
    mkdirSync(path.join(workspace, 'delar'));
    for (const [name, source] of files) writeFileSync(path.join(workspace, name), source);
    const compiler = NodeCompiler.create({ workspace });
    const paged = compiler.compile({ mainFilePath: path.join(workspace, 'pm.typ') }).takeDiagnostics();
    const messages = paged ? compiler.fetchDiagnostics(paged).map(({ message }) => message) : [];
    assert.deepEqual(messages, [], text);
    const page = compiler.tryHtml({ mainFilePath: path.join(workspace, 'pm.typ') });
    assert.ok(page.result, text);
    return page.result.body();
  } finally {
    rmSync(workspace, { recursive: true });
  }
}

/** The least message is a failure. */
export async function asciidocPage(text: string): Promise<string> {
  const { convert, MemoryLogger, LoggerManager } = await import('@asciidoctor/core');
  const logger = new MemoryLogger();
  logger.level = 0; // a reference that leads nowhere is only "info"
  LoggerManager.logger = logger;
  const html: unknown = await convert(text, { safe: 'secure' });
  assert.ok(typeof html === 'string');
  assert.deepEqual(logger.messages, [], text);
  return html;
}
