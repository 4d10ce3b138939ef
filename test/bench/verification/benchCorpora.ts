import { join } from 'node:path';
import { readCorpusFolder } from '../../../src/cli/corpusFolder';
import { createCorpus, type Corpus } from '../../../src/core/corpus/corpus';
import { emptyCorpus } from '../../../src/core/corpus/linkCorpus';
import { readSourceCorpus } from '../search/sourceCorpus';
import type { BenchCase } from './benchCase';

export type BenchCorpora = Readonly<Record<BenchCase['corpus'], Corpus>>;

/** The bundled corpus, and the two source documents as if somebody had imported them whole; `undefined` without them. */
export function readCorpora(root: string): BenchCorpora | undefined {
  const bundled = createCorpus(readCorpusFolder(join(root, 'corpus'), undefined, 'bundled')?.data ?? emptyCorpus);
  const read = readSourceCorpus(root);
  if (!read) return undefined;
  const sources = createCorpus({
    ...read,
    conferences: read.conferences.map(conference => ({
      ...conference,
      documents: [{ key: keyOf(conference.id), complete: true }],
    })),
    sessions: read.sessions.map(session => ({ ...session, document: keyOf(session.conference) })),
    works: bundled.works,
    people: bundled.people,
  });
  return { bundled, sources };
}

const keys: Readonly<Record<string, string>> = { 'finsam-2010': 'haglund-2010', 'finsam-2011': 'finsam-bloggen-2011' };

/** The key of the document that records a conference, whatever corpus the conference is from. */
export function keyOf(conference: string): string {
  const known = Object.keys(keys).find(id => conference.startsWith(id));
  return keys[known ?? ''] ?? conference;
}
