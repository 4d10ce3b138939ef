import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Tool } from '../compared';
import { WorkFolder } from './workFolder';

/**
 * LaTeX as pdfLaTeX sets it, with references by their keys, as nothing has sorted the bibliography. What comes before the
 * document is read once and stored, which takes most of the time. On one long page, whose notes begin with a word.
 */
export function pdflatex(): Tool {
  const folder = new WorkFolder();
  const formats = new Map<string, Promise<string>>();
  return async (text, files) => {
    folder.write(files);
    const at = text.indexOf(beginning);
    const preamble = text.slice(0, at);
    const name = `hunt${formats.size}`;
    const format = formats.get(preamble) ?? stored(preamble, name, folder);
    formats.set(preamble, format);
    folder.write(new Map([['pm.tex', page + text.slice(at)]]));
    await folder.run('pdflatex', ['-fmt', await format, '-interaction=nonstopmode', '-halt-on-error', 'pm.tex']);
    const log = readFileSync(path.join(folder.path, 'pm.log'), 'latin1');
    const complaints = (log.match(complaint) ?? []).filter(found => !expected.test(found));
    if (complaints.length > 0) return { complaint: complaints.slice(0, 3).join('; ') };
    const { stdout } = await folder.run('pdftotext', ['-raw', 'pm.pdf', '-']);
    return pageOf(stdout);
  };
}

const beginning = String.raw`\begin{document}`;

async function stored(preamble: string, name: string, folder: WorkFolder): Promise<string> {
  folder.write(new Map([[`${name}.tex`, `${preamble}\\dump`]]));
  await folder.run('pdftex', ['-ini', `-jobname=${name}`, '&pdflatex', `${name}.tex`]);
  if (!existsSync(path.join(folder.path, `${name}.fmt`))) throw new Error(`pdfLaTeX does not read ${preamble}`);
  return name;
}

const page = String.raw`\pagestyle{empty}\AtBeginDocument{\pdfpageheight=490cm \paperheight=490cm }\textheight=480cm \raggedright \hyphenpenalty=10000 \exhyphenpenalty=10000
\renewcommand\thefootnote{NOT}\renewcommand\footnoterule{NOTER}
`;

const complaint = /^!.*(?:\n.*){1,3}|^.*(?:LaTeX|Package \w+) Warning.*$|^.*Missing character.*$/gm;
const expected =
  /Citation|undefined (?:references|citations)|multiply|\(re\)run|Rerun|rerun|Empty bibliography|Label\(s\) may|hyperref Warning: Token/;

function pageOf(words: string): Page {
  const [body = '', ...notes] = words.normalize('NFKC').replace(/\s+/g, '').split('NOTER');
  return {
    body: body.replaceAll('NOT', '†'),
    notes: notes
      .join('')
      .split('NOT')
      .filter(note => note !== ''),
  };
}
