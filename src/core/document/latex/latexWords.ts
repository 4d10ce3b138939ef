import { decodeLatex } from '../../bibliography/latexText';

/** The words of a short piece of LaTeX: `avsnittet \enquote{Frågor}` → `avsnittet ”Frågor”`. */
export function latexWords(source: string): string {
  return decodeLatex(source.replace(/\\enquote\*?\{([^{}]*)\}/g, '”$1”'));
}
