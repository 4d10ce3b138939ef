import type { CslItem } from '../corpus/cslItem';
import { parseYaml } from '../corpus/yamlDocument';
import { frontMatterLimits } from '../corpus/yamlLimits';
import { endOfLine } from '../document/endOfLine';
import { readFrontMatter } from '../document/frontMatter';
import type { TextEdit, TextSpan } from '../document/model';
import { readYamlList, referencesSpan, type YamlBlockList } from './yamlList';
import { yamlFlowItem, yamlItemLines } from './yamlItem';

/** The edit that adds an item to a CSL-YAML file; `undefined` where the file is something else. */
export function insertIntoYaml(text: string, item: CslItem): TextEdit | undefined {
  const span = referencesSpan(text);
  if (span) return insertIntoSpan(text, span, item);
  const eol = endOfLine(text);
  if (text.trim() === '') return insertion(text.length, ['references:', ...newListLines(item), ''].join(eol));
  const closing = /\r?\n(?:---|\.\.\.)[ \t]*\s*$/.exec(text);
  const end = closing?.index ?? text.trimEnd().length;
  const { root, fault } = parseYaml(text.slice(text.startsWith('\uFEFF') ? 1 : 0, end), frontMatterLimits);
  const isMap = fault === undefined && (root === undefined || root.kind === 'map');
  return isMap ? insertion(end, ['', 'references:', ...newListLines(item)].join(eol)) : undefined;
}

/** The edit that adds an item to the `references:` in a document's head, which is made where there is none. */
export function insertInline(text: string, item: CslItem): TextEdit | undefined {
  const frontMatter = readFrontMatter(text)?.frontMatter;
  const eol = endOfLine(text);
  const lines = ['references:', ...newListLines(item), ''];
  if (!frontMatter)
    return insertion(text.startsWith('\uFEFF') ? 1 : 0, ['---', ...lines.slice(0, -1), '---', '', ''].join(eol));
  if (frontMatter.broken !== undefined) return undefined;
  if (frontMatter.references) return insertIntoSpan(text, frontMatter.references, item);
  return insertion(frontMatter.end, lines.join(eol));
}

function insertIntoSpan(text: string, span: TextSpan, item: CslItem): TextEdit | undefined {
  const eol = endOfLine(text);
  if (span.start === span.end) return insertion(span.end, ['', ...newListLines(item)].join(eol));
  const list = readYamlList(text, span);
  const last = list?.items.at(-1);
  if (list?.style === 'block') return last && insertion(last.end, eol + itemLines(text, list, item).join(eol));
  if (!list) return undefined;
  return last ? insertion(last.end, `, ${yamlFlowItem(item)}`) : insertion(list.inside.start, yamlFlowItem(item));
}

/** In the list's indentation, with an empty line before it where the list sets its items apart. */
function itemLines(text: string, list: YamlBlockList, item: CslItem): readonly string[] {
  const [beforeLast, last] = list.items.slice(-2);
  const gap = beforeLast && last ? text.slice(beforeLast.end, last.start) : '';
  const lines = yamlItemLines(item).map(line => list.indent + line);
  return /\n[ \t]*\r?\n/.test(gap) ? ['', ...lines] : lines;
}

function newListLines(item: CslItem): readonly string[] {
  return yamlItemLines(item).map(line => `  ${line}`);
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
