import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { mergeCorpora } from '../../../src/core/corpus/mergeCorpora';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { createQuotationFinder } from '../../../src/core/document/quotedPassage';
import { listSources } from '../../../src/core/sources/listSources';
import { planSourceList } from '../../../src/core/sources/planSourceList';
import { applied } from '../../core/citation/planned';
import { difficultData, folded, type Manuscript } from './manuscript';
import { readBundledCorpus } from '../corpus/bundledCorpus';

const corpus = createCorpus(mergeCorpora([readBundledCorpus().data, difficultData]));
const sources = { corpus, finder: createQuotationFinder(corpus.passages) };

/** A manuscript with the list of its sources, those that are known only through others included. */
export function sourceListed({ text, files }: Manuscript, languageId: string): Manuscript {
  const analysis = analyseDocument(text, languageId);
  const document = { text, analysis };
  const { groups } = listSources([document], { language: 'sv', secondHand: 'both' }, sources);
  const edit = planSourceList(document, groups, { cursor: 0, scope: 'document' });
  assert.ok(edit !== 'unclosed');
  return { text: applied(text, [edit]), files };
}

/** The page has the list, under its headings and in its order, and no mark of where it stands. */
export function assertSourcesListed(page: string): void {
  const words = folded(page);
  const from = words.lastIndexOf('Källförteckning');
  assert.ok(from >= 0, words);
  assert.match(
    words.slice(from),
    /Källförteckning(?: \d)? (?:[\d.]+ )?Rapporter .*Inspektionen för socialförsäkringen.*Rapport 2010:2.* (?:[\d.]+ )?Konferensdokumentation .*”FINSAM Nätverkskonferens 2011” \(2011\)\. Blogginlägg, 20 april 2011\..*Haglund, Catrin \(2010\)\. Finsam \| Nationell nätverskonferens 2010\. Malmö högskola\..*Nämnden för R&D, #1 \(2012\)\. R&D: 100 % _säkert_ #1 <och> \{mer\} – \$5\. https:\/\/exempel\.se\/a_b\?c=1&d=~e#f/,
  );
  assert.doesNotMatch(words, /belagg: sources|\/belagg/);
}
