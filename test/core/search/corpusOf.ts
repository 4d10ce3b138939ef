import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus';
import type { Conference, Passage, Person, Session, Speech } from '../../../src/core/corpus/model';

const source = { origin: 'test', path: 'test.md', start: 0, end: 0, line: 1 } as const;

/** A session of a small corpus; texts in quotation marks are quotations of its speakers, the others summaries. */
export interface SessionSketch {
  readonly title: string;
  readonly year?: string;
  readonly speakers?: readonly string[];
  readonly topics?: readonly string[];
  readonly speech?: Speech;
  readonly passages: readonly string[];
}

/** A corpus with one conference a year, made of what the sketches say and nothing else. */
export function corpusOf(sketches: readonly SessionSketch[], people: readonly Person[] = []): Corpus {
  const sessions = sketches.map((sketch, index) => sessionOf(sketch, `s${String(index)}`));
  const years = [...new Set(sketches.map(({ year }) => year ?? '2010'))];
  return createCorpus({
    conferences: years.map(conferenceOf),
    sessions,
    passages: sketches.flatMap((sketch, index) => passagesOf(sketch, sessions[index])),
    works: [],
    people,
    problems: [],
  });
}

const cities: Readonly<Record<string, string>> = { '2010': 'Malmö', '2011': 'Norrköping' };

function conferenceOf(year: string): Conference {
  const city = cities[year] ?? 'Stockholm';
  const rest = { organisers: [], documents: [], description: '', source };
  return { id: `finsam-${year}`, title: `Finsam ${year}`, start: `${year}-04-21`, city, ...rest };
}

function sessionOf({ title, year = '2010', speakers = [], topics = [] }: SessionSketch, id: string): Session {
  return {
    id: `finsam-${year}/${id}`,
    conference: `finsam-${year}`,
    title,
    kind: 'talk',
    document: 'haglund-2010',
    speakers: speakers.map(name => ({ name, as: 'speaker' })),
    mentions: [],
    topics,
    source,
  };
}

function passagesOf(sketch: SessionSketch, session: Session | undefined): readonly Passage[] {
  if (!session) return [];
  return sketch.passages.map((text, index) => {
    const quoted = /^”(.*)”$/su.exec(text);
    const base = {
      id: `${session.id}#p${String(index)}`,
      session: session.id,
      conference: session.conference,
      references: [],
      attributes: {},
      source,
    };
    return quoted
      ? {
          ...base,
          kind: 'quotation',
          text: quoted[1] ?? '',
          speech: sketch.speech ?? 'direct',
          speakers: sketch.speakers ?? [],
        }
      : { ...base, kind: 'summary', text, speakers: [] };
  });
}
