import { linkCorpus } from '../../../src/core/corpus/linkCorpus';
import type { CorpusData, Passage } from '../../../src/core/corpus/model';
import { parseCorpusFile } from '../../../src/core/corpus/parseCorpusFile';

/** A small corpus without a fault; tests replace or add pages. */
export const soundPages = {
  'references.yaml': 'references:\n  - id: haglund-2010\n    type: report\n    title: Finsam 2010\n',
  'people.yaml': '- id: hans-sarv\n  name: Hans Sarv\n  kind: person\n',
  'malmo-2010/conference.md': '---\ntitle: Malmö 2010\nstart: 2010-04-21\nend: 2010-04-22\n---\n',
  'malmo-2010/01-sarv.md': page('> Tillsätt en förpatrull.\n>\n> — Hans Sarv [@haglund-2010]'),
} as const;

/** The page of a session in `soundPages` with another body, and further lines in its head. */
export function page(body: string, ...head: readonly string[]): string {
  return ['---', 'title: Systemteori', 'kind: talk', 'document: haglund-2010', ...head, '---', '', body, ''].join('\n');
}

export function corpusOf(pages: Readonly<Record<string, string>>, known?: CorpusData): CorpusData {
  const files = Object.entries(pages).map(([path, text]) => parseCorpusFile({ origin: 'test', path, text }));
  return linkCorpus(files, known);
}

/** The passages of a page with that body, in `soundPages`. */
export function passagesOf(body: string, ...head: readonly string[]): readonly Passage[] {
  return corpusOf({ ...soundPages, 'malmo-2010/01-sarv.md': page(body, ...head) }).passages;
}

/** Each problem as `path:line:column code`. */
export function problemsOf({ problems }: CorpusData): readonly string[] {
  return problems.map(({ source, column, code }) => `${source.path}:${source.line}:${column} ${code}`);
}
