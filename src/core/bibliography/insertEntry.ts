import type { CslItem } from '../corpus/cslItem';
import type { TextEdit } from '../document/model';
import { insertIntoBib } from './bibInsertion';
import { comparedCslFields } from './cslFields';
import { freeKey } from './freeKey';
import { insertIntoHayagriva } from './hayagriva';
import { insertIntoJson } from './jsonInsertion';
import { asciidocList, htmlList } from './listSyntaxes';
import type { BibliographyEntry, BibliographyFormat, EntryInsertion } from './model';
import { isSameUnderKey, isSameWork } from './sameWork';
import { scanBibliography } from './scanBibliography';
import { insertIntoSourceList } from './sourceList';
import { insertInline, insertIntoYaml } from './yamlInsertion';

type Insertion = (text: string, item: CslItem, entries: readonly BibliographyEntry[]) => TextEdit | undefined;

const insertions: Readonly<Record<BibliographyFormat, Insertion>> = {
  bib: (text, item, entries) => insertIntoBib('biblatex', text, item, entries),
  bibtex: (text, item, entries) => insertIntoBib('bibtex', text, item, entries),
  'csl-json': insertIntoJson,
  'csl-yaml': insertIntoYaml,
  hayagriva: insertIntoHayagriva,
  inline: insertInline,
  asciidoc: (text, item) => insertIntoSourceList(asciidocList, text, item),
  html: (text, item) => insertIntoSourceList(htmlList, text, item),
};

/**
 * Adds an item to a bibliography by one insertion; every character that is there stays. Where the same work is there
 * already its key is used and nothing is written; where another work has the key, the item gets a free one. An empty
 * text stands for a file that does not exist; for lists in a document, `text` is the whole document. Entries that are broken do not
 * matter, except that one with the item's key is taken for the item, half written.
 */
export function insertEntry(format: BibliographyFormat, text: string, item: CslItem): EntryInsertion {
  const { entries, broken } = scanBibliography(format, text);
  const { annote: _, ...printed } = item;
  const fields = comparedCslFields(printed);
  const same =
    entries.find(entry => entry.key === item.id && isSameUnderKey(fields, entry)) ??
    entries.find(entry => isSameWork(fields, entry));
  if (same) return { item: { ...printed, id: same.key }, key: same.key };
  if (broken.some(entry => entry.key === item.id)) return { item: printed, key: item.id };
  const taken = [...entries, ...broken].flatMap(entry => entry.key ?? []);
  const key = freeKey(item.id, taken);
  const keyed = { ...printed, id: key };
  const edit = insertions[format](text, keyed, entries);
  return edit ? { item: keyed, key, edit } : { item: keyed, key, unreadable: true };
}
