import type { CorpusData } from '../corpus/model';
import { ownKeys } from '../corpus/ownKeys';
import { freeKey, writableKey } from './freeKey';
import type { BibliographyFormat } from './model';

/** What has keys in a corpus. */
type Keyed = Pick<CorpusData, 'works' | 'sessions'>;

/**
 * The keys under which a bibliography of the format holds the works and talks of a corpus, by their own: the same for what is
 * inserted and what is exported. None is another's own.
 */
export function writtenKeys(corpus: Keyed, format: BibliographyFormat): ReadonlyMap<string, string> {
  const own = ownKeys(corpus);
  const keys = new Map<string, string>();
  const taken = [...own];
  for (const key of own) {
    const writable = plain.test(key) ? key : writableKey(format, key);
    const written = writable === key ? key : freeKey(writable, taken);
    keys.set(key, written);
    if (written !== key) taken.push(written);
  }
  return keys;
}

/** Nothing that any format would write in another way. */
const plain = /^[A-Za-z]+(?:[:.-][A-Za-z0-9]+)*$/;

/** The own keys by all that a bibliography has made of them. */
export function keysByWritten(corpus: Keyed): ReadonlyMap<string, string> {
  const formats: readonly BibliographyFormat[] = ['bib', 'bibtex', 'csl-json', 'hayagriva', 'asciidoc'];
  return new Map(
    formats.flatMap(format =>
      [...writtenKeys(corpus, format)].map(([key, written]): [string, string] => [written, key]),
    ),
  );
}

/** Items under other keys. */
export function underKeys<Item extends { readonly id: string }>(
  items: readonly Item[],
  keys: ReadonlyMap<string, string>,
): readonly Item[] {
  return items.map(item => ({ ...item, id: keys.get(item.id) ?? item.id }));
}
