import { parseYaml, type YamlMap, type YamlValue } from '../corpus/yamlDocument';
import { frontMatterLimits } from '../corpus/yamlLimits';
import type { BibliographyPath } from './model';

/** What Pandoc's metadata, in a document's head or in a project file, say that matters to references. */
export interface Metadata {
  readonly lang?: string;
  readonly bibliography: readonly BibliographyPath[];
  /** Quarto's files with further metadata, as from the folder of the document. */
  readonly metadataFiles?: readonly string[];
  /** Why the YAML cannot be read, in English for logs; a reading that is broken holds nothing else. */
  readonly broken?: string;
}

/** Reads a YAML text that stands at `offset` of its file. */
export function readMetadata(yaml: string, offset = 0): Metadata {
  const { map, broken } = readMap(yaml, offset);
  if (!map) return { bibliography: [], ...(broken !== undefined && { broken }) };
  const lang = valueOf(map, 'lang');
  return {
    ...(lang?.kind === 'text' && { lang: lang.text }),
    bibliography: bibliographiesIn(map),
    metadataFiles: metadataFilesIn(map),
  };
}

/** Those of the document, then those that Quarto knows for a format alone: `format: {pdf: {bibliography: …}}`. */
export function bibliographiesIn(map: YamlMap): readonly BibliographyPath[] {
  const formats = valueOf(map, 'format');
  const values = formats?.kind === 'map' ? formats.entries.map(({ value }) => value) : [];
  const all = [map, ...values.filter(value => value?.kind === 'map')];
  return all.flatMap(options => pathsIn(valueOf(options, 'bibliography')));
}

/** Whether the map names its bibliography in one word: of two such the nearer one counts alone in Quarto. */
export function namesOneBibliography(map: YamlMap): boolean {
  return valueOf(map, 'bibliography')?.kind === 'text';
}

/** Further files with metadata, as from the folder of the file. */
export function metadataFilesIn(map: YamlMap): readonly string[] {
  return ['metadata-file', 'metadata-files'].flatMap(key => pathsIn(valueOf(map, key)).map(({ path }) => path));
}

/** The map that a YAML text is; neither map nor fault where it is empty. */
export function readMap(yaml: string, offset = 0): { readonly map?: YamlMap; readonly broken?: string } {
  const { root, fault } = parseYaml(yaml, frontMatterLimits, offset);
  if (fault) return { broken: faultText(fault.value) };
  if (root === undefined) return {};
  return root.kind === 'map' ? { map: root } : { broken: 'not a map' };
}

function faultText(fault: { readonly code: string; readonly values: object }): string {
  return 'detail' in fault.values ? String(fault.values.detail) : fault.code;
}

export function valueOf(map: YamlMap, key: string): YamlValue | undefined {
  return map.entries.find(entry => entry.key === key)?.value;
}

/** `bibliography: a.bib`, a list of such, or one for each topic. The span is the value's, quotes included. */
function pathsIn(value: YamlValue | undefined): readonly BibliographyPath[] {
  if (value?.kind === 'text') return [{ path: value.text, start: value.start, end: value.end }];
  if (value?.kind === 'map') return value.entries.flatMap(entry => pathsIn(entry.value));
  return value?.kind === 'list' ? value.items.flatMap(pathsIn) : [];
}
