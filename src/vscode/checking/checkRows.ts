import type { ReferenceProblem } from '../../core/citation/checkReferences';
import { inTextWork } from '../../core/citation/render';
import { quotedSpeakers } from '../../core/citation/speakerNames';
import type { Corpus } from '../../core/corpus/corpus';
import type { Passage } from '../../core/corpus/model';
import type { TextSpan } from '../../core/document/model';
import { deviates, findingsOf } from '../../core/verification/findings';
import type { CheckedQuotation, CheckedReference } from '../../core/verification/model';
import { severities, type Severities, type Severity } from '../../core/verification/severity';
import { referenceLabel } from '../../l10n/referenceText';
import { verdictLabel } from '../../l10n/verdictText';
import type { Words } from '../language';
import { spokenLabel } from '../trees/row';
import type { CheckedDocument } from './checkedDocument';
import type { CheckRow, RowIcon } from './checkRow';

/** What rows are made from. */
interface RowContext {
  readonly result: CheckedDocument;
  /** Of its references, perhaps of the version before. */
  readonly problems: readonly ReferenceProblem[];
  readonly severities: Severities;
  readonly referenceSeverity: Severity;
  readonly words: Words;
}

/** The quotations and references of a document in order; `deviationsOnly` leaves what somebody has to look at. */
export function checkRows(context: RowContext, deviationsOnly: boolean): readonly CheckRow[] {
  const { check } = context.result;
  const quotations = check.quotations.filter(quotation => !deviationsOnly || deviates(quotation, context.severities));
  const references = check.references
    .map(reference => ({ reference, problem: problemOf(reference, context) }))
    .filter(({ reference, problem }) => problem !== undefined || (reference.known && !deviationsOnly));
  const placed = [
    ...quotations.map(quotation => ({ start: quotation.start, row: quotationRow(quotation, context) })),
    ...references.map(({ reference, problem }) => ({
      start: reference.start,
      row: referenceRow(reference, problem, context),
    })),
  ];
  return withIds(placed.toSorted((a, b) => a.start - b.start).map(({ row }) => row));
}

/** `rad 14 · avviker · ”inga” saknas`, and whose words. */
function quotationRow(quotation: CheckedQuotation, context: RowContext): CheckRow {
  const { result, words } = context;
  const { t } = words;
  const line = lineLabel(quotation, context);
  const { accepted, passage } = quotation;
  const verdict =
    accepted === undefined
      ? verdictLabel({ ...quotation, cautions: toldCautions(quotation, context) }, t)
      : t('accepted: {0}', accepted);
  const speakers = passage ? speakersLabel(passage, result.corpus) : '';
  const quoted = `”${quotation.text.replace(/\s+/g, ' ')}”`;
  return {
    id: passage?.id ?? quotation.text,
    kind: 'quotation',
    label: [line, verdict].join(' · '),
    description: [speakers, quoted].filter(Boolean).join(' · '),
    spoken: spokenLabel(`${line}, ${verdict}`, speakers, quoted),
    icon: accepted === undefined ? icons[gravest(quotation, context.severities)] : { id: 'verified' },
    uri: result.uri,
    range: result.rangeOf(quotation),
    ...(passage && { passage }),
    quotation,
  };
}

/** What is told about a key holds wherever it stands, also after an edit that moved it. */
function problemOf(reference: CheckedReference, context: RowContext): ReferenceProblem | undefined {
  if (context.referenceSeverity === 'off') return undefined;
  const found = context.problems.filter(problem =>
    problem.code === 'comma-form' ? problem.start === reference.start : problem.key === reference.key,
  );
  return found.find(({ code }) => code === 'comma-form') ?? found[0];
}

/** `rad 14 · hänvisning`, what is wrong with it, and to what. */
function referenceRow(
  reference: CheckedReference,
  problem: ReferenceProblem | undefined,
  context: RowContext,
): CheckRow {
  const { result, words } = context;
  const { t } = words;
  const line = lineLabel(reference, context);
  const verdict = problem ? referenceLabel(problem, t) : t('reference');
  const item = result.corpus.work(reference.key)?.item;
  const { passage } = reference;
  const work = item ? inTextWork(item, { language: words.language }) : reference.key;
  const speakers = passage ? speakersLabel(passage, result.corpus) : '';
  const description = [work, speakers].filter(Boolean).join(' · ');
  return {
    id: `@${reference.key}`,
    kind: 'reference',
    label: `${line} · ${verdict}`,
    description,
    spoken: spokenLabel(`${line}, ${verdict}`, description),
    icon: problem ? icons[context.referenceSeverity] : { id: 'references' },
    uri: result.uri,
    range: result.rangeOf(reference),
    ...(passage && { passage }),
    ...(problem && { problem }),
  };
}

/** A row says no more than the settings let Problems say; the tooltip says the rest. */
function toldCautions({ cautions }: CheckedQuotation, context: RowContext): CheckedQuotation['cautions'] {
  return cautions.filter(caution => context.severities[caution] !== 'off');
}

function lineLabel(span: TextSpan, { result, words }: RowContext): string {
  return words.t('line {0}', result.rangeOf(span).start.line + 1);
}

function speakersLabel(passage: Passage, corpus: Corpus): string {
  const session = corpus.session(passage.session);
  const speakers = session ? quotedSpeakers(passage, session, corpus, 'usual') : [];
  return speakers.map(({ short }) => short).join(', ');
}

function gravest(quotation: CheckedQuotation, table: Severities): Severity {
  const found = findingsOf(quotation, table).map(({ severity }) => severity);
  return severities.find(severity => severity === 'off' || found.includes(severity)) ?? 'off';
}

const icons: Readonly<Record<Severity, RowIcon>> = {
  error: { id: 'error', color: 'problemsErrorIcon.foreground' },
  warning: { id: 'warning', color: 'problemsWarningIcon.foreground' },
  information: { id: 'info', color: 'problemsInfoIcon.foreground' },
  hint: { id: 'lightbulb' },
  off: { id: 'pass', color: 'testing.iconPassed' },
};

/** Rows of the same passage, or the same key, are told apart by their order. */
function withIds(rows: readonly CheckRow[]): readonly CheckRow[] {
  const seen = new Map<string, number>();
  return rows.map(row => {
    const count = seen.get(row.id) ?? 0;
    seen.set(row.id, count + 1);
    return { ...row, id: `${row.uri.toString()} ${row.id} ${count}` };
  });
}
