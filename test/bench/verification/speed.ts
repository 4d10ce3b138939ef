import search from 'approx-string-match';
import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus';
import type { Passage } from '../../../src/core/corpus/model';
import { analyseDocument, createAnalyser } from '../../../src/core/document/analyseDocument';
import { neverCancelled } from '../../../src/core/ports';
import { createVerifier, type Verifier } from '../../../src/core/verification/verifier';
import { largeSource } from '../search/scale/largeSource';
import { timed } from '../search/scale/measurement';
import { oneOf, randomNumbers } from '../search/scale/random';
import type { SwedishText } from '../search/scale/swedishText';

const quotationsInDocument = 500;
const documentLength = 1_000_000;

/** How long so many quotations in a megabyte take against a large corpus; milliseconds of processor time. */
export async function reportSpeed(passages: number, text: SwedishText): Promise<void> {
  const corpus = corpusOf(passages, text);
  const characters = corpus.passages.reduce((sum, passage) => sum + passage.text.length, 0);
  const verifier = createVerifier(corpus);
  const buffers = process.memoryUsage().arrayBuffers;
  const steps = watchedSteps();
  const built = await timed(() => checked('Ord.', verifier, steps.giveWay));
  const megabytes = (process.memoryUsage().arrayBuffers - buffers) / 1e6;
  console.log(`\n${String(passages)} passages, ${(characters / 1e6).toFixed(0)} million characters`);
  console.log(
    `index: ${built.time.toFixed(0)} ms, ${megabytes.toFixed(0)} MB, longest step ${steps.longest().toFixed(0)} ms`,
  );

  const document = documentOf(corpus, text);
  const cold = await timed(() => checked(document, verifier));
  console.log(`${String(cold.result.quotations.length)} quotations, cold: ${cold.time.toFixed(0)} ms`);
  const edits = await editTimes(document, cold.result.at, verifier);
  console.log(
    `after an edit inside one: ${median(edits).toFixed(1)} ms; the first ten: ${median(edits.slice(0, 10)).toFixed(1)} ms`,
  );

  const rival = await timed(() => nearest(cold.result.quotations.slice(0, 2), corpus));
  console.log(`approx-string-match alone: ${((rival.time / 2) * quotationsInDocument).toFixed(0)} ms (from 2)`);
}

/** Passages of some 500 characters. */
function corpusOf(size: number, text: SwedishText): Corpus {
  const source = largeSource(size * 3, text);
  const passages = Array.from({ length: size }, (_, at): Passage => {
    const first = source.passage(at * 3);
    const words = [0, 1, 2].map(step => source.passage(at * 3 + step).text).join(' ');
    return { ...first, text: words };
  });
  return createCorpus({ ...source.corpus, passages });
}

/** Half of the quotations are exact, half lack a word; prose that quotes nothing stands between them. */
function documentOf(corpus: Corpus, text: SwedishText): string {
  const random = randomNumbers(9);
  const paragraphs = Array.from({ length: quotationsInDocument }, (_, at) => {
    const words = plain(oneOf(corpus.passages, random).text).split(' ').slice(0, 25);
    const quotation = (at % 2 === 0 ? words : words.toSpliced(12, 1)).join(' ');
    let paragraph = `De skriver att ”${quotation}”.`;
    while (paragraph.length < documentLength / quotationsInDocument)
      paragraph += ` ${plain(oneOf(text.sentences, random))}`;
    return paragraph;
  });
  return paragraphs.join('\n\n');
}

function plain(text: string): string {
  return text.replace(/["”“„»«’'[\]*_`<>\\@$^~]/g, '');
}

async function checked(text: string, verifier: Verifier, giveWay = async (): Promise<void> => {}) {
  const document = { text, analysis: analyseDocument(text, 'markdown') };
  const check = await verifier.check(document, giveWay, neverCancelled);
  const quotations = check?.quotations ?? [];
  return { quotations: quotations.map(one => one.text), at: quotations[quotations.length >> 1]?.end ?? 0 };
}

/** How long an editor would wait at most from one chance to turn to others to the next, in milliseconds of processor time. */
function watchedSteps() {
  let last = process.cpuUsage();
  let longest = 0;
  return {
    giveWay: async (): Promise<void> => {
      const { user, system } = process.cpuUsage(last);
      longest = Math.max(longest, (user + system) / 1000);
      last = process.cpuUsage();
    },
    longest: () => longest,
  };
}

/** One letter more each time, read and judged again as the editor does. */
async function editTimes(document: string, at: number, verifier: Verifier): Promise<readonly number[]> {
  const analyse = createAnalyser('markdown');
  let text = document;
  const times: number[] = [];
  for (let edit = 0; edit < 50; edit++) {
    text = Buffer.from(`${text.slice(0, at - 4)}x${text.slice(at - 4)}`).toString();
    const { time } = await timed(() =>
      verifier.check({ text, analysis: analyse(text) }, async () => {}, neverCancelled),
    );
    times.push(time);
  }
  return times;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

function nearest(quotations: readonly string[], { passages }: Corpus): number {
  return quotations.flatMap(words => passages.filter(({ text }) => search(text, words, words.length >> 2).length > 0))
    .length;
}
