import type { Rendering } from '../citation/render';
import type { CslItem } from '../corpus/cslItem';
import type { TextEdit } from '../document/model';
import { insertIntoBib } from './bibInsertion';
import { comparedCslFields } from './cslFields';
import { freeKey, writableKey } from './freeKey';
import { insertIntoHayagriva } from './hayagriva';
import { insertIntoJson } from './jsonInsertion';
import { asciidocList, htmlList } from './listSyntaxes';
import type { BibliographyEntry, BibliographyFormat, BibliographyScan, EntryInsertion } from './model';
import { isSameUnderKey, sameWorkAs } from './sameWork';
import { scanBibliography } from './scanBibliography';
import { insertIntoSourceList } from './sourceList';
import { insertInline, insertIntoYaml } from './yamlInsertion';

type Insertion = (
  text: string,
  item: CslItem,
  entries: readonly BibliographyEntry[],
  marks: Rendering['marks'],
) => TextEdit | undefined;

const insertions: Readonly<Record<BibliographyFormat, Insertion>> = {
  bib: (text, item, entries) => insertIntoBib('bib', text, item, entries),
  biblatex: (text, item, entries) => insertIntoBib('biblatex', text, item, entries),
  bibtex: (text, item, entries) => insertIntoBib('bibtex', text, item, entries),
  'csl-json': insertIntoJson,
  'csl-yaml': insertIntoYaml,
  hayagriva: insertIntoHayagriva,
  inline: insertInline,
  asciidoc: (text, item, _, marks) => insertIntoSourceList(asciidocList, text, item, marks),
  html: (text, item, _, marks) => insertIntoSourceList(htmlList, text, item, marks),
};

/**
 * Adds an item to a bibliography by one insertion; every character that is there stays. Where the same work is there
 * already its key is used and nothing is written; where another work has the key, the item gets a free one. An empty
 * text stands for a file that does not exist; for lists in a document, `text` is the whole document. Entries that are broken do not
 * matter, except that one with the item's key is taken for the item, half written.
 */
export function insertEntry(format: BibliographyFormat, text: string, item: CslItem): EntryInsertion {
  const scan = scanBibliography(format, text);
  const { annote: _, ...printed } = item;
  const listed = listedKey(scan, item);
  if (listed !== undefined) return { item: { ...printed, id: listed }, key: listed };
  const key = freeKey(writableKey(format, item.id), keysIn(scan));
  const keyed = { ...printed, id: key };
  const edit = addEntry(format, text, keyed, scan);
  return edit ? { item: keyed, key, edit } : { item: keyed, key, unreadable: true };
}

/** The key under which a bibliography has the work, be it half written. */
export function listedKey({ entries, broken }: BibliographyScan, item: CslItem): string | undefined {
  const fields = comparedCslFields({ ...item });
  const isSame = sameWorkAs(fields);
  const isUnderKey = ({ key, aliases }: BibliographyEntry): boolean =>
    key === item.id || (aliases?.includes(item.id) ?? false);
  const same = entries.find(entry => isUnderKey(entry) && isSameUnderKey(fields, entry)) ?? entries.find(isSame);
  return same?.key ?? broken.find(entry => entry.key === item.id)?.key;
}

/** Every key that a further entry cannot have. */
export function keysIn(scan: BibliographyScan): readonly string[] {
  return [...citableKeys(scan), ...(scan.reserved ?? [])];
}

/** Every key under which an entry may be cited, be it broken: it is somebody's to mend. */
export function citableKeys({ entries, broken }: BibliographyScan): readonly string[] {
  const keys: string[] = [];
  for (const { key, aliases } of entries) {
    keys.push(key);
    if (aliases) keys.push(...aliases);
  }
  for (const { key } of broken) if (key !== undefined) keys.push(key);
  return keys;
}

/**
 * The edit that adds an item under its key, which has to be free; `undefined` where the text holds no list that it could
 * join. `scan` is of the text as it is; nothing else of the text is read where it has entries. `marks` are for titles in a list
 * of sources.
 */
export function addEntry(
  format: BibliographyFormat,
  text: string,
  item: CslItem,
  { entries, marks }: Pick<BibliographyScan, 'entries'> & Pick<Rendering, 'marks'>,
): TextEdit | undefined {
  const { annote: _, ...printed } = item;
  return insertions[format](text, printed, entries, marks);
}

/** What a bibliography holds once an item was added by an edit, without reading it again. */
export function withAdded(scan: BibliographyScan, key: string, { start, text }: TextEdit): BibliographyScan {
  const from = start + (/^[\s,]*/.exec(text)?.[0].length ?? 0);
  const added = { key, span: { start: from, end: start + text.trimEnd().length }, authors: [] };
  return { ...scan, entries: [...scan.entries, added] };
}
