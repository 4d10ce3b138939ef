/** Words behind `#` that begin code up to the end of the line, or of what it opens there. */
export const typstStatements: ReadonlySet<string> = new Set(
  'set show let import include if for while context return'.split(' '),
);
