import { cautions, type CheckedQuotation, type DifferenceKind, type Verdict } from './model';

/** As editors and SARIF know them, the gravest first; `none`: nothing is shown. */
export const severities = ['error', 'warning', 'information', 'hint', 'none'] as const;
export type Severity = (typeof severities)[number];

/**
 * What there may be to say about a quotation, each with a severity of its own: its verdict (`altered-meaning` where a
 * negation, a number or a name differs; `unchecked` where the source is not loaded whole), or a caution.
 */
export const findingCodes = [
  'altered-meaning',
  'altered',
  'misattributed',
  'unsourced',
  'paraphrase',
  'unknown',
  'unchecked',
  ...cautions,
] as const;
export type FindingCode = (typeof findingCodes)[number];

export type Severities = Readonly<Record<FindingCode, Severity>>;

/** Nothing is shown that a careful writer did right: a slip that is kept, a second-hand quotation that says so. */
export const defaultSeverities: Severities = {
  'altered-meaning': 'error',
  altered: 'warning',
  misattributed: 'error',
  unsourced: 'hint',
  paraphrase: 'warning',
  unknown: 'warning',
  unchecked: 'information',
  reported: 'warning',
  clipped: 'warning',
  emphasis: 'information',
  slip: 'none',
  'second-hand': 'information',
};

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
}

/** What there is to say about a quotation, its verdict first; nothing about one that was accepted. */
export function findingsOf(quotation: CheckedQuotation, table: Severities = defaultSeverities): readonly Finding[] {
  if (quotation.accepted !== undefined) return [];
  const verdict = codes[quotation.verdict](quotation);
  return [...(verdict ? [verdict] : []), ...quotation.cautions]
    .map(code => ({ code, severity: table[code] }))
    .filter(({ severity }) => severity !== 'none');
}

/** Whether a check that finds it fails (exit code 2). */
export function isFailing(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}

const codes: Readonly<Record<Verdict, (quotation: CheckedQuotation) => FindingCode | undefined>> = {
  verbatim: () => undefined,
  adapted: () => undefined,
  altered: ({ differences }) => (differences.some(({ kind }) => turning.has(kind)) ? 'altered-meaning' : 'altered'),
  misattributed: () => 'misattributed',
  unsourced: () => 'unsourced',
  paraphrase: () => 'paraphrase',
  unknown: ({ unloaded }) => (unloaded.length > 0 ? 'unchecked' : 'unknown'),
};

/** Differences that turn what is said. */
const turning: ReadonlySet<DifferenceKind> = new Set(['negation', 'number', 'name']);
