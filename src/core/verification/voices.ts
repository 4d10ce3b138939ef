import type { Corpus } from '../corpus/corpus';
import type { Passage } from '../corpus/model';
import { voiceOf, type CorpusNames, type Voice } from './corpusNames';

/** Who may rightly be named for the words of a passage. */
export interface PassageVoices {
  /** Those who are quoted, and the organisations that they speak for. */
  readonly speakers: ReadonlySet<Voice>;
  /** Who wrote it down: authors and publishers of the documents that hold it, documenters of the session. */
  readonly documenters: ReadonlySet<Voice>;
}

/** Finds them once for each passage. */
export function createPassageVoices(corpus: Corpus, names: CorpusNames): (passage: Passage) => PassageVoices {
  const known = new Map<Passage, PassageVoices>();
  return passage => {
    const voices = known.get(passage) ?? voicesOf(passage, corpus, names);
    known.set(passage, voices);
    return voices;
  };
}

function voicesOf(passage: Passage, corpus: Corpus, names: CorpusNames): PassageVoices {
  const session = corpus.session(passage.session);
  const speakers = new Set(passage.speakers.map(name => voiceOf(corpus, name, passage.session)));
  const documenters = new Set<Voice>();
  for (const { name, role, affiliation, as } of session?.speakers ?? []) {
    const voice = voiceOf(corpus, name, passage.session);
    if (as === 'documenter') documenters.add(voice);
    if (!speakers.has(voice)) continue;
    // `Försäkringskassan`, `Malmö stad och Finsam Malmö`: who speaks for somebody is quoted as them, too.
    for (const mention of names.mentionsIn(`${affiliation ?? ''}; ${role ?? ''}`)) {
      for (const organisation of mention.voices) speakers.add(organisation);
    }
  }
  const keys = [...passage.references.map(({ key }) => key), ...(session ? [session.document] : [])];
  for (const key of keys) for (const voice of authorsOf(key, corpus, names)) documenters.add(voice);
  return { speakers, documenters };
}

function authorsOf(key: string, corpus: Corpus, names: CorpusNames): readonly Voice[] {
  const item = corpus.work(key)?.item;
  const authors = (item?.author ?? []).map(({ literal, given, family }) =>
    voiceOf(corpus, literal ?? [given, family].filter(part => part !== undefined).join(' ')),
  );
  return item?.publisher === undefined ? authors : [...authors, ...names.voicesOf(item.publisher)];
}
