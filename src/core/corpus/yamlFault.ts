import type { ProblemArguments } from './problem';

/** Why a text cannot be read. */
export type YamlFault = {
  readonly [Code in YamlFaultCode]: { readonly code: Code; readonly values: ProblemArguments[Code] };
}[YamlFaultCode];

type YamlFaultCode =
  | 'front-matter-too-large'
  | 'front-matter-too-deep'
  | 'front-matter-too-many-keys'
  | 'front-matter-alias'
  | 'yaml-syntax';
