import { getNodeValue, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { isNested } from '../bibliography/jsonItems';
import { nearestSpelling } from '../corpus/nearestSpelling';
import type { TextSpan } from '../document/model';
import type { CitationSettings } from './model';
import { isSettingValue, settingNames, settingsFrom, type SettingName } from './settingFields';

/** How an office quotes, in one file that its writers share: `{ "style": "footnote", "marks": "»" }`. */
export interface HouseStyle {
  readonly settings: Partial<CitationSettings>;
  readonly problems: readonly HouseStyleProblem[];
}

/** What is wrong with a house style, at its place; it costs only itself. */
export type HouseStyleProblem = TextSpan &
  (
    | { readonly code: 'broken'; readonly detail: string }
    | { readonly code: 'unknown-field'; readonly field: string; readonly nearest?: string }
    | { readonly code: 'bad-value'; readonly field: SettingName; readonly value: string }
  );

/** The name under which a house style is found without being named. */
export const houseStyleName = 'belagg.json';

/** Nobody's settings are longer, in UTF-16 units. */
const maxLength = 65_536;

/** Reads a house style, JSON with comments and trailing commas. */
export function readHouseStyle(source: string): HouseStyle {
  const text = source.replace(/^\uFEFF/, ' ');
  const errors: ParseError[] = [];
  const isSane = text.length <= maxLength && !isNested(text);
  const root = isSane ? parseTree(text, errors, { allowTrailingComma: true }) : undefined;
  const broken = errors.slice(0, 1).map(({ error, offset, length }): HouseStyleProblem => ({
    code: 'broken',
    detail: printParseErrorCode(error),
    start: offset,
    end: offset + length,
  }));
  if (root?.type !== 'object') {
    const whole = { code: 'broken', detail: '{ … }', start: 0, end: Math.min(text.length, 1) } as const;
    return { settings: {}, problems: broken.length > 0 ? broken : [whole] };
  }
  const fields = (root.children ?? []).flatMap(fieldOf);
  const valueOf = (name: string): unknown => fields.findLast(field => field.name === name)?.value;
  return { settings: settingsFrom(valueOf), problems: [...broken, ...fields.flatMap(problemsOf)] };
}

interface Field {
  readonly name: string;
  readonly key: Node;
  readonly node: Node;
  readonly value: unknown;
}

/** A field that is being typed has no value yet. */
function fieldOf({ children: [key, node] = [] }: Node): readonly Field[] {
  return key && node ? [{ name: String(key.value), key, node, value: getNodeValue(node) }] : [];
}

function problemsOf({ name, key, node, value }: Field): readonly HouseStyleProblem[] {
  if (name === '$schema') return [];
  const field = settingNames.find(known => known === name);
  if (field === undefined) {
    const nearest = nearestSpelling(name, settingNames);
    return [{ code: 'unknown-field', field: name, ...(nearest !== undefined && { nearest }), ...spanOf(key) }];
  }
  if (isSettingValue(field, value)) return [];
  return [
    { code: 'bad-value', field, value: typeof value === 'string' ? value : JSON.stringify(value), ...spanOf(node) },
  ];
}

function spanOf({ offset, length }: Node): TextSpan {
  return { start: offset, end: offset + length };
}
