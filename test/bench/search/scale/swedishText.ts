import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Real Swedish: sentences of help texts, and words with their forms. */
export interface SwedishText {
  readonly sentences: readonly string[];
  readonly words: readonly string[];
}

const packages = ['libreoffice-help-sv', 'gimp-help-sv', 'wswedish'];

/** Fetches Debian's Swedish texts once; `undefined` where there is no apt. */
export function readSwedishText(root: string): SwedishText | undefined {
  const folder = join(root, '.vscode-test/bench-text');
  const cache = join(folder, 'text.json');
  try {
    if (!existsSync(cache)) {
      mkdirSync(folder, { recursive: true });
      execFileSync('apt-get', ['download', ...packages], { cwd: folder, stdio: 'ignore' });
      for (const file of readdirSync(folder).filter(name => name.endsWith('.deb'))) {
        execFileSync('dpkg-deb', ['-x', file, 'files'], { cwd: folder });
      }
      writeFileSync(cache, JSON.stringify(textIn(join(folder, 'files/usr/share'))));
    }
    return JSON.parse(readFileSync(cache, 'utf8')) as SwedishText;
  } catch (error) {
    console.log(`No Swedish text for large corpora (apt-get download ${packages.join(' ')}): ${String(error)}`);
    return undefined;
  }
}

function textIn(share: string): SwedishText {
  const pages = [...filesIn(join(share, 'libreoffice')), ...filesIn(join(share, 'gimp'))].toSorted();
  const sentences = pages.flatMap(page => sentencesIn(readFileSync(page, 'utf8')));
  const list = readFileSync(join(share, 'dict/swedish'), 'latin1').split('\n');
  return { sentences: [...new Set(sentences)], words: list.filter(word => /^[a-zåäöé]{3,}$/.test(word)) };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.html'))
    .map(name => join(folder, name));
}

/** Good enough for help pages: their paragraphs are simple. */
function sentencesIn(html: string): readonly string[] {
  return Array.from(html.matchAll(/<p[^>]*>(.*?)<\/p>/gs), ([, inner = '']) => plain(inner))
    .flatMap(paragraph => paragraph.match(/\p{Lu}[^.!?]{20,240}[.!?](?=\s|$)/gu) ?? [])
    .filter(sentence => / (?:och|att|som|den|det|är|i|på|en|ett|för|med) /.test(sentence));
}

function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&[a-z]+;/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
