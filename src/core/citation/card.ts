import type { Corpus } from '../corpus/corpus';
import type { CslItem } from '../corpus/cslItem';
import type { Conference, Passage, Session, Slip } from '../corpus/model';
import { locatorOf } from './locator';
import type { Locator } from './locator';
import type { CitationSettings } from './model';
import { isLongAgo, provenanceOf } from './provenance';
import { quotedSpeakers } from './speakerNames';
import type { QuotedSpeaker } from './speakerNames';

/**
 * As whose words a passage may be quoted: the speaker's (`speaker`; `rendering` as the documenter put them), the
 * audience's (`floor`), those of somebody the document does not name (`unnamed`), the document's own (`document`), its
 * words about the speakers (`report`), another work's that the document quotes (`work`), or nobody's: `summary` is ours.
 */
export type Ownership = 'speaker' | 'rendering' | 'floor' | 'unnamed' | 'document' | 'report' | 'work' | 'summary';

export interface CardSpeaker {
  /** As texts usually spell it, or as the document does, by setting. */
  readonly name: string;
  /** The document's spelling, where it is another one. */
  readonly sourceName?: string;
  readonly role?: string;
  readonly affiliation?: string;
  /** Role and affiliation are more than a year old. */
  readonly former: boolean;
}

/** Everything that a reader needs to trust a passage, as data; `src/l10n/cardText.ts` makes the sentences. */
export interface PassageCard {
  readonly passage: Passage;
  readonly ownership: Ownership;
  readonly speakers: readonly CardSpeaker[];
  readonly slips: readonly Slip[];
  readonly section?: Locator;
  readonly session: Session;
  readonly conference: Conference;
  /** The document that was read. */
  readonly document: CslItem;
  /** The work that the document quotes, if it is in the corpus. */
  readonly original?: CslItem;
  /** Everything that the passage refers to, with an entry in the corpus. */
  readonly works: readonly CslItem[];
}

/** The card of a passage; `year` is the current one. */
export function passageCard(
  corpus: Corpus,
  passage: Passage,
  { names, year }: { readonly names: CitationSettings['names']; readonly year: number },
): PassageCard {
  const provenance = provenanceOf(passage, corpus);
  const { session, conference, documentItem, original } = provenance;
  const former = isLongAgo(provenance, year);
  const section = locatorOf(passage, provenance);
  return {
    passage,
    ownership: ownershipOf(passage),
    speakers: quotedSpeakers(passage, session, corpus, names).map(speaker => cardSpeaker(speaker, former)),
    slips: passage.attributes.sic ?? [],
    ...(section && { section }),
    session,
    conference,
    document: documentItem,
    ...(original?.item && { original: original.item }),
    works: passage.references.flatMap(({ key }) => corpus.work(key)?.item ?? []),
  };
}

function ownershipOf(passage: Passage): Ownership {
  if (passage.kind !== 'quotation') return passage.kind === 'summary' ? 'summary' : 'document';
  if (passage.via !== undefined) return 'work';
  if (passage.speakers.length > 0) return spoken[passage.speech];
  if (passage.attributes.question) return 'floor';
  return passage.speech === 'reported' ? 'document' : 'unnamed';
}

const spoken = { direct: 'speaker', unmarked: 'rendering', reported: 'report' } as const;

function cardSpeaker({ full, written, participant }: QuotedSpeaker, former: boolean): CardSpeaker {
  return {
    name: full,
    ...(written !== full && { sourceName: written }),
    ...(participant?.role !== undefined && { role: participant.role }),
    ...(participant?.affiliation !== undefined && { affiliation: participant.affiliation }),
    former,
  };
}
