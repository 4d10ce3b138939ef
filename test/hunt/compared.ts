/** What a tool made of a document: its text without blanks, each tag one sign, apart from notes and lists of sources. */
export interface Page {
  readonly body: string;
  readonly notes: readonly string[];
}

/** What a format's own tool makes of a document with its files, or what it complains of. */
export type Tool = (text: string, files: ReadonlyMap<string, string>) => Promise<Page | { readonly complaint: string }>;

const signs = new Map<string, string>();

/** One sign for each kind of tag. */
export function sign(tag: string): string {
  const known = signs.get(tag) ?? String.fromCodePoint(0xe0_00 + signs.size);
  signs.set(tag, known);
  return known;
}

export function signed(html: string): string {
  return html
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi, (_, slash: string, name: string) => ` <${slash}${name}> `)
    .replace(/<\/?[a-z0-9]+>/gi, sign)
    .replace(/\s+/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}

export function readable(text: string): string {
  const names = new Map([...signs].map(([tag, code]) => [code, tag]));
  return text.replace(/[\uE000-\uF8FF]/g, code => names.get(code) ?? code);
}

/**
 * What of `after` is not in `before`, where everything of `before` stands around it; else `undefined`. Whether the words
 * of an item or a cell are a paragraph depends on what is beside them, and a mark of a note may come behind the stop.
 */
export function insertedInto(before: string, after: string): string | undefined {
  const paragraphs = new RegExp(`${sign('<p>')}|${sign('</p>')}`, 'g');
  const alike = [(page: string) => page, (page: string) => page.replace(paragraphs, '')];
  for (const write of [...alike, (page: string) => page.replace(paragraphs, '').replaceAll('†', '')]) {
    const inserted = between(write(before), write(after));
    if (inserted !== undefined) return inserted;
  }
  return undefined;
}

function between(before: string, after: string): string | undefined {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return start + end >= before.length ? after.slice(start, after.length - end) : undefined;
}
