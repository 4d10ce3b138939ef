import { citationContext, citePassages } from '../../../src/core/citation/citePassages';
import { defaultCitationSettings } from '../../../src/core/citation/model';
import type { Corpus } from '../../../src/core/corpus/corpus';
import type { DocumentSyntax } from '../../../src/core/document/model';
import { oneOf } from '../search/scale/random';
import type { BenchCase, Seed } from './benchCase';
import type { BenchCorpora } from './benchCorpora';
import { memoWith, sourcedMemo } from './memo';
import { changes, marked, type Mutation, typography } from './mutations';
import { longSeed, makeSeeds } from './seeds';
import { isPlain } from './wording';

/** All cases, the same for the same seed of the random numbers. `others` are sentences that no corpus has. */
export function makeCases(
  corpora: BenchCorpora,
  others: readonly string[],
  random: () => number,
): readonly BenchCase[] {
  const seeds = makeSeeds(corpora, random);
  const maker: Maker = { seeds, others, random, vocabulary: vocabularyOf(seeds) };
  return [
    ...exact(maker),
    ...inserted(corpora.bundled),
    ...mutated('typographic', typography, 'verbatim', maker),
    ...mutated('marked', marked, 'adapted', maker),
    ...Object.entries(changes).flatMap(([category, { kinds, mutate }]) =>
      repeated(category, { [category]: mutate }, { ...maker, expected: 'altered', count: 110, kinds }),
    ),
    ...joined(maker),
    ...attributed(maker),
    ...paraphrases(corpora.bundled, maker),
    ...nobodys(maker),
  ];
}

interface Maker {
  readonly seeds: readonly Seed[];
  readonly others: readonly string[];
  readonly random: () => number;
  readonly vocabulary: readonly string[];
}

function vocabularyOf(seeds: readonly Seed[]): readonly string[] {
  return [...new Set(seeds.flatMap(({ text }) => text.split(' ')).filter(isPlain))];
}

function exact({ seeds, random }: Maker): readonly BenchCase[] {
  return seeds
    .filter(({ text }) => text.split(' ').length >= 4)
    .map(seed => ({
      category: 'exact',
      ...sourcedMemo(seed.text, seed, random),
      corpus: seed.corpus,
      expected: 'verbatim',
    }));
}

/** What Belägg inserts is right in every format. */
function inserted(corpus: Corpus): readonly BenchCase[] {
  const languages = Object.entries({
    markdown: 'pandoc',
    latex: 'latex',
    typst: 'typst',
    asciidoc: 'asciidoc',
    html: 'html',
  });
  return languages.flatMap(([languageId, syntax]) =>
    corpus.passages
      .filter(passage => passage.kind === 'quotation' && passage.text.split(' ').length >= 4)
      .map(passage => {
        const target = { corpus, syntax: syntax as DocumentSyntax, language: 'sv' as const };
        const settings = { ...defaultCitationSettings, slips: 'keep' as const };
        const { text } = citePassages([{ passage }], 'quotation', citationContext({ ...target, settings, year: 2026 }));
        const document = languageId === 'latex' ? inLatex(text) : text;
        const rest = { languageId, start: 0, end: document.length, words: passage.text };
        return {
          category: 'inserted by Belägg',
          corpus: 'bundled',
          document,
          expected: 'verbatim',
          alsoRight: 'adapted',
          ...rest,
        } as const;
      }),
  );
}

function inLatex(text: string): string {
  return `\\documentclass{article}\n\\usepackage{csquotes}\n\\usepackage{biblatex}\n\\begin{document}\n${text}\n\\end{document}\n`;
}

function mutated(
  name: string,
  mutations: Readonly<Record<string, Mutation>>,
  expected: BenchCase['expected'],
  maker: Maker,
): readonly BenchCase[] {
  return Object.entries(mutations).flatMap(([variant, mutate]) =>
    repeated(`${name}: ${variant}`, { [variant]: mutate }, { ...maker, expected, count: 40 }),
  );
}

interface Repetition extends Maker {
  readonly expected: BenchCase['expected'];
  readonly count: number;
  readonly kinds?: readonly string[];
}

/** So many different cases as there are, at most `count`. */
function repeated(
  category: string,
  mutations: Readonly<Record<string, Mutation>>,
  order: Repetition,
): readonly BenchCase[] {
  const cases = new Map<string, BenchCase>();
  for (let tries = 0; tries < order.count * 30 && cases.size < order.count; tries++) {
    const seed = longSeed(order.seeds, 7, order.random);
    const words = oneOf(Object.values(mutations), order.random)(seed.text, order.random, order.vocabulary);
    if (words === undefined || words === seed.text) continue;
    if (order.expected === 'altered' && order.seeds.some(({ text }) => text.includes(words))) continue;
    const { corpus } = seed;
    const kinds = order.kinds && order.kinds.length > 0 ? { kinds: order.kinds } : {};
    cases.set(words, {
      category,
      ...sourcedMemo(words, seed, order.random),
      corpus,
      expected: order.expected,
      ...kinds,
    });
  }
  return [...cases.values()];
}

/** The beginnings of two quotations of one session as if they were one. */
function joined({ seeds, random }: Maker): readonly BenchCase[] {
  return Array.from({ length: 400 }, () => {
    const first = longSeed(seeds, 8, random);
    const fellows = seeds.filter(
      ({ session, text }) => session === first.session && text.split(' ').length >= 8 && !sharesWords(text, first.text),
    );
    if (fellows.length === 0) return undefined;
    const second = oneOf(fellows, random);
    const words = [...first.text.split(' ').slice(0, 7), ...second.text.split(' ').slice(0, 7)].join(' ');
    if (/[.,;]$/.test(first.text.split(' ')[6] ?? '')) return undefined;
    const rest = { corpus: first.corpus, expected: 'altered', kinds: ['joined'] } as const;
    return { category: 'two places joined', ...sourcedMemo(words, first, random), ...rest };
  })
    .filter(one => one !== undefined)
    .slice(0, 110);
}

function sharesWords(a: string, b: string): boolean {
  return a.includes(b.slice(0, 30)) || b.includes(a.slice(0, 30));
}

/** Right words with a wrong name, a wrong reference, or nothing that says where they are from. */
function attributed({ seeds, random }: Maker): readonly BenchCase[] {
  const spoken = seeds.filter(
    seed => seed.speaker !== undefined && seed.text.split(' ').length >= 5 && seed.corpus === 'bundled',
  );
  const speakers = [...new Set(spoken.map(seed => seed.speaker ?? ''))];
  const make = (seed: Seed, category: string, expected: BenchCase['expected'], memo: [string, string]): BenchCase => ({
    category,
    ...memoWith(seed.text, ...memo),
    corpus: seed.corpus,
    expected,
  });
  return [
    ...spoken.flatMap(seed => {
      const other = oneOf(
        speakers.filter(name => !sameFamily(name, seed.speaker ?? '')),
        random,
      );
      return [
        make(seed, 'right speaker', 'verbatim', [`${seed.speaker ?? ''} menade att `, ` [@${seed.key}].`]),
        make(seed, 'wrong speaker', 'misattributed', [`${other} menade att `, ` [@${seed.key}].`]),
      ];
    }),
    ...spoken
      .filter(({ role }) => role !== undefined)
      .flatMap(seed => {
        const fellows = spoken.filter(({ key, role }) => key === seed.key && role !== undefined && role !== seed.role);
        const other = fellows.length === 0 ? undefined : oneOf(fellows, random).role;
        return [
          make(seed, 'right role', 'verbatim', [`${seed.role ?? ''} menade att `, ` [@${seed.key}].`]),
          make(seed, 'role of several', 'verbatim', ['Processledaren menade att ', ` [@${seed.key}].`]),
          ...(other === undefined
            ? []
            : [make(seed, 'wrong role', 'misattributed', [`${other} menade att `, ` [@${seed.key}].`])]),
        ];
      }),
    ...seeds
      .filter(seed => seed.text.split(' ').length >= 7)
      .flatMap(seed => [
        make(seed, 'wrong reference', 'misattributed', ['I dokumentationen står det att ', ` [@${seed.otherKey}].`]),
        make(seed, 'no reference', 'unsourced', ['Någon har sagt att ', '.']),
      ]),
  ];
}

function sameFamily(a: string, b: string): boolean {
  return a.split(' ').at(-1) === b.split(' ').at(-1);
}

/** Belägg's own summaries in quotation marks. */
function paraphrases(corpus: Corpus, { random }: Maker): readonly BenchCase[] {
  return corpus.passages
    .filter(passage => passage.kind === 'summary' && !passage.text.startsWith('- ') && !/[”"@]/.test(passage.text))
    .flatMap(
      passage =>
        passage.text
          .match(/\p{Lu}[^.!?]{60,}[.]/gu)
          ?.slice(0, 2)
          .map(text => ({ text, passage })) ?? [],
    )
    .map(({ text, passage }) => {
      const key = corpus.session(passage.session)?.document ?? '';
      const seed: Seed = { corpus: 'bundled', text, key, otherKey: key, session: passage.session };
      const memo = sourcedMemo(text.replace(/\s+/g, ' '), seed, random);
      return {
        category: 'our summary in quotation marks',
        ...memo,
        corpus: 'bundled',
        expected: 'paraphrase',
      } as const;
    });
}

/** Quotations of others, with a reference of ours and without. */
function nobodys({ seeds, others, random }: Maker): readonly BenchCase[] {
  const sentences = Array.from({ length: 200 }, () => oneOf(others, random).replace(/["”“’[\]*_`<>\\]/g, ''));
  return sentences.map((words, at): BenchCase => {
    const seed = oneOf(seeds, random);
    const ours = memoWith(words, 'I dokumentationen står det att ', ` [@${seed.key}].`);
    const theirs = memoWith(words, 'I handboken står det att ', '.');
    return at % 2 === 0
      ? { category: 'words of no passage, our reference', ...ours, corpus: seed.corpus, expected: 'unknown' }
      : { category: 'words of others', ...theirs, corpus: seed.corpus, expected: 'none' };
  });
}
