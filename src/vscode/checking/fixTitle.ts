import { provenanceOf } from '../../core/citation/provenance';
import { inTextWork } from '../../core/citation/render';
import type { Corpus } from '../../core/corpus/corpus';
import type { Fix, FixKind } from '../../core/verification/fixing/fix';
import type { CheckedQuotation } from '../../core/verification/model';
import { isAboutSource } from '../../l10n/findingText';
import type { Translate } from '../../l10n/translate';
import type { Words } from '../language';

/** What a fix does, as quick fixes are called. */
export function fixTitle({ kind }: Fix, quotation: CheckedQuotation, corpus: Corpus, words: Words): string {
  return titles[kind](words.t, () => sourceOf(quotation, corpus, words), quotation);
}

type Title = (t: Translate, source: () => string, quotation: CheckedQuotation) => string;

const titles: Readonly<Record<FixKind, Title>> = {
  restore: t => t('Restore the source’s words'),
  'mark-omission': t => t('Mark what is left out with […]'),
  'correct-reference': (t, source, quotation) => {
    const wrong = quotation.differences.filter(({ kind }) => kind === 'attribution');
    const speaker = wrong.find(difference => !isAboutSource(difference, quotation));
    return speaker ? t('Attribute the words to {0}', speaker.expected) : t('Refer to {0} instead', source());
  },
  'add-reference': (t, source) => t('Add the reference to {0}', source()),
  'make-paraphrase': t => t('Remove the quotation marks: the words are mine'),
};

function sourceOf({ passage }: CheckedQuotation, corpus: Corpus, { language }: Words): string {
  return passage ? inTextWork(provenanceOf(passage, corpus).documentItem, { language }) : '';
}
