import type { CslItem } from '../corpus/cslItem';
import { parseYaml } from '../corpus/yamlDocument';
import { frontMatterLimits } from '../corpus/yamlLimits';
import { endOfLine } from '../document/endOfLine';
import { readMetadataBlocks } from '../document/metadataBlocks';
import type { TextEdit, TextSpan } from '../document/model';
import type { BibliographyEntry } from './model';
import { readYamlList, referencesSpan } from './yamlList';
import { yamlFlowItem, yamlItemLines } from './yamlItem';

/** The edit that adds an item to a CSL-YAML file, behind the last of its entries; `undefined` where the file is something else. */
export function insertIntoYaml(
  text: string,
  item: CslItem,
  entries: readonly BibliographyEntry[],
): TextEdit | undefined {
  if (entries.length > 0) return behindLast(text, entries, item);
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
export function insertInline(text: string, item: CslItem, entries: readonly BibliographyEntry[]): TextEdit | undefined {
  if (entries.length > 0) return behindLast(text, entries, item); // megabytes of them need not be looked at again
  const frontMatter = readMetadataBlocks(text)?.frontMatter;
  const eol = endOfLine(text);
  const lines = ['references:', ...newListLines(item), ''];
  if (!frontMatter)
    return insertion(text.startsWith('\uFEFF') ? 1 : 0, ['---', ...lines.slice(0, -1), '---', '', ''].join(eol));
  if (frontMatter.broken !== undefined) return undefined;
  if (frontMatter.references) return insertIntoSpan(text, frontMatter.references, item);
  return insertion(frontMatter.end, lines.join(eol));
}

/** A list without an entry that could be read: behind what is there, if it is a list at all. */
function insertIntoSpan(text: string, span: TextSpan, item: CslItem): TextEdit | undefined {
  const eol = endOfLine(text);
  if (span.start === span.end) return insertion(span.end, ['', ...newListLines(item)].join(eol));
  const list = readYamlList(text, span);
  const last = list && [...list.items].at(-1);
  if (list && last) return behindLast(text, [{ span: last }], item);
  return list?.style === 'flow' ? insertion(list.inside.start, yamlFlowItem(item)) : undefined;
}

/** In the list's indentation, with an empty line before it where the list sets its items apart; in brackets with a comma. */
function behindLast(
  text: string,
  items: readonly Pick<BibliographyEntry, 'span'>[],
  item: CslItem,
): TextEdit | undefined {
  const [beforeLast, last] = items.length > 1 ? items.slice(-2) : [undefined, items[0]];
  if (!last) return undefined;
  const { start, end } = last.span;
  if (text.charAt(start) !== '-') return insertion(end, `, ${yamlFlowItem(item)}`);
  const indent = /[ \t]*$/.exec(text.slice(Math.max(0, start - widestIndent), start))?.[0] ?? '';
  const gap = beforeLast ? text.slice(beforeLast.span.end, start) : '';
  const lines = yamlItemLines(item).map(line => indent + line);
  const eol = endOfLine(text);
  return insertion(end, eol + (/\n[ \t]*\r?\n/.test(gap) ? ['', ...lines] : lines).join(eol));
}

const widestIndent = 100;

function newListLines(item: CslItem): readonly string[] {
  return yamlItemLines(item).map(line => `  ${line}`);
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}
