import type { Corpus } from '../corpus/corpus';
import type { Passage, Quotation } from '../corpus/model';
import type { TextSpan } from '../document/model';
import { citationContext, citePassages, type CitationTarget } from './citePassages';
import type { InsertionForm, PassageChoice } from './model';
import { wordCount } from './quotationText';

/** What shows how quotations will look: one example for each setting that changes something. */
export const exampleKinds = [
  'second-hand',
  'lead-in',
  'long',
  'reported',
  'question',
  'omission',
  'slip',
  'paraphrase',
  'reference',
] as const;
export type ExampleKind = (typeof exampleKinds)[number];

/** A passage as it would be inserted now. */
export interface Example {
  readonly kind: ExampleKind;
  /** What the document gets, in its syntax. */
  readonly source: string;
  /** About what its reader reads: the same in plain text. */
  readonly reading: string;
}

/** The examples that the corpus has passages for, as a document with these settings gets them. */
export function examples(target: CitationTarget): readonly Example[] {
  const context = citationContext(target);
  const plain = citationContext({ ...target, syntax: 'text' });
  return exampleKinds.flatMap(kind => {
    const example = choices[kind](target.corpus);
    if (!example) return [];
    const { form = 'quotation', ...choice } = example;
    const source = citePassages([choice], form, context).text;
    return [{ kind, source, reading: citePassages([choice], form, plain).text }];
  });
}

type Choose = (corpus: Corpus) => (PassageChoice & { readonly form?: InsertionForm }) | undefined;

const choices: Readonly<Record<ExampleKind, Choose>> = {
  'second-hand': corpus => chosen(secondHand(corpus)),
  'lead-in': corpus => chosen(find(corpus, isSpoken), 'lead-in'),
  long: corpus => chosen(longest(corpus)),
  reported: corpus => chosen(find(corpus, ({ speech, speakers }) => speech === 'reported' && speakers.length > 0)),
  question: corpus => chosen(find(corpus, ({ attributes }) => attributes.question === true)),
  omission: corpus => {
    const passage =
      find(corpus, ({ speech, text }) => speech !== 'reported' && aside.test(text)) ??
      find(corpus, ({ speech, text }) => speech !== 'reported' && wordCount(text) > 15);
    return passage && { passage, parts: withoutAside(passage.text) };
  },
  slip: corpus => chosen(find(corpus, ({ attributes }) => attributes.sic !== undefined)),
  paraphrase: corpus => chosen(secondHand(corpus), 'paraphrase'),
  reference: corpus => chosen(find(corpus, isSpoken), 'reference'),
};

function chosen(passage: Passage | undefined, form: InsertionForm = 'quotation'): ReturnType<Choose> {
  return passage && { passage, form };
}

function find(corpus: Corpus, fits: (quotation: Quotation) => boolean): Quotation | undefined {
  return corpus.passages.filter(isQuotation).find(fits);
}

/** The longest, which says most: in the bundled corpus the inspectorate's finding. */
function secondHand(corpus: Corpus): Quotation | undefined {
  return longest(corpus, ({ via }) => via !== undefined);
}

function longest(corpus: Corpus, fits: (quotation: Quotation) => boolean = () => true): Quotation | undefined {
  return corpus.passages
    .filter(isQuotation)
    .filter(fits)
    .toSorted((a, b) => b.text.length - a.text.length)[0];
}

function isQuotation(passage: Passage): passage is Quotation {
  return passage.kind === 'quotation';
}

/** One speaker's own words who held an office: what is written about them shows most. */
function isSpoken({ speech, speakers, attributes }: Quotation): boolean {
  return speech === 'direct' && speakers.length === 1 && attributes.question === undefined;
}

/** Some words between two commas, which a sentence can do without: `…, säger Kent Andersson, …`. */
const aside = /^([^,.!?]{15,80}), [^,.!?]{5,40}, (?=[^,.!?]{15,80})/;

/** What stands before the aside and behind it; where there is none, the first five words and the last five. */
function withoutAside(text: string): readonly TextSpan[] {
  const [whole, before] = aside.exec(text) ?? [];
  const words = [...text.matchAll(/\S+/g)];
  const fifth = words[4];
  const end = before?.length ?? (fifth ? fifth.index + fifth[0].length : 0);
  const start = whole?.length ?? words.at(-5)?.index ?? 0;
  return [
    { start: 0, end },
    { start, end: text.length },
  ];
}
