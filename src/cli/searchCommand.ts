import type { Corpus } from '../core/corpus/corpus';
import { createSearchEngine } from '../core/search/createSearchEngine';
import type { Hit, Match, SearchResult } from '../core/search/searchEngine';
import type { Command, CommandCall } from './command';
import { UsageError } from './exitCode';
import { passageText } from './passageText';

export const searchCommand: Command = {
  usage: 'QUERY [--limit N]',
  summary: 'search the corpus',
  options: { limit: { type: 'string', help: 'at most so many hits (default 10)' } },
  run: call => {
    const query = call.words.join(' ').trim();
    if (query === '') throw new UsageError(call.t('Say what to search for.'));
    const limit = limitOf(call);
    const corpus = call.corpus();
    const result = createSearchEngine(corpus).search(query, { limit, typing: false });
    return { json: resultJson(result, corpus), text: () => resultText(result, corpus, call) };
  },
};

function limitOf({ values, t }: CommandCall): number {
  const limit = values['limit'] ?? '10';
  if (!/^[1-9]\d{0,5}$/.test(limit)) throw new UsageError(t('--limit takes a number from 1 on.'));
  return Number(limit);
}

function resultJson({ query, hits, suggestion }: SearchResult, corpus: Corpus) {
  return { query, hits: hits.map(hit => hitJson(hit, corpus)), suggestion };
}

function hitJson({ passage, matches, score }: Hit, corpus: Corpus) {
  const { id, kind, text, session, conference, speakers } = passage;
  const sessionTitle = corpus.session(session)?.title;
  return { id, kind, text, session, sessionTitle, conference, speakers, matches, score };
}

function resultText(result: SearchResult, corpus: Corpus, call: CommandCall): string {
  const { t, screen } = call;
  const hits = result.hits.map(hit =>
    passageText(
      hit.passage,
      marked(hit, words => screen.bold(words)),
      corpus,
      call,
    ),
  );
  const count = result.total > result.hits.length ? t('{0} of {1} hits', result.hits.length, result.total) : '';
  return [...hits, ...(count === '' ? [] : [`${screen.dim(count)}\n`]), ...emptyText(result, call)].join('\n');
}

function emptyText({ query, hits, suggestion }: SearchResult, { t }: CommandCall): readonly string[] {
  if (suggestion !== undefined && hits.length === 0)
    return [`${t('No match for “{0}”. Did you mean “{1}”?', query, suggestion)}\n`];
  if (suggestion !== undefined) return [`${t('Did you mean “{0}”?', suggestion)}\n`];
  return hits.length === 0 ? [`${t('No match for “{0}”.', query)}\n`] : [];
}

/** The passage with what was found in bold. Matches are in order and do not overlap. */
function marked({ passage: { text }, matches }: Hit, bold: (text: string) => string): string {
  const pieces = matches.map(({ start, end }, index) => {
    const before = text.slice(matches[index - 1]?.end ?? 0, start);
    return before + bold(text.slice(start, end));
  });
  return pieces.join('') + text.slice(lastEnd(matches));
}

function lastEnd(matches: readonly Match[]): number {
  return matches.at(-1)?.end ?? 0;
}
