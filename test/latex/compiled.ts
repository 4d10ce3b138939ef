import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { folded, type Manuscript } from '../node/formats/manuscript';

/** A document that may be saved in an older encoding than UTF-8. */
export interface Encoded extends Manuscript {
  readonly encoding?: 'latin1';
}

/** The words of the pages, those that a line break parts put together again. */
export function compiled(manuscript: Encoded, bibliography?: 'biber' | 'bibtex'): string {
  return folded(pagesOf(manuscript, bibliography).replace(/-\n(?=\p{Ll})/gu, ''));
}

/**
 * The pages as text. The programs end with 0 whatever is missing, so the least warning in a log is a failure. `lister` is a
 * short document that cites the whole bibliography: with it, one that cites much is set once and not three times.
 */
export function pagesOf(manuscript: Encoded, bibliography?: 'biber' | 'bibtex', lister?: string): string {
  const { text, files, encoding = 'utf8' } = manuscript;
  const folder = mkdtempSync(path.join(tmpdir(), 'belagg-latex-'));
  const run = (program: string, ...args: readonly string[]): string => {
    const { stdout, status, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 100_000 });
    assert.equal(error, undefined);
    assert.equal(status, 0, `${program}: ${stdout.slice(-3000)}\n${text}`);
    return stdout;
  };
  const latex = (): string => run('pdflatex', '-interaction=nonstopmode', '-halt-on-error', 'pm.tex');
  try {
    const write = (document: string): void => writeFileSync(path.join(folder, 'pm.tex'), document, encoding);
    write(lister ?? text);
    mkdirSync(path.join(folder, 'delar'));
    for (const [name, source] of files) writeFileSync(path.join(folder, name), source, encoding);
    latex();
    if (bibliography) {
      run(bibliography, 'pm');
      write(text);
      if (lister === undefined) latex();
    }
    latex();
    const logs = ['pm.log', 'pm.blg'].map(name => path.join(folder, name)).filter(log => existsSync(log));
    const complaints = logs.flatMap(log => readFileSync(log, 'utf8').match(complaint) ?? []);
    const known = encoding === 'latin1' ? [recoded] : lister === undefined ? [] : [asksForMore];
    const faults = complaints.filter(found => !known.some(pattern => pattern.test(found)));
    assert.deepEqual(faults, [], `${text}\n${[...files.values()].join('\n')}`);
    return run('pdftotext', '-raw', 'pm.pdf', '-');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const complaint =
  /^.*(?:LaTeX Warning|Package .* Warning|Overfull|undefined|Missing character|WARN|ERROR|Warning--).*$/gm;
/** After one run, of whatever it cites; a key that is missing has a warning of its own. */
const asksForMore = /There were undefined references\.$|Please rerun LaTeX\.$/;
/** Biber reads commands as characters, and says that it writes them as commands again, as the encoding asks. */
const recoded = /Recoding problematic characters into macros\.$|INFO - WARNINGS: 1$/;
