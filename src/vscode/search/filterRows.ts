import type { Completion } from '../../core/search/query/completeQuery';
import type { FacetCounts } from '../../core/search/query/facetCounts';
import { filterTerms, filterText, kindTerms } from '../../core/search/query/filterTerms';
import { filterNames, type FilterName } from '../../core/search/query/model';
import type { Corpus } from '../../core/corpus/corpus';
import type { Language } from '../../core/language';
import type { Words } from '../language';
import { conferenceLabel } from '../trees/conferenceLabel';
import { section, textRow, type SearchRow } from './searchRow';

/** Before so many letters a word is more likely a word than the name of a filter. */
const fewestLetters = 2;
/** How many names or values are offered above hits. */
const mostAboveHits = 5;

/**
 * The filters and values that may be meant by what ends the query, each with the query that it completes. Where nothing
 * else was found they are all there is to see.
 */
export function completionRows(
  query: string,
  completions: readonly Completion[],
  { hasHits, words }: { readonly hasHits: boolean; readonly words: Words },
): readonly SearchRow[] {
  return completions
    .filter(({ start, end, text, kind }) => {
      const typed = query.slice(start, end);
      return typed.toLowerCase() !== text.toLowerCase() && (kind === 'value' || typed.length >= fewestLetters);
    })
    .slice(0, hasHits ? mostAboveHits : undefined)
    .map(completion => completionRow(query, completion, words));
}

function completionRow(query: string, completion: Completion, { t }: Words): SearchRow {
  const { start, end, text, filter } = completion;
  const before = query.slice(0, start);
  const after = query.slice(end).trimStart();
  if (completion.kind === 'filter') {
    return textRow(icons[filter], text, { description: meanings(t)[filter], query: `${before}${text}${after}` });
  }
  return textRow(icons[filter], text, {
    description: t('{0} of {1}', completion.count, completion.total),
    query: `${before}${text} ${after}`,
    completes: true,
  });
}

/** What can be searched for, shown before anything is typed, with how many values the corpus has for it. */
export function hintRows(choices: FilterChoices, { t, language }: Words): readonly SearchRow[] {
  return filterNames.map(name => {
    const text = filterPrefix(name, language);
    const description = t('{0} – {1} to choose from', meanings(t)[name], choices[name]);
    return textRow(icons[name], text, { description, query: text });
  });
}

/** What the hits of a query can be narrowed to: under each filter its values, the most frequent first. */
export function narrowingRows(
  query: string,
  counts: FacetCounts,
  { corpus, words }: NarrowingLook,
): readonly SearchRow[] {
  const { t, language } = words;
  return filterNames.flatMap(name => {
    const rows = counts.values[name].map(({ value, count }) => {
      const text = filterText(filterTerms[name][language], valueTerm(name, value, language));
      return textRow(icons[name], valueLabel(name, value, { corpus, language }), {
        description: t('{0} of {1}', count, counts.total),
        query: `${[query.trim(), text].filter(Boolean).join(' ')} `,
      });
    });
    return section(filterTitles(t)[name], rows);
  });
}

/** How many values each filter has. */
export type FilterChoices = Readonly<Record<FilterName, number>>;

/** `talare:` */
export function filterPrefix(name: FilterName, language: Language): string {
  return `${filterTerms[name][language]}:`;
}

interface NarrowingLook {
  readonly corpus: Corpus;
  readonly words: Words;
}

function valueTerm(name: FilterName, value: string, language: Language): string {
  return name === 'kind' ? (kindTerms[value]?.[language] ?? value) : value;
}

function valueLabel(name: FilterName, value: string, look: { readonly corpus: Corpus; readonly language: Language }) {
  const conference = name === 'conference' ? look.corpus.conference(value) : undefined;
  return conference ? conferenceLabel(conference) : valueTerm(name, value, look.language);
}

const icons: Readonly<Record<FilterName, string>> = {
  speaker: 'person',
  year: 'calendar',
  conference: 'location',
  topic: 'tag',
  kind: 'quote',
};

const meanings = (t: Words['t']): Readonly<Record<FilterName, string>> => ({
  speaker: t('what one person or organisation said: speaker:sarv'),
  year: t('one year: year:2010'),
  conference: t('one conference: conference:norrköping'),
  topic: t('one topic: topic:samverkan'),
  kind: t('direct speech, reports or summaries: kind:direct'),
});

const filterTitles = (t: Words['t']): Readonly<Record<FilterName, string>> => ({
  speaker: t('Speakers'),
  year: t('Years'),
  conference: t('Conferences'),
  topic: t('Topics'),
  kind: t('Kinds'),
});
