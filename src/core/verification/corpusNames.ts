import { nameKey, type Corpus } from '../corpus/corpus';
import type { TextSpan } from '../document/model';
import type { Steps } from '../steps';

/**
 * Who may be named: the id of somebody in people.yaml, or `name:…` with the folded name of somebody who is only quoted
 * or an author.
 */
export type Voice = string;

/** A name in a text. */
export interface Mention extends TextSpan {
  readonly name: string;
  /** Everybody whom it may mean; empty for a name that the corpus does not know. */
  readonly voices: readonly Voice[];
  /** `Axéns`, `ISF:s` */
  readonly genitive: boolean;
  /** No name but a role: `ministern`. */
  readonly isRole?: true;
}

export interface CorpusNames {
  /** The names in a text, in order and without overlap, those of strangers among them (`Lisa Ek`). */
  mentionsIn(text: string): readonly Mention[];
  /** Everybody who bears the name: in full, by an alias or by the surname. */
  voicesOf(name: string): readonly Voice[];
}

/** Names of everybody in the corpus: people, organisations, speakers and authors. Cost: one pass over the corpus. */
export function* buildCorpusNames(corpus: Corpus): Steps<CorpusNames> {
  const bearers = new Map<string, Set<Voice>>();
  const add = (name: string, voice: Voice): void => {
    const key = nameKey(name);
    if (key !== '') bearers.set(key, (bearers.get(key) ?? new Set()).add(voice));
  };
  for (const { id, name, family, aliases } of corpus.people) {
    for (const called of [name, ...aliases, ...(family === undefined ? [] : [family])]) add(called, id);
  }
  yield;
  for (const [name, voice] of authors(corpus)) add(name, voice);
  for (const [at, { id, speakers }] of corpus.sessions.entries()) {
    const named = corpus.passagesOf(id).flatMap(passage => passage.speakers);
    for (const name of new Set([...speakers.map(speaker => speaker.name), ...named]))
      add(name, voiceOf(corpus, name, id));
    if (at % sessionsInStep === 0) yield;
  }
  const known = knownNames(bearers);
  return {
    mentionsIn: text => mentionsIn(text, known),
    voicesOf: name => [...(bearers.get(nameKey(name)) ?? [])],
  };
}

/** The voice of a name as a corpus file writes it. */
export function voiceOf(corpus: Corpus, name: string, session?: string): Voice {
  const person = corpus.personNamed(name, session === undefined ? undefined : corpus.session(session));
  return person?.id ?? `name:${nameKey(name)}`;
}

/** Between two steps. */
const sessionsInStep = 500;

function authors(corpus: Corpus): readonly (readonly [string, Voice])[] {
  return corpus.works
    .flatMap(({ item }) => item.author ?? [])
    .flatMap(({ literal, given, family }) => {
      const name = literal ?? [given, family].filter(part => part !== undefined).join(' ');
      const voice = voiceOf(corpus, name);
      return [[name, voice] as const, ...(family === undefined ? [] : [[family, voice] as const])];
    });
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\u00AD]*(?:[-’'][\p{L}\p{N}]+)*/gu;

interface Word extends TextSpan {
  readonly text: string;
}

interface KnownNames {
  readonly bearers: ReadonlyMap<string, ReadonlySet<Voice>>;
  /** The words with which names begin, folded: most words of a text begin none. */
  readonly firstWords: ReadonlySet<string>;
  /** In words. */
  readonly longest: number;
}

function knownNames(bearers: KnownNames['bearers']): KnownNames {
  const names = [...bearers.keys()];
  return {
    bearers,
    firstWords: new Set(names.map(name => name.match(word)?.[0] ?? name)),
    longest: names.reduce((longest, name) => Math.max(longest, name.split(' ').length), 1),
  };
}

function mentionsIn(text: string, known: KnownNames): readonly Mention[] {
  const words = [...text.matchAll(word)].map((found): Word => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }));
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at]?.text ?? '';
    const isCapital = /^\p{Lu}/u.test(first);
    if (!isCapital && first.length < shortestUncapitalised) continue;
    const found =
      (mayBegin(first, known) ? longestName(text, runFrom(text, words, at, known.longest), known) : undefined) ??
      (isCapital ? stranger(text, words, at) : undefined);
    if (!found) continue;
    mentions.push(found.mention);
    at += found.words - 1;
  }
  return mentions;
}

/** `regeringen`, `försäkringskassan` */
const shortestUncapitalised = 8;

function mayBegin(first: string, { firstWords }: KnownNames): boolean {
  const folded = nameKey(first);
  return firstWords.has(folded) || (folded.endsWith('s') && firstWords.has(folded.slice(0, -1)));
}

/** The words from `at` on that nothing but a blank separates. */
function runFrom(text: string, words: readonly Word[], at: number, longest: number): readonly Word[] {
  const run: Word[] = [];
  for (const next of words.slice(at, at + longest)) {
    const last = run.at(-1);
    if (last && !/^[ \u00A0]$/.test(text.slice(last.end, next.start))) break;
    run.push(next);
  }
  return run;
}

interface Found {
  readonly mention: Mention;
  readonly words: number;
}

function longestName(text: string, run: readonly Word[], { bearers }: KnownNames): Found | undefined {
  for (let count = run.length; count > 0; count--) {
    const [first, last] = [run[0], run[count - 1]];
    if (!first || !last) continue;
    const written = text.slice(first.start, last.end);
    for (const { name, genitive, end } of readings(text, written, last.end)) {
      const voices = bearers.get(nameKey(name));
      if (!voices || !isWrittenAsName(name)) continue;
      const mention = { start: first.start, end, name, voices: [...voices], genitive };
      return isOthersSurname(text, mention, count) ? undefined : { mention, words: count };
    }
  }
  return undefined;
}

/** As it stands, and as a genitive: `Axéns`, `ISF:s`. */
function readings(
  text: string,
  written: string,
  end: number,
): readonly { name: string; genitive: boolean; end: number }[] {
  const suffix = /^[:’']s(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  const plain = { name: written, genitive: suffix > 0, end: end + suffix };
  return /[^s]s$/.test(written) ? [plain, { name: written.slice(0, -1), genitive: true, end }] : [plain];
}

/** People and abbreviations begin with a capital; `regeringen` and its like need none. */
function isWrittenAsName(name: string): boolean {
  return /^\p{Lu}/u.test(name) || name.length >= shortestUncapitalised;
}

/** `Lisa Andersson` is nobody of the corpus though `Andersson` is; at the beginning of a sentence a capital says nothing. */
function isOthersSurname(text: string, { start }: Mention, count: number): boolean {
  if (count > 1) return false;
  const before = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}+) $/u.exec(text.slice(Math.max(0, start - 30), start));
  const forename = before?.[1];
  if (forename === undefined || forename.endsWith('s')) return false;
  const beginning = text.slice(Math.max(0, start - forename.length - 10), start - forename.length - 1).trimEnd();
  return beginning !== '' && !/[.!?:”"»\uE000-\uE0FF]$/.test(beginning);
}

/** Two or more words with capitals within a sentence: somebody whom the corpus does not know. */
function stranger(text: string, words: readonly Word[], at: number): Found | undefined {
  const run = runFrom(text, words, at, 4);
  const capitals = run.findIndex(({ text: written }) => !/^\p{Lu}\p{Ll}+/u.test(written));
  const count = capitals < 0 ? run.length : capitals;
  const [first, last] = [run[0], run[count - 1]];
  if (count < 2 || !first || !last) return undefined;
  const beginning = text.slice(Math.max(0, first.start - 10), first.start).trimEnd();
  if (beginning === '' || /[.!?:]$/.test(beginning)) return undefined;
  const name = text.slice(first.start, last.end);
  return {
    mention: { start: first.start, end: last.end, name, voices: [], genitive: name.endsWith('s') },
    words: count,
  };
}
