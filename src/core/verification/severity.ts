import type { Caution, DifferenceKind, Verdict } from './model';

export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;
/** How loudly something is said; `off` is not said at all. */
export type Severity = (typeof severities)[number];

/**
 * What has a severity of its own: verdicts and cautions, and two of the verdicts twice. `meaning` is an altered quotation
 * whose difference may turn its meaning; `absent` are words that a source, which is loaded whole, does not hold.
 */
export type Rule = VerdictRule | 'meaning' | Caution;

/** What a verdict as a whole says. */
export type VerdictRule = Exclude<Verdict, 'verbatim'> | 'absent';

export type Severities = Readonly<Record<Rule, Severity>>;

/** Nothing is marked that a careful writer did right: marked changes, a slip that is kept, a work quoted via another. */
export const defaultSeverities: Severities = {
  meaning: 'error',
  altered: 'warning',
  misattributed: 'error',
  paraphrase: 'warning',
  absent: 'warning',
  unknown: 'information',
  unsourced: 'hint',
  adapted: 'off',
  reported: 'warning',
  clipped: 'warning',
  emphasis: 'information',
  slip: 'off',
  'second-hand': 'off',
};

/** The rules, the gravest first. */
export const rules = Object.keys(defaultSeverities) as readonly Rule[];

/** The rule that a difference in an altered quotation breaks. */
export function ruleOf(kind: DifferenceKind): Rule {
  return differenceRules[kind] ?? 'altered';
}

const differenceRules: Partial<Record<DifferenceKind, Rule>> = {
  negation: 'meaning',
  number: 'meaning',
  name: 'meaning',
  attribution: 'misattributed',
};

/** Whether somebody has to look at it: what `belagg check` fails on, and what views count. */
export function isDeviation(severity: Severity): boolean {
  return severity === 'error' || severity === 'warning';
}
