/** What is wrong with a corpus file, as data; the sentence for people is made in `src/l10n`. */
import type { SourceSpan } from './model';

/** Every kind of corpus problem with the names of the values that its sentence needs. */
export interface ProblemArguments {
  'front-matter-missing': { readonly expected: string };
  'front-matter-too-large': { readonly limit: number; readonly found: number };
  'front-matter-too-deep': { readonly limit: number };
  'front-matter-too-many-keys': { readonly limit: number };
  'front-matter-alias': Record<never, never>;
  /** `detail` is the YAML library's sentence, `cause` its code, for those that have a sentence of ours. */
  'yaml-syntax': { readonly detail: string; readonly cause: string };
  'field-missing': { readonly field: string };
  'field-unknown': { readonly field: string; readonly nearest?: string };
  'field-repeated': { readonly field: string };
  'field-type': { readonly field: string; readonly expected: FieldShape };
  'field-value': { readonly field: string; readonly value: string; readonly allowed: string };
  'bad-date': { readonly field: string; readonly value: string };
  /** `used` is the id that stands in for it. */
  'bad-id': { readonly id: string; readonly used: string };
  'duplicate-id': { readonly id: string; readonly first: string };
  'speaker-without-name': Record<never, never>;
  'unknown-person': { readonly person: string; readonly nearest?: string };
  'nearly-known-name': { readonly name: string; readonly nearest: string };
  'ambiguous-person': { readonly name: string; readonly candidates: string };
  'unknown-reference': { readonly key: string; readonly nearest?: string };
  'attribution-missing': Record<never, never>;
  /** `detail` is the part that could not be read. */
  'attribution-malformed': { readonly detail: string };
  'slip-not-in-text': { readonly written: string };
  'passage-empty': Record<never, never>;
  'day-outside-conference': { readonly day: string };
  'conference-missing': { readonly folder: string };
  'bundled-id': { readonly id: string };
  'file-too-large': { readonly limit: number };
  'file-unreadable': { readonly detail: string };
}

/** What a field of YAML can hold. */
export type FieldShape = 'text' | 'list' | 'records' | 'boolean' | 'name' | 'date';

export type ProblemCode = keyof ProblemArguments;

/** Where something is written: the faulty text and the column of its start, counted from 1. */
export interface Place {
  readonly source: SourceSpan;
  readonly column: number;
}

/** One problem: `source` covers the faulty text, `column` is that of its start, counted from 1. */
export type Problem = {
  readonly [Code in ProblemCode]: Place & {
    readonly code: Code;
    readonly severity: ProblemSeverity;
    readonly arguments: ProblemArguments[Code];
  };
}[ProblemCode];

export type ProblemSeverity = 'error' | 'warning';

/** An error makes something uncitable or ambiguous; the build refuses it. A warning may be what the writer means. */
const severities: Readonly<Record<ProblemCode, ProblemSeverity>> = {
  'front-matter-missing': 'error',
  'front-matter-too-large': 'error',
  'front-matter-too-deep': 'error',
  'front-matter-too-many-keys': 'error',
  'front-matter-alias': 'error',
  'yaml-syntax': 'error',
  'field-missing': 'error',
  'field-unknown': 'warning',
  'field-repeated': 'error',
  'field-type': 'error',
  'field-value': 'error',
  'bad-date': 'error',
  'bad-id': 'error',
  'duplicate-id': 'error',
  'speaker-without-name': 'error',
  'unknown-person': 'error',
  'nearly-known-name': 'warning',
  'ambiguous-person': 'warning',
  'unknown-reference': 'error',
  'attribution-missing': 'error',
  'attribution-malformed': 'error',
  'slip-not-in-text': 'warning',
  'passage-empty': 'warning',
  'day-outside-conference': 'warning',
  'conference-missing': 'error',
  'bundled-id': 'warning',
  'file-too-large': 'error',
  'file-unreadable': 'error',
};

export function problemAt<Code extends ProblemCode>(
  code: Code,
  values: ProblemArguments[Code],
  { source, column }: Place,
): Problem {
  // The compiler cannot see that a code and its own arguments are one member of the union.
  return { code, severity: severities[code], arguments: values, source, column } as unknown as Problem;
}
