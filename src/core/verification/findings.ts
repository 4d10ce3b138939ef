import type { TextSpan } from '../document/model';
import type { Caution, CheckedQuotation, Difference, DifferenceKind, Verdict } from './model';
import { isDeviation, ruleOf, type Rule, type Severities, type Severity, type VerdictRule } from './severity';

/** One thing to tell the writer about a quotation; the span is what it is about, for a difference its words alone. */
export type Finding = TextSpan & { readonly severity: Exclude<Severity, 'off'> } & (
    | { readonly kind: 'difference'; readonly rule: Rule; readonly difference: Difference }
    | { readonly kind: 'verdict'; readonly rule: VerdictRule }
    | { readonly kind: 'caution'; readonly rule: Caution }
  );

/**
 * What there is to tell about a quotation, in the order of its words, with the severities that somebody chose; what is
 * `off` is left out, and so is everything about a quotation that the writer stands by as it is.
 */
export function findingsOf(quotation: CheckedQuotation, severities: Severities): readonly Finding[] {
  if (quotation.accepted !== undefined) return [];
  return [...verdictFindings(quotation), ...cautionFindings(quotation)].flatMap(finding => {
    const severity = severities[finding.rule];
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

/** Whether somebody has to look at the quotation: one of its findings is a warning or an error. */
export function deviates(quotation: CheckedQuotation, severities: Severities): boolean {
  return findingsOf(quotation, severities).some(({ severity }) => isDeviation(severity));
}

/** A short name for what was found, which stays the same in every language: the kind of a difference, else the rule. */
export function findingCode(finding: Finding): DifferenceKind | Rule {
  return finding.kind === 'difference' ? finding.difference.kind : finding.rule;
}

type Unjudged<T> = T extends unknown ? Omit<T, 'severity'> : never;

function verdictFindings(quotation: CheckedQuotation): readonly Unjudged<Finding>[] {
  const { start, end, verdict, differences, unloaded } = quotation;
  const told = differences.filter(({ kind }) => tells(verdict, kind));
  if (told.length > 0) {
    return told.map(difference => {
      const { start: from, end: to, kind } = difference;
      return { start: from, end: to, kind: 'difference', rule: ruleOf(kind), difference };
    });
  }
  if (verdict === 'verbatim') return [];
  const rule = verdict === 'unknown' && unloaded.length === 0 ? 'absent' : verdict;
  return [{ start, end, kind: 'verdict', rule }];
}

/** Whether a difference is what is wrong: marked changes are not, and a summary is wrong as a whole. */
function tells(verdict: Verdict, kind: DifferenceKind): boolean {
  return verdict === 'altered' || (kind === 'attribution' && verdict !== 'paraphrase');
}

function cautionFindings({ start, end, cautions }: CheckedQuotation): readonly Unjudged<Finding>[] {
  return cautions.map(rule => ({ start, end, kind: 'caution', rule }));
}
