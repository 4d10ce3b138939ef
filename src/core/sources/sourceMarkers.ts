import type { DocumentSyntax, TextSpan } from '../document/model';

/** What a list of sources is made from: its document alone, or every document of the folder. */
export const sourceScopes = ['document', 'folder'] as const;
export type SourceScope = (typeof sourceScopes)[number];

/** A list that Belägg keeps in a document; `inside` is between its markers, line breaks at both ends included. */
export interface KeptList extends TextSpan {
  readonly inside: TextSpan;
  readonly scope: SourceScope;
}

/**
 * The first list that stands in the document between its markers; `unclosed` where there is only a beginning, so that
 * nobody can say what belongs to it.
 */
export function findKeptList(text: string, syntax: DocumentSyntax): KeptList | 'unclosed' | undefined {
  const { begin, end } = comments[syntax];
  const line = (words: string): RegExp => new RegExp(`^[ \\t]*${begin}[ \\t]*${words}[ \\t]*${end}[ \\t]*\\r?$`, 'gm');
  const openings = [...text.matchAll(line('belagg: sources(?<folder> folder)?'))];
  if (openings.length === 0) return undefined;
  for (const closing of text.matchAll(line('/belagg'))) {
    const opening = openings.findLast(candidate => candidate.index < closing.index);
    if (!opening) continue;
    return {
      start: opening.index,
      end: closing.index + closing[0].trimEnd().length,
      inside: { start: opening.index + opening[0].trimEnd().length, end: closing.index },
      scope: opening.groups?.['folder'] === undefined ? 'document' : 'folder',
    };
  }
  return 'unclosed';
}

/** The lines before and after a list. */
export function sourceMarkers(
  syntax: DocumentSyntax,
  scope: SourceScope,
): { readonly open: string; readonly close: string } {
  const { written } = comments[syntax];
  return { open: written(`belagg: sources${scope === 'folder' ? ' folder' : ''}`), close: written('/belagg') };
}

/** Comments, which nobody sees in what the document becomes; plain text has none. `begin` and `end` are patterns. */
const comments: Readonly<Record<DocumentSyntax, Comment>> = {
  pandoc: { begin: '<!--', end: '-->', written: words => `<!-- ${words} -->` },
  html: { begin: '<!--', end: '-->', written: words => `<!-- ${words} -->` },
  latex: { begin: '%', end: '', written: words => `% ${words}` },
  typst: { begin: '//', end: '', written: words => `// ${words}` },
  asciidoc: { begin: '//', end: '', written: words => `// ${words}` },
  text: { begin: '\\[', end: '\\]', written: words => `[${words}]` },
};

interface Comment {
  readonly begin: string;
  readonly end: string;
  readonly written: (words: string) => string;
}
