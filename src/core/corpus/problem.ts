/** What is wrong with a corpus file, as data; the sentence for people is made in `src/l10n`. */
import type { SourceSpan } from './model';

/** Every kind of corpus problem with the names of the values that its sentence needs. */
export interface ProblemArguments {
  'front-matter-missing': { readonly expected: string };
  'front-matter-too-large': { readonly limit: number; readonly found: number };
  'front-matter-too-deep': { readonly limit: number };
  'front-matter-too-many-keys': { readonly limit: number };
  'front-matter-alias': Record<never, never>;
  'yaml-syntax': { readonly detail: string };
  'field-missing': { readonly field: string };
  'field-unknown': { readonly field: string; readonly nearest?: string };
  'field-type': { readonly field: string; readonly expected: string };
  'field-value': { readonly field: string; readonly value: string; readonly allowed: string };
  'bad-date': { readonly field: string; readonly value: string };
  'bad-id': { readonly id: string };
  'duplicate-id': { readonly id: string; readonly first: string };
  'speaker-without-name': Record<never, never>;
  'unknown-person': { readonly person: string; readonly nearest?: string };
  'ambiguous-person': { readonly name: string; readonly candidates: string };
  'unknown-reference': { readonly key: string; readonly nearest?: string };
  'attribution-missing': Record<never, never>;
  'attribution-malformed': { readonly detail: string };
  'slip-not-in-text': { readonly written: string };
  'day-outside-conference': { readonly day: string };
  'conference-missing': { readonly folder: string };
  'bundled-id': { readonly id: string };
  'file-unreadable': { readonly detail: string };
}

export type ProblemCode = keyof ProblemArguments;

/** One problem: `source` covers the faulty text, `column` is that of its start, counted from 1. */
export type Problem = {
  readonly [Code in ProblemCode]: {
    readonly code: Code;
    readonly severity: 'error' | 'warning';
    readonly arguments: ProblemArguments[Code];
    readonly source: SourceSpan;
    readonly column: number;
  };
}[ProblemCode];
