import { asciidocList, htmlList } from '../bibliography/listSyntaxes';
import { sourceEntry } from '../bibliography/sourceEntry';
import type { Rendering } from '../citation/render';
import { pandocSyntax } from '../citation/syntaxes/pandocSyntax';
import { syntaxOf } from '../citation/syntaxes/syntaxOf';
import type { CslItem } from '../corpus/cslItem';
import type { DocumentFeature, DocumentSyntax } from '../document/model';
import type { SourceGroup } from './sourceGroups';

/** How a list of sources is written in one kind of document. */
export interface SourceListWriter {
  /** A heading at a level of the document's own, counted from 1. */
  readonly heading: (words: string, level: number) => string;
  readonly items: (items: readonly CslItem[], rendering: Rendering) => string;
}

/** The groups with their headings; paragraphs are separated by an empty line, and there is no line break at the ends. */
export function sourceListText(
  groups: readonly SourceGroup[],
  { heading, items }: SourceListWriter,
  { level, ...rendering }: Rendering & { readonly level: number },
): string {
  return groups.map(group => `${heading(group.heading, level)}\n\n${items(group.items, rendering)}`).join('\n\n');
}

/** `anchored` are keys that have their anchor elsewhere in the document: a second one would be an error. */
export function sourceListWriter(
  syntax: DocumentSyntax,
  features: ReadonlySet<DocumentFeature>,
  anchored: ReadonlySet<string>,
): SourceListWriter {
  const lines = (item: CslItem, rendering: Rendering): string =>
    sourceEntry(item, rendering, syntaxOf(syntax, features));
  return writers[syntax](lines, anchored);
}

type Line = (item: CslItem, rendering: Rendering) => string;
type Writers = Readonly<Record<DocumentSyntax, (line: Line, anchored: ReadonlySet<string>) => SourceListWriter>>;

/** With the first line of an item hanging out, as printed lists have it, where the format can do so. */
const writers: Writers = {
  pandoc: () => ({
    heading: (words, level) => `${'#'.repeat(level)} ${words}`,
    items: paragraphs(
      (item, rendering) =>
        pandocSyntax.lineStart?.(sourceEntry(item, rendering, pandocSyntax, url => `<${url}>`)) ?? '',
    ),
  }),
  latex: line => ({
    heading: (words, level) => `\\${latexHeadings[level - 1] ?? 'paragraph'}*{${words}}`,
    items: (items, rendering) =>
      [
        String.raw`\begin{list}{}{\setlength{\leftmargin}{1.5em}\setlength{\itemindent}{-1.5em}}`,
        ...items.map(item => `  \\item ${line(item, rendering)}`),
        String.raw`\end{list}`,
      ].join('\n'),
  }),
  typst: line => ({
    heading: (words, level) => `${'='.repeat(level)} ${words}`,
    items: paragraphs((item, rendering) => `#par(hanging-indent: 1.5em)[${line(item, rendering)}]`),
  }),
  asciidoc: (line, anchored) => ({
    heading: (words, level) => `${'='.repeat(level)} ${words}`,
    items: (items, rendering) =>
      items
        .map(item => (anchored.has(item.id) ? `* ${line(item, rendering)}` : asciidocList.item(item, rendering)))
        .join('\n'),
  }),
  html: (_line, anchored) => ({
    heading: (words, level) => `<h${level}>${words}</h${level}>`,
    items: (items, rendering) => {
      const written = items.map(item => {
        const entry = htmlList.item(item, rendering);
        return `  ${anchored.has(item.id) ? entry.replace(/^<li id="[^"]*">/, '<li>') : entry}`;
      });
      return ['<ul>', ...written, '</ul>'].join('\n');
    },
  }),
  text: line => ({
    heading: words => words,
    items: (items, rendering) => items.map(item => line(item, rendering)).join('\n'),
  }),
};

const latexHeadings = ['section', 'subsection', 'subsubsection'];

function paragraphs(line: Line): SourceListWriter['items'] {
  return (items, rendering) => items.map(item => line(item, rendering)).join('\n\n');
}
