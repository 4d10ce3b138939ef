import type { Corpus } from '../corpus/corpus';
import type { CslItem } from '../corpus/cslItem';
import type { Conference, Passage, PassageReference, Session } from '../corpus/model';
import { yearOf } from './dates';

/** The chain from a passage back to what was read: session, conference, document and, second-hand, the work quoted. */
export interface Provenance {
  readonly session: Session;
  readonly conference: Conference;
  /** The document that was read, and the place in it. */
  readonly document: PassageReference;
  readonly documentItem: CslItem;
  /** The work whose words the document quotes; `item` is absent for a work that is known by name only. */
  readonly original?: { readonly reference: PassageReference; readonly item?: CslItem };
}

/** Throws for a passage that is not the corpus's own: its session or conference does not exist there. */
export function provenanceOf(passage: Passage, corpus: Corpus): Provenance {
  const session = corpus.session(passage.session);
  const conference = corpus.conference(passage.conference);
  if (!session || !conference) throw new Error(`The corpus does not hold the session of ${passage.id}`);
  const via = passage.kind === 'quotation' ? passage.via : undefined;
  const document = passage.references.find(reference => via === undefined || reference.key === via) ?? {
    key: via ?? session.document,
  };
  const quoted = via === undefined ? undefined : passage.references.find(reference => reference.key !== via);
  const item = quoted && corpus.work(quoted.key)?.item;
  return {
    session,
    conference,
    document,
    // A corpus of the writer's may lack the entry (a problem of its own says so): the reference still names something.
    documentItem: corpus.work(document.key)?.item ?? { id: document.key, type: 'document', title: conference.title },
    ...(quoted && { original: { reference: quoted, ...(item && { item }) } }),
  };
}

/** More than a year ago for certain: of the present only the year is known. */
export function isLongAgo({ session, conference, documentItem }: Provenance, year: number): boolean {
  const then = yearOf(session.day) ?? yearOf(conference.start) ?? yearOf(documentItem.issued);
  return then !== undefined && year - then > 1;
}
