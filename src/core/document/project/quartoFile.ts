import type { Language } from '../../language';
import { endOfLine } from '../endOfLine';
import { languageOf } from '../frontMatter';
import { bibliographiesIn, metadataFilesIn, readMap, valueOf } from '../metadata';
import type { DocumentAnalysis } from '../model';

/** What `_quarto.yml`, or one of the files that it takes in, says for the documents of its project. */
export interface QuartoFile {
  /** `book`, `website`, …; a book is one document in the end. */
  readonly type?: string;
  readonly language?: Language;
  /** Paths as from the folder of the file. */
  readonly bibliography: readonly string[];
  /** Further files with metadata, as from the folder of the file. */
  readonly metadataFiles: readonly string[];
  /** The file as the head of a document that has nothing else. */
  readonly analysis: DocumentAnalysis;
}

/** Reads metadata of Quarto's that stand in a file of their own. Never throws. */
export function readQuartoFile(text: string): QuartoFile {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const { map, broken } = readMap(text.slice(start), start);
  const bibliography = map ? bibliographiesIn(map) : [];
  const project = map && valueOf(map, 'project');
  const lang = map && valueOf(map, 'lang');
  const language = lang?.kind === 'text' ? languageOf(lang.text) : undefined;
  const type = project?.kind === 'map' ? valueOf(project, 'type') : undefined;
  return {
    ...(type?.kind === 'text' && { type: type.text }),
    ...(language && { language }),
    bibliography: bibliography.map(({ path }) => path),
    metadataFiles: map ? metadataFilesIn(map) : [],
    analysis: {
      syntax: 'pandoc',
      features: new Set(),
      language: 'sv',
      frontMatter: { start, end: text.length, bibliography, ...(broken !== undefined && { broken }) },
      bodyStart: text.length,
      bibliography,
      prose: [],
      references: [],
      quotations: [],
      notes: [],
      footnoteLabels: [],
      eol: endOfLine(text),
    },
  };
}
