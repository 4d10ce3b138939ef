import type { Located, TextRange } from './sourceText';
import type { YamlMap } from './yamlDocument';
import { parseYaml } from './yamlDocument';
import type { YamlFault } from './yamlFault';
import { frontMatterLimits } from './yamlLimits';

/**
 * A Markdown text cut into head and body. `yaml` is what stands between the lines of dashes, `bodyStart` where the body
 * begins. Without a head `yaml` is absent; an empty head gives no fields.
 */
export interface FrontMatter {
  readonly yaml?: TextRange;
  readonly fields?: YamlMap;
  readonly fault?: Located<YamlFault>;
  readonly bodyStart: number;
}

/**
 * Reads the YAML head of a Markdown file: from a first line `---` to the next line `---` or `...`, as Pandoc has it.
 * A byte order mark and CRLF are fine; a head that never ends is none. Never throws on bad text; nothing is parsed
 * before the limits of `yamlLimits.ts` are counted.
 */
export function readFrontMatter(text: string): FrontMatter {
  const textStart = text.startsWith('\uFEFF') ? 1 : 0;
  const yaml = yamlRange(text, textStart);
  if (!yaml) return { bodyStart: textStart };
  const bodyStart = endOfLine(text, yaml.end);
  const { root, fault } = parseYaml(text.slice(yaml.start, yaml.end), frontMatterLimits, yaml.start);
  if (fault) return { yaml, fault, bodyStart };
  if (!root) return { yaml, bodyStart };
  if (root.kind !== 'map') return { yaml, fault: notFields(root), bodyStart };
  return { yaml, fields: root, bodyStart };
}

function notFields({ start, end }: TextRange): Located<YamlFault> {
  return { value: { code: 'yaml-syntax', values: { detail: 'not a map', cause: 'NOT_FIELDS' } }, start, end };
}

function yamlRange(text: string, textStart: number): TextRange | undefined {
  if (!/^---[ \t]*\r?\n/.test(text.slice(textStart, textStart + 200))) return undefined;
  const start = endOfLine(text, textStart);
  const close = /^(?:---|\.\.\.)[ \t]*\r?$/gm;
  close.lastIndex = start;
  const match = close.exec(text);
  return match ? { start, end: match.index } : undefined;
}

/** After the line break that ends the line at the offset. */
function endOfLine(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}
