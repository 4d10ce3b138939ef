import type { Syntax } from './syntax';

/** Plain text, and every syntax that Belägg does not write yet: words, marks and a reference in parentheses. */
export const textSyntax: Syntax = {
  escape: words => words,
  emphasise: words => words,
};
