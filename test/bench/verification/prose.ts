import type { Corpus } from '../../../src/core/corpus/corpus';
import type { CheckedQuotation } from '../../../src/core/verification/model';
import { createVerifier } from '../../../src/core/verification/verifier';
import { oneOf } from '../search/scale/random';
import { quotationsOf } from './judge';

export interface Prose {
  readonly words: number;
  readonly quotations: number;
  /** What was said of them, which is too much: none of them is from the corpus. */
  readonly alarms: readonly CheckedQuotation[];
}

/**
 * So many words of Swedish that quote others: every third sentence stands in quotation marks, some with a name that the
 * corpus has, none with a reference of ours.
 */
export async function readProse(
  corpus: Corpus,
  sentences: readonly string[],
  wanted: number,
  random: () => number,
): Promise<Prose> {
  const verifier = createVerifier(corpus);
  let words = 0;
  let quotations = 0;
  const alarms: CheckedQuotation[] = [];
  while (words < wanted) {
    const paragraphs = Array.from({ length: 40 }, () => {
      const [a, b, c] = [oneOf(sentences, random), oneOf(sentences, random), oneOf(sentences, random)].map(plain);
      return `${a ?? ''} ${oneOf(leadIns, random)} ”${b ?? ''}” ${c ?? ''}`;
    });
    const text = `${paragraphs.join('\n\n')}\n`;
    words += text.split(/\s+/).length;
    quotations += paragraphs.length;
    alarms.push(...(await quotationsOf(text, 'markdown', verifier)));
  }
  return { words, quotations, alarms };
}

const leadIns = [
  'Hon sa:',
  'I handboken står:',
  'Utredaren skriver:',
  'Enligt myndigheten gäller:',
  'Anna Andersson menar:',
  'Ministern menade 2010 att',
];

function plain(sentence: string): string {
  return sentence.replace(/["”“»«’[\]*_`<>\\@]/g, '');
}
