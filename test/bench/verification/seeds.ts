import { quotedSpeakers } from '../../../src/core/citation/speakerNames';
import type { Corpus } from '../../../src/core/corpus/corpus';
import type { Passage } from '../../../src/core/corpus/model';
import { oneOf } from '../search/scale/random';
import type { Seed } from './benchCase';
import { keyOf, type BenchCorpora } from './benchCorpora';
import { roles } from './wording';

/** The quotations of the bundled corpus, and stretches of 8 to 40 words of the source documents. */
export function makeSeeds(corpora: BenchCorpora, random: () => number): readonly Seed[] {
  return [
    ...corpora.bundled.passages
      .filter(passage => passage.kind === 'quotation')
      .map(passage => seedOf(passage.text, passage, corpora.bundled, 'bundled')),
    ...corpora.sources.passages.flatMap(passage =>
      stretchesOf(passage.text, random).map(text => seedOf(text, passage, corpora.sources, 'sources')),
    ),
  ];
}

function seedOf(text: string, passage: Passage, corpus: Corpus, name: Seed['corpus']): Seed {
  const session = corpus.session(passage.session);
  const speaker = session && quotedSpeakers(passage, session, corpus, 'usual')[0]?.short;
  const written = session?.speakers.find(one => one.name === passage.speakers[0])?.role ?? '';
  const role = Object.keys(roles).find(noun => written.startsWith(noun));
  const key = keyOf(passage.conference);
  return {
    corpus: name,
    text: withInnerMarks(text),
    key,
    otherKey: key === 'haglund-2010' ? 'finsam-bloggen-2011' : 'haglund-2010',
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && passage.speakers.length === 1 && { role: roles[role] ?? role }),
    session: passage.session,
  };
}

/** Marks within a quotation are single ones. */
function withInnerMarks(text: string): string {
  return text.replace(/["”“»«]/g, '’');
}

function stretchesOf(text: string, random: () => number): readonly string[] {
  const words = text.split(' ');
  if (words.length < 12 || /https?:|@/.test(text)) return [];
  const count = Math.min(4, Math.floor(words.length / 12));
  return Array.from({ length: count }, () => {
    const length = Math.min(words.length, 8 + Math.floor(random() * 33));
    const start = Math.floor(random() * (words.length - length + 1));
    // Nobody begins a quotation with the `000` of `10 000`.
    const from = /^\d{3}$/.test(words[start] ?? '') ? start + 1 : start;
    return words
      .slice(from, start + length)
      .join(' ')
      .replace(/[ ,;:–-]+$/, '');
  }).filter(stretch => balanced(stretch));
}

/** A stretch that opens a mark or a bracket and does not close it is nothing that anybody would quote. */
function balanced(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return count(/["”“]/g) % 2 === 0 && count(/\(/g) === count(/\)/g);
}

/** A seed of at least so many words. */
export function longSeed(seeds: readonly Seed[], atLeast: number, random: () => number): Seed {
  return oneOf(
    seeds.filter(seed => seed.text.split(' ').length >= atLeast),
    random,
  );
}
