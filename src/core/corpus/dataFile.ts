import type { SourceText } from './sourceText';
import type { YamlMap, YamlValue } from './yamlDocument';
import { parseYaml } from './yamlDocument';
import { dataFileLimits } from './yamlLimits';

/**
 * The entries of a YAML file that is a list of maps, or a map with that list under `name` (as Pandoc has
 * `references:`). A broken file is reported and gives none, an entry that is no map is reported and left out.
 */
export function readEntries(name: string, source: SourceText): readonly YamlMap[] {
  const bom = source.file.text.startsWith('\uFEFF') ? 1 : 0;
  const { root, fault } = parseYaml(source.file.text.slice(bom), dataFileLimits, bom);
  if (fault) source.report(fault.value.code, fault.value.values, fault);
  if (!root) return [];
  const list = root.kind === 'map' ? root.entries.find(({ key }) => key === name)?.value : root;
  if (list?.kind !== 'list') source.report('field-type', { field: name, expected: 'records' }, firstCharacter(root));
  return list?.kind === 'list' ? list.items.filter(item => isEntry(item, name, source)) : [];
}

function isEntry(item: YamlValue, name: string, source: SourceText): item is YamlMap {
  if (item.kind !== 'map') source.report('field-type', { field: name, expected: 'records' }, item);
  return item.kind === 'map';
}

function firstCharacter({ start }: YamlValue): { readonly start: number; readonly end: number } {
  return { start, end: start + 1 };
}
