import type { Syntax } from '../syntax';

/** Plain text, and every language that Belägg does not write: words, marks and a reference in parentheses. */
export const textSyntax: Syntax = {
  escape: words => words,
  emphasise: words => words,
};
