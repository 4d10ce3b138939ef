/**
 * The quotations of documents with their sources and verdicts, for the file that a decision rests on: what a table of them
 * says, whatever it is written in.
 */
import { passageCard } from '../../core/citation/card';
import { provenanceOf } from '../../core/citation/provenance';
import { dayText } from '../../core/citation/dates';
import type { Passage } from '../../core/corpus/model';
import { placesIn } from '../../core/document/placesIn';
import type { CheckedQuotation } from '../../core/verification/model';
import { cardText } from '../cardText';
import { translator } from '../translate';
import { verdictName, verdictSentences } from '../verdictText';
import type { ReportContext, ReportedDocument } from './reportedDocument';

export interface QuotationReport {
  readonly title: string;
  /** When it was checked, and against what. */
  readonly introduction: string;
  readonly columns: readonly string[];
  readonly documents: readonly ReportSection[];
}

export interface ReportSection {
  readonly name: string;
  /** `12 citat: 10 ordagrant, 1 avviker`. */
  readonly sum: string;
  readonly rows: readonly ReportRow[];
}

export interface ReportRow {
  /** Counted from 1. */
  readonly line: number;
  /** As the document has them, on one line, without quotation marks. */
  readonly words: string;
  readonly source: readonly string[];
  readonly verdict: readonly string[];
  /** The id of the passage, and where it can be looked at. */
  readonly passage?: { readonly id: string; readonly address?: string };
}

export function quotationReport(documents: readonly ReportedDocument[], context: ReportContext): QuotationReport {
  const t = translator(context.language);
  const conferences = context.corpus.conferences.map(({ title }) => title).join('; ');
  return {
    title: t('Quotation report'),
    introduction: t('Checked on {0} against: {1}', dayText(context.day, context.language), conferences),
    columns: [t('Line'), t('Quotation'), t('Source'), t('Verdict'), t('Passage')],
    documents: documents.map(document => section(document, context)),
  };
}

function section({ name, text, check }: ReportedDocument, context: ReportContext): ReportSection {
  const placeOf = placesIn(text);
  return {
    name,
    sum: sumOf(check.quotations, context),
    rows: check.quotations.map(quotation => ({
      line: placeOf(quotation.start).line + 1,
      words: quotation.text.replace(/\s*\n[ \t>]*/g, ' ').trim(),
      source: quotation.passage ? sourceLines(quotation.passage, context) : [],
      verdict: verdictLines(quotation, context),
      ...(quotation.passage && { passage: reportedPassage(quotation.passage, context) }),
    })),
  };
}

/** The document's own address before any of ours: it is what a reader of the memo can follow. */
function reportedPassage(passage: Passage, { corpus, addressOf }: ReportContext): NonNullable<ReportRow['passage']> {
  const { URL } = provenanceOf(passage, corpus).documentItem;
  const address = URL !== undefined && /^https?:\/\//i.test(URL) ? URL : addressOf(passage);
  return { id: passage.id, ...(address !== undefined && { address }) };
}

/** Who says it, in which session, where that is recorded, and as whose words it may be quoted. */
function sourceLines(passage: Passage, { corpus, language, day }: ReportContext): readonly string[] {
  const card = cardText(passageCard(corpus, passage, { names: 'usual', year: Number(day.slice(0, 4)) }), language);
  return [card.speakers.join('; '), card.session, card.conference, card.ownership].filter(Boolean);
}

function verdictLines(quotation: CheckedQuotation, { corpus, language }: ReportContext): readonly string[] {
  const t = translator(language);
  const accepted = quotation.accepted === undefined ? [] : [t('Accepted: {0}', quotation.accepted)];
  return [...verdictSentences(quotation, { corpus, language }), ...accepted];
}

function sumOf(quotations: readonly CheckedQuotation[], { language }: ReportContext): string {
  const t = translator(language);
  const counts = new Map<string, number>();
  for (const quotation of quotations) {
    const name = quotation.accepted === undefined ? verdictName(quotation, t) : t('Accepted');
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const counted = quotations.length === 1 ? t('1 quotation') : t('{0} quotations', quotations.length);
  const parts = [...counts].map(([name, count]) => `${count} ${name.toLowerCase()}`);
  return parts.length === 0 ? counted : `${counted}: ${parts.join(', ')}`;
}
