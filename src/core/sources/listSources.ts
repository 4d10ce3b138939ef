import type { CitationSettings } from '../citation/model';
import type { CslItem } from '../corpus/cslItem';
import type { CitationSources, ReadDocument } from '../document/citedPassage';
import type { Language } from '../language';
import { citedWorks } from './citedWorks';
import { groupSources, type SourceGroup } from './sourceGroups';

/** What a list of sources has, and what it leaves out because it is known only through others. */
export interface ListedSources {
  readonly groups: readonly SourceGroup[];
  readonly leftOut: readonly CslItem[];
}

/** What documents cite from the corpus, under its headings: what was read, or (`both`) what that quotes, too. */
export function listSources(
  documents: readonly ReadDocument[],
  { language, secondHand: wanted }: Pick<CitationSettings, 'secondHand'> & { readonly language: Language },
  sources: CitationSources,
): ListedSources {
  const { read, secondHand } = citedWorks(documents, sources);
  const listed = wanted === 'both' ? [...read, ...secondHand] : read;
  return { groups: groupSources(listed, sources.corpus, language), leftOut: wanted === 'both' ? [] : secondHand };
}
