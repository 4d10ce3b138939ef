import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus';
import type { Conference, Passage, Session, SessionSpeaker } from '../../../src/core/corpus/model';

/**
 * The two source documents by paragraph, as the graded queries have them: list items singly, lists of links as one.
 * They are no corpus files, so sessions, speakers and headings are read off the documents' own shape.
 */
export function readSourceCorpus(root: string): Corpus | undefined {
  const folder = process.env['BELAGG_SOURCES'] ?? join(root, '../shared/sources');
  try {
    const documents = sources.map(source => ({ ...source, text: readFileSync(join(folder, source.file), 'utf8') }));
    return corpusOf(documents);
  } catch {
    console.log(`No source documents in ${folder} (set BELAGG_SOURCES): quality is not measured.`);
    return undefined;
  }
}

interface SourceDocument {
  readonly file: string;
  readonly year: string;
  readonly city: string;
  readonly first: string;
  readonly sessions: readonly string[];
}

const sources: readonly SourceDocument[] = [
  {
    file: 'finsam-2010-malmo.txt',
    year: '2010',
    city: 'Malmö',
    first: 'Konferensens öppnande',
    sessions: [],
  },
  {
    file: 'finsam-2011-norrkoping.txt',
    year: '2011',
    city: 'Norrköping',
    first: 'FINSAM Nätverkskonferens 2011',
    sessions: [
      'Ge en miljard till samverkan!',
      'Ulf Kristersson vill ha evidens',
      'Ulf Kristersson vill "kunna stoppa in Finsam i existerande strukturer"',
      'Historia skrevs i Norrköping',
      '1 kommentar:',
    ],
  },
];

/** Sessions of the blog that are about somebody, who speaks there. */
const speakersByTitle: Readonly<Record<string, string>> = {
  'Ge en miljard till samverkan!': 'Ulrika Persson',
  'Ulf Kristersson vill ha evidens': 'Ulf Kristersson',
  'Ulf Kristersson vill "kunna stoppa in Finsam i existerande strukturer"': 'Ulf Kristersson',
};

function corpusOf(documents: readonly (SourceDocument & { readonly text: string })[]): Corpus {
  const conferences: Conference[] = [];
  const sessions: Session[] = [];
  const passages: Passage[] = [];
  for (const document of documents) {
    const conference = conferenceOf(document);
    conferences.push(conference);
    let session = sessionOf(conference, document.first, []);
    sessions.push(session);
    let heading: string | undefined;
    for (const block of blocksOf(document.text)) {
      const [, speakers, title] = /^(.{3,80}) \| (.+)$/.exec(block) ?? [];
      const opened = openedSession(block, speakers, title, document);
      if (opened) {
        session = sessionOf(conference, opened.title, opened.speakers);
        sessions.push(session);
        heading = undefined;
      } else if (isHeading(block)) heading = block;
      else passages.push(passageOf(block, heading, session, passages.length));
    }
  }
  return createCorpus({ conferences, sessions, passages, works: [], people: [], problems: [] });
}

function openedSession(
  block: string,
  speakers: string | undefined,
  title: string | undefined,
  document: SourceDocument,
) {
  if (title !== undefined && speakers !== undefined && !speakers.startsWith('Finsam')) {
    return { title, speakers: speakers.split(' & ') };
  }
  if (document.sessions.includes(block)) {
    const speaker = speakersByTitle[block];
    return { title: block === '1 kommentar:' ? 'Kommentar' : block, speakers: speaker === undefined ? [] : [speaker] };
  }
  return block === 'Andra dagen' ? { title: 'Andra dagen: parallella seminarier', speakers: [] } : undefined;
}

/** Paragraphs and list items; consecutive items that are only links are one. */
function blocksOf(text: string): readonly string[] {
  const lines = text.split(/\n/).map(line => plain(line.trim()).trim());
  const blocks: string[] = [];
  let inLinks = false;
  for (const line of lines.filter(one => one !== '')) {
    const isLink = /^https?:/.test(line);
    if (isLink && inLinks) blocks.push(`${blocks.pop() ?? ''} ${line}`);
    else blocks.push(line);
    inLinks = isLink;
  }
  return blocks;
}

function plain(line: string): string {
  return line
    .replace(/^(?:- |\d+\.\s+)/, '')
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<(http[^>]+)>/g, '$1');
}

/** A short line without a stop stands above what follows. */
function isHeading(block: string): boolean {
  return block.length < 60 && /^[^"”©]/.test(block) && !/[.!?:»”]$/.test(block) && !/, |: |http/.test(block);
}

function conferenceOf({ year, city }: SourceDocument): Conference {
  const id = `finsam-${year}`;
  const title = `Finsams nationella nätverkskonferens ${year}`;
  return { id, title, start: year, city, organisers: [], documents: [], description: '', source: nowhere };
}

function sessionOf({ id }: Conference, title: string, names: readonly string[]): Session {
  const speakers = names.map((name): SessionSpeaker => ({ name, as: 'speaker' }));
  const rest = { kind: 'talk', document: id, mentions: [], topics: [], source: nowhere } as const;
  return { id: `${id}/${title}`, conference: id, title, speakers, ...rest };
}

function passageOf(text: string, heading: string | undefined, session: Session, number: number): Passage {
  return {
    id: `${session.id}#${String(number)}`,
    kind: 'extract',
    session: session.id,
    conference: session.conference,
    text,
    ...(heading === undefined ? {} : { heading }),
    speakers: [],
    references: [],
    attributes: {},
    source: nowhere,
  };
}

const nowhere = { origin: 'bench', path: '', start: 0, end: 0, line: 1 } as const;
