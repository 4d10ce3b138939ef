import { oneOf } from '../search/scale/random';
import type { BenchCase, Seed } from './benchCase';

type Quoted = Pick<BenchCase, 'document' | 'languageId' | 'start' | 'end' | 'words'>;

/** A memo that quotes the words in running text or as a block, with what stands before and behind them. */
export function memoWith(words: string, before: string, after: string, form: 'inline' | 'block' = 'inline'): Quoted {
  const head = `---\nlang: sv\nbibliography: kallor.bib\n---\n\n${filler}\n\n`;
  const [open, close] = form === 'inline' ? ['”', '”'] : ['\n\n> ', ''];
  const text = form === 'inline' ? words : words.replaceAll('\n', '\n> ');
  const start = head.length + before.length + open.length;
  const document = `${head}${before}${open}${text}${close}${after}\n\n${filler}\n`;
  return { document, languageId: 'markdown', start, end: start + text.length, words };
}

const filler = 'Samordningen diskuteras i flera sammanhang. Här redovisas några synpunkter som har kommit fram.';

/** As a writer who gives the source would set them. */
export function sourcedMemo(words: string, seed: Seed, random: () => number): Quoted {
  const reference = ` [@${seed.key}]`;
  if (words.split(/\s+/).length > 25 && random() < 0.5)
    return memoWith(words, 'I dokumentationen står:', reference, 'block');
  return memoWith(words, oneOf(leadIns, random), `${reference}.`);
}

const leadIns = ['I dokumentationen står det att ', 'Från konferensen återges: ', 'Det framhölls att ', ''];
