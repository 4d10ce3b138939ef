import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@retorquere/bibtex-parser';
import CSL from 'citeproc';
import { readCorpusFolder } from '../../../src/cli/corpusFolder';
import { scanBibliography } from '../../../src/core/bibliography/scanBibliography';
import { passageCard } from '../../../src/core/citation/card';
import { sourceLine } from '../../../src/core/citation/render';
import { keyCandidates, type KeyCandidate } from '../../../src/core/completion/keyCandidates';
import { keyPlace } from '../../../src/core/completion/keyPlace';
import { isKeyHere, isQuotationHere, type TextAround } from '../../../src/core/completion/placeInText';
import { quotationPlace } from '../../../src/core/completion/quotationPlace';
import { rankCandidates } from '../../../src/core/completion/rankCandidates';
import { mayBeMeant, rememberedQuery } from '../../../src/core/completion/rememberedWords';
import { shiftPlace } from '../../../src/core/completion/textAtCursor';
import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus';
import { emptyCorpus } from '../../../src/core/corpus/linkCorpus';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { passageCited, type ReadDocument } from '../../../src/core/document/citedPassage';
import { createQuotationFinder, type QuotationFinder } from '../../../src/core/document/quotedPassage';
import { neverCancelled } from '../../../src/core/ports';
import { createSearchEngine } from '../../../src/core/search/createSearchEngine';
import type { MutableSearchIndex } from '../../../src/core/search/mutableSearchIndex';
import { comparedWords } from '../../../src/core/verification/comparedWords';
import { createVerifier } from '../../../src/core/verification/verifier';
import { cardText } from '../../../src/l10n/cardText';
import { verdictSentences } from '../../../src/l10n/verdictText';
import { reportMedian } from './reportMedian';

const entries = 2000;
const keysTyped = ['', 'h', 'haglund', 'hammar', 'sarv 2010'];
const wordsTyped = ['mindre att gö', 'så hoppas jag att ni'];

/** What is made of a corpus once. */
interface Prepared {
  readonly corpus: Corpus;
  readonly candidates: readonly KeyCandidate[];
  readonly finder: QuotationFinder;
  readonly engine: MutableSearchIndex;
}

/** Prints how long completions and cards take; milliseconds of processor time. */
export async function main(root: string): Promise<void> {
  const corpus = createCorpus(readCorpusFolder(join(root, 'corpus'), undefined, 'bundled')?.data ?? emptyCorpus);
  const settings = { speaker: 'sentence', names: 'usual' } as const;
  console.log(`${String(corpus.passages.length)} passages, once`);
  await reportMedian('finding what keys there are', 15, () => keyCandidates(corpus, settings).length);
  await reportMedian(
    'indexing the words of passages',
    15,
    () => Object.keys(createQuotationFinder(corpus.passages)).length,
  );
  const prepared = {
    corpus,
    candidates: keyCandidates(corpus, settings),
    finder: createQuotationFinder(corpus.passages),
    engine: createSearchEngine(corpus),
  };
  for (const [name, length] of [
    ['memo of 20 KB', 20_000],
    ['megabyte', 1_000_000],
  ] as const) {
    const document = documentOf(length);
    console.log(`\n${name} (goal 5 ms)`);
    await reportCompletion(document, prepared);
    await reportCards(document, prepared);
  }
  await reportOthers(root, corpus);
}

async function reportCompletion(document: ReadDocument, { candidates, finder, engine }: Prepared): Promise<void> {
  for (const typed of keysTyped) {
    const line = `Se [@${typed}`;
    const { middle, ...text } = around(document, line);
    await reportMedian(`completing ${line}`, 50, () => {
      const place = keyPlace('pandoc', line, '');
      if (!place || !isKeyHere(shiftPlace(place, middle), text)) throw new Error('no key to complete');
      return rankCandidates(candidates, place.query, document.analysis.references).length;
    });
  }
  for (const typed of wordsTyped) {
    const line = `Hon sa ”${typed}`;
    const { middle, ...text } = around(document, line);
    await reportMedian(`completing ”${typed}`, 50, () => {
      const place = quotationPlace('pandoc', line, '');
      if (!place || !isQuotationHere(shiftPlace(place, middle), text)) throw new Error('nothing to complete');
      const { hits } = engine.search(rememberedQuery(place.words), { limit: 40, typing: true });
      return finder.find(place.words).length + hits.filter(({ passage }) => mayBeMeant(passage, place.words)).length;
    });
  }
}

/** A line that is being written in the middle of a document. */
function around({ text }: ReadDocument, line: string): TextAround & { readonly middle: number } {
  const middle = text.indexOf('\n\n', text.length / 2) + 2;
  // A string that was put together is made one before the clock runs, as an editor does.
  const whole = Buffer.from(`${text.slice(0, middle)}${line}\n\n${text.slice(middle)}`).toString();
  return { text: whole, languageId: 'markdown', middle };
}

async function reportCards(document: ReadDocument, { corpus, finder }: Prepared): Promise<void> {
  const { references } = document.analysis;
  const ours = references.filter(({ key }) => key === 'haglund-2010');
  const reference = ours[ours.length >> 1];
  if (!reference) throw new Error('no reference to point at');
  await reportMedian('card of a reference', 50, () => cardOf(passageCited(document, reference, { corpus, finder })));
  const verifier = createVerifier(corpus);
  const check = await verifier.check(document, async () => {}, neverCancelled);
  const quotation = check?.quotations[check.quotations.length >> 1];
  if (!quotation?.passage) throw new Error('no quotation to point at');
  await reportMedian('card of a quotation', 50, () => {
    const compared = comparedWords(quotation)?.source.length ?? 0;
    return compared + verdictSentences(quotation, { corpus, language: 'sv' }).length + cardOf(quotation.passage);
  });

  function cardOf(passage: (typeof corpus.passages)[number] | undefined): number {
    if (!passage) throw new Error('no passage to show');
    return cardText(passageCard(corpus, passage, { names: 'usual', year: 2026 }), 'sv').words.length;
  }
}

/** What tools do that complete from the bibliography, and what renders a reference elsewhere. */
async function reportOthers(root: string, corpus: Corpus): Promise<void> {
  const bib = bibOf(entries);
  console.log(`\na .bib of ${String(entries)} entries (no completion of ours reads it)`);
  await reportMedian('reading it', 15, () => scanBibliography('bib', bib).entries.length);
  await reportMedian('@retorquere/bibtex-parser', 3, () => parse(bib).entries.length);
  const work = corpus.works[0]?.item;
  if (!work) throw new Error('no work to render');
  const read = (name: string): string => readFileSync(join(root, 'test/fixtures', name), 'utf8');
  const [style, locale] = [read('author-date-sv.csl'), read('locales-sv-SE.xml')];
  const engine = () => new CSL.Engine({ retrieveLocale: () => locale, retrieveItem: () => work }, style, 'sv-SE');
  const warm = engine();
  const rendered = (processor: typeof warm): number => {
    processor.updateItems([work.id]);
    return processor.makeBibliography()[1].length;
  };
  console.log('\none line of a list of sources');
  await reportMedian('ours', 50, () => sourceLine(work, { language: 'sv' }).length);
  await reportMedian('citeproc-js, with its style read', 9, () => rendered(engine()));
  await reportMedian('citeproc-js', 50, () => rendered(warm));
}

function documentOf(length: number): ReadDocument {
  let text = '---\nlang: sv\nbibliography: refs.bib\n---\n\n';
  const filling = 'Myndigheterna i kommunen samverkar om rehabilitering för dem som behöver den mest. ';
  for (let at = 0; text.length < length; at++) {
    text += `Ministern sa: ”Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!” [@haglund-2010].\n\n`;
    text += `${filling.repeat(4)} Se @annan-${String(at)}.\n\n`;
  }
  return { text, analysis: analyseDocument(text, 'markdown') };
}

function bibOf(count: number): string {
  return Array.from(
    { length: count },
    (_, at) =>
      `@report{k${String(at)},\n  author = {{Förbundet ${String(at)}} and Ek, Åsa},\n  title = {Titel {N}r ${String(at)}},\n  date = {2010},\n}\n`,
  ).join('\n');
}
