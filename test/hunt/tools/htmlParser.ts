import { defaultTreeAdapter, html, parse, serializeOuter, type DefaultTreeAdapterTypes } from 'parse5';
import { sign, type Page, type Tool } from '../compared';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElementNode = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node);

/** HTML as a browser reads it, where it is what the standard wants. */
export function htmlParser(): Tool {
  return text => {
    const errors: string[] = [];
    const document = parse(text, { onParseError: ({ code, startLine }) => errors.push(`${startLine}: ${code}`) });
    errors.push(...misplaced(document.childNodes, 'body'), ...misled(text));
    return Promise.resolve(errors.length > 0 ? { complaint: errors.join('; ') } : pageOf(document.childNodes));
  };
}

/** Blocks within what holds words alone. */
function misplaced(nodes: readonly Node[], parent: string): readonly string[] {
  return nodes
    .filter(isElementNode)
    .flatMap(({ tagName, childNodes }) => [
      ...(blocks.has(tagName) && wordsOnly.has(parent) ? [`<${tagName}> in <${parent}>`] : []),
      ...misplaced(childNodes, tagName),
    ]);
}

const blocks = new Set('figure blockquote p ul ol section h2'.split(' '));
const wordsOnly = new Set(
  'p h1 h2 h3 summary em strong b i span mark code kbd samp var abbr cite time q sub sup label button del small'.split(
    ' ',
  ),
);

/** Names that two elements have, and links to what is not there. */
function misled(text: string): readonly string[] {
  const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
  const targets = [...text.matchAll(/ href="#([^"]*)"/g)].map(([, id = '']) => id);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [...twice.map(id => `twice #${id}`), ...targets.filter(id => !ids.includes(id)).map(id => `nowhere #${id}`)];
}

function pageOf(nodes: readonly Node[]): Page {
  const notes: string[] = [];
  const body = nodes.map(node => written(node, notes)).join('');
  return { body: body.split(listOfSources)[0] ?? '', notes };
}

const listOfSources = sign('<h2 id="kallor">');

/** Words without blanks and tags as signs, each with its attributes; one sign for all of what holds no words of the page. */
function written(node: Node, notes: string[]): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value.replace(/\s+/g, '');
  if (!isElementNode(node)) return sign(serializeOuter(node));
  if (isNoteMark(node)) return '†';
  if (wordless.has(node.tagName) || node.namespaceURI !== html.NS.HTML || leadsAway(node))
    return sign(serializeOuter(node));
  const inside = node.childNodes.map(child => written(child, notes)).join('');
  if (node.attrs.some(({ value }) => value.startsWith('fn-'))) notes.push(inside.replace('↩', ''));
  const [tag = ''] = /^<[^]*?>/.exec(serializeOuter({ ...node, childNodes: [] })) ?? [];
  return sign(tag) + inside + sign(`</${node.tagName}>`);
}

/** What is no running text, or is a name, a number or an address as a whole. */
const wordless = new Set(
  'script style title textarea template pre code kbd samp var select button label object iframe video audio canvas abbr time sub sup cite'.split(
    ' ',
  ),
);

function isNoteMark({ tagName, childNodes }: Element): boolean {
  return tagName === 'sup' && childNodes.some(node => isElementNode(node) && node.attrs[0]?.value.startsWith('#fn-'));
}

function leadsAway({ tagName, attrs }: Element): boolean {
  return tagName === 'a' && !attrs.some(({ name, value }) => name === 'href' && value.startsWith('#'));
}
