import type { Language } from '../../language';
import type { YamlValue } from '../../corpus/yamlDocument';
import { endOfLine } from '../endOfLine';
import { languageOf } from '../frontMatter';
import { bibliographiesIn, metadataFilesIn, namesOneBibliography, readMap, valueOf } from '../metadata';
import type { DocumentAnalysis } from '../model';

/** What `_quarto.yml`, or one of the files that it takes in, says for the documents of its project. */
export interface QuartoFile {
  /** `book`, `website`, …; a book is one document in the end. */
  readonly type?: string;
  readonly language?: Language;
  /** Paths as from the folder of the file. */
  readonly bibliography: readonly string[];
  /** It is one word and no list. */
  readonly isSingle: boolean;
  /** Further files with metadata, as from the folder of the file. */
  readonly metadataFiles: readonly string[];
  /** Which profiles are in use where nobody chooses others. */
  readonly profiles: ProfileChoice;
  /** The file as the head of a document that has nothing else. */
  readonly analysis: DocumentAnalysis;
}

/** `profile: {default: …, group: […]}` */
export interface ProfileChoice {
  readonly default: readonly string[];
  /** Of each group one is always in use: its first, if no other is chosen. */
  readonly groups: readonly (readonly string[])[];
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
    isSingle: map !== undefined && namesOneBibliography(map),
    metadataFiles: map ? metadataFilesIn(map) : [],
    profiles: profilesIn(map && valueOf(map, 'profile')),
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

function profilesIn(value: YamlValue | undefined): ProfileChoice {
  if (value?.kind !== 'map') return { default: [], groups: [] };
  const group = valueOf(value, 'group');
  const items = group?.kind === 'list' ? group.items : [];
  // A list of names is one group.
  const groups = items.some(({ kind }) => kind === 'list') ? items : [group];
  return {
    default: profileNames(valueOf(value, 'default')),
    groups: groups.map(profileNames).filter(names => names.length > 0),
  };
}

function profileNames(value: YamlValue | undefined): readonly string[] {
  if (value?.kind === 'list') return value.items.flatMap(profileNames);
  return value?.kind === 'text' ? namesOfProfiles(value.text) : [];
}

/** `advanced,production` */
export function namesOfProfiles(text: string): readonly string[] {
  return text.split(/[ ,]+/).filter(name => name !== '');
}
