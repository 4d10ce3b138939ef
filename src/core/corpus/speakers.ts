import type { Corpus } from './corpus';
import { nameKey } from './corpus';
import type { Person, Quotation, SpeakerCapacity } from './model';

/** One appearance in a session, with role and affiliation as of that session. */
export interface Appearance {
  readonly session: string;
  readonly role?: string;
  readonly affiliation?: string;
  readonly as: SpeakerCapacity;
}

/** Somebody who takes part or is quoted. */
export interface Speaker {
  /** The usual spelling; for somebody who is in no people.yaml the document's. */
  readonly name: string;
  /** Other spellings, the documents' among them. */
  readonly aliases: readonly string[];
  readonly person?: string;
  /** None for somebody who is only quoted: the inspectorate, a questioner. */
  readonly appearances: readonly Appearance[];
  readonly quotations: readonly Quotation[];
}

/** Everybody who takes part in a session or is quoted in one, in Swedish order by name. Cost: one pass over the corpus. */
export function speakersOf(corpus: Corpus): readonly Speaker[] {
  const drafts = new Map<string, Draft>();
  const draftOf = (name: string, person: Person | undefined): Draft => {
    const key = person ? `#${person.id}` : nameKey(name);
    const draft = drafts.get(key) ?? { name, person, spellings: new Set(), appearances: [], quotations: [] };
    drafts.set(key, draft);
    draft.spellings.add(name);
    return draft;
  };
  for (const session of corpus.sessions) {
    for (const { name, person, ...appearance } of session.speakers) {
      const known = person === undefined ? undefined : corpus.person(person);
      draftOf(name, known).appearances.push({ session: session.id, ...appearance });
    }
  }
  for (const passage of corpus.passages) {
    if (passage.kind !== 'quotation') continue;
    const session = corpus.session(passage.session);
    for (const name of passage.speakers) draftOf(name, corpus.personNamed(name, session)).quotations.push(passage);
  }
  return [...drafts.values()].map(speakerOf).toSorted((left, right) => swedish.compare(left.name, right.name));
}

interface Draft {
  readonly name: string;
  readonly person: Person | undefined;
  readonly spellings: Set<string>;
  readonly appearances: Appearance[];
  readonly quotations: Quotation[];
}

const swedish = new Intl.Collator('sv');

function speakerOf({ name, person, spellings, appearances, quotations }: Draft): Speaker {
  const usual = person?.name ?? name;
  const aliases = new Set([...(person?.aliases ?? []), ...spellings]);
  aliases.delete(usual);
  return { name: usual, aliases: [...aliases], ...(person && { person: person.id }), appearances, quotations };
}
