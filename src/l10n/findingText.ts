/** What was found in a quotation, in sentences: messages of the editor, of the command line and of reports. */
import { noteAuthors } from '../core/citation/itemNames';
import { provenanceOf } from '../core/citation/provenance';
import { inTextWork } from '../core/citation/render';
import { quotedSpeakers } from '../core/citation/speakerNames';
import type { Corpus } from '../core/corpus/corpus';
import type { Passage } from '../core/corpus/model';
import type { Language } from '../core/language';
import type { Finding } from '../core/verification/findings';
import type { Caution, CheckedQuotation, Difference } from '../core/verification/model';
import type { VerdictRule } from '../core/verification/severity';
import { differenceText } from './differenceText';
import { translator, type Translate } from './translate';

/** In what a sentence is said and what it may name. */
export interface Telling {
  readonly corpus: Corpus;
  readonly language: Language;
}

/** One sentence, or two, for a finding, without its place. */
export function findingText(finding: Finding, quotation: CheckedQuotation, telling: Telling): string {
  const t = translator(telling.language);
  switch (finding.kind) {
    case 'difference':
      return isAboutSource(finding.difference, quotation)
        ? sourceText(finding.difference, telling, t)
        : differenceText(finding.difference, t);
    case 'verdict':
      return verdictTexts[finding.rule](sourceName(quotation, telling), t);
    case 'caution':
      return cautionTexts[finding.rule](quotation, telling, t);
  }
}

/** An attribution is wrong in whom it names or in the key that it refers to. */
export function isAboutSource({ kind, start, end }: Difference, { references }: CheckedQuotation): boolean {
  return kind === 'attribution' && references.some(reference => reference.start <= start && end <= reference.end);
}

function sourceText({ expected, found }: Difference, telling: Telling, t: Translate): string {
  return t('The words stand in {0}, not in {1}', workNamed(expected, telling), workNamed(found, telling));
}

function workNamed(key: string, { corpus, language }: Telling): string {
  const item = corpus.work(key)?.item;
  return item ? inTextWork(item, { language }) : key;
}

const verdictTexts: Readonly<Record<VerdictRule, (source: string, t: Translate) => string>> = {
  altered: (source, t) => t('Differs from {0}', source),
  misattributed: (source, t) => t('The words are right, but they stand in {0}', source),
  unsourced: (_, t) => t('Quotation has no reference'),
  paraphrase: (_, t) => t('Belägg’s summary – not the source’s words'),
  absent: (source, t) => t('These words do not stand in {0}', source),
  unknown: (source, t) => t('Cannot be checked: add the full text of {0}', source),
  adapted: (_, t) => t('Marked change'),
};

const cautionTexts: Readonly<Record<Caution, (quotation: CheckedQuotation, telling: Telling, t: Translate) => string>> =
  {
    reported: ({ passage }, telling, t) => {
      const reporter = passage && reporterOf(passage, telling);
      const speakers = passage ? speakersOf(passage, telling.corpus) : [];
      if (speakers.length === 0) return t('The documenter’s own words: quote the document.');
      if (reporter === undefined)
        return t('Reported by the documenter, not the exact words of {0}', speakers.join(', '));
      return t('Reported by {0}, not the exact words of {1}', reporter, speakers.join(', '));
    },
    clipped: (quotation, _, t) => {
      const next = following(quotation);
      if (next === undefined) return t('Cut so that the meaning may be another');
      return t('Cut so that the meaning may be another: the source goes on “{0}”', next);
    },
    emphasis: (_quotation, _telling, t) => t('The emphasis is not in the source: say whose it is, [my emphasis]'),
    slip: (_quotation, _telling, t) => t('A slip of the source is kept'),
    'second-hand': (_quotation, _telling, t) => t('Second-hand: original not checked.'),
  };

/** What the words are from, as running text names it; what the document refers to where they are from nowhere. */
function sourceName({ passage, unloaded, references }: CheckedQuotation, { corpus, language }: Telling): string {
  if (passage) return inTextWork(provenanceOf(passage, corpus).documentItem, { language });
  const keys = unloaded.length > 0 ? unloaded : references.map(({ key }) => key);
  return keys.map(key => workNamed(key, { corpus, language })).join(', ');
}

function reporterOf(passage: Passage, { corpus, language }: Telling): string | undefined {
  return noteAuthors(provenanceOf(passage, corpus).documentItem, language);
}

function speakersOf(passage: Passage, corpus: Corpus): readonly string[] {
  const { session } = provenanceOf(passage, corpus);
  return quotedSpeakers(passage, session, corpus, 'usual').map(({ full }) => full);
}

/** The source's next words. */
function following({ passage, source }: CheckedQuotation): string | undefined {
  if (!passage || !source) return undefined;
  return /^\P{L}*((?:\S+\s*){1,5})/u.exec(passage.text.slice(source.end))?.[1]?.trim();
}
