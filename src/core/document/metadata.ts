import { parseYaml, type YamlMap, type YamlValue } from '../corpus/yamlDocument';
import { frontMatterLimits } from '../corpus/yamlLimits';
import type { BibliographyPath } from './model';

/** What Pandoc's metadata, in a document's head or in a project file, say that matters to references. */
export interface Metadata {
  readonly lang?: string;
  readonly bibliography: readonly BibliographyPath[];
  /** Why the YAML cannot be read, in English for logs; a reading that is broken holds nothing else. */
  readonly broken?: string;
}

/** Reads a YAML text that stands at `offset` of its file. */
export function readMetadata(yaml: string, offset = 0): Metadata {
  const { map, broken } = readMap(yaml, offset);
  if (!map) return { bibliography: [], ...(broken !== undefined && { broken }) };
  const lang = valueOf(map, 'lang');
  return { ...(lang?.kind === 'text' && { lang: lang.text }), bibliography: pathsIn(valueOf(map, 'bibliography')) };
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

/** `bibliography: a.bib` or a list of such. The span is the value's, quotes included. */
export function pathsIn(value: YamlValue | undefined): readonly BibliographyPath[] {
  if (value?.kind === 'text') return [{ path: value.text, start: value.start, end: value.end }];
  return value?.kind === 'list' ? value.items.flatMap(pathsIn) : [];
}
