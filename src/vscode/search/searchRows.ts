import type * as vscode from 'vscode';
import { quotedSpeakers } from '../../core/citation/speakerNames';
import type { Corpus } from '../../core/corpus/corpus';
import type { Passage } from '../../core/corpus/model';
import type { Hit, QueryProblem, SearchResult } from '../../core/search/searchEngine';
import { snippet } from '../../core/search/snippet';
import type { Translate } from '../../l10n/translate';
import { passageLook } from '../passageLook';
import { rowActions } from './searchActions';
import { conferenceLabel, conferenceYear } from '../trees/conferenceLabel';

/** A row of the search: a passage, a query to take over, or a sentence that only says something. */
export interface SearchRow extends vscode.QuickPickItem {
  readonly passage?: Passage;
  readonly query?: string;
}

/** How much of a passage a row shows, in characters: so much that who said it still fits beside it in a picker. */
const labelLength = 56;

/** The rows for a result, best first; what the query lacks stands above the hits. */
export function searchRows(result: SearchResult, corpus: Corpus, t: Translate): readonly SearchRow[] {
  return [
    ...result.problems.map(problem => infoRow(problemText(problem, t), 'warning')),
    ...(result.hits.length === 0 ? emptyRows(result, t) : suggestionRows(result, t)),
    ...result.hits.map(hit => hitRow(hit, corpus, t)),
  ];
}

/** What can be searched for, shown before anything is typed; picking a row begins the query with its filter. */
export function hintRows(t: Translate): readonly SearchRow[] {
  const hints = [
    ['person', t('speaker:'), t('what one person or organisation said: speaker:sarv')],
    ['calendar', t('year:'), t('one year: year:2010')],
    ['location', t('conference:'), t('one conference: conference:norrköping')],
    ['tag', t('topic:'), t('one topic: topic:samverkan')],
    ['quote', t('kind:'), t('direct speech, reports or summaries: kind:direct')],
  ] as const;
  return hints.map(([icon, query, description]) => ({
    label: `$(${icon}) ${query}`,
    description,
    query,
    alwaysShow: true,
  }));
}

function hitRow({ passage, matches }: Hit, corpus: Corpus, t: Translate): SearchRow {
  const look = passageLook(passage, t);
  const session = corpus.session(passage.session);
  const conference = corpus.conference(passage.conference);
  const speakers = session ? quotedSpeakers(passage, session, corpus, 'usual').map(speaker => speaker.short) : [];
  const year = conference && conferenceYear(conference);
  const { text } = snippet(passage.text, matches, labelLength);
  return {
    label: `$(${look.icon}) ${withoutIcons(text.replace(/^- /, ''))}`,
    description: withoutIcons([speakers.join(', '), year, look.short].filter(Boolean).join(' · ')),
    detail: withoutIcons([session?.title, conference && conferenceLabel(conference)].filter(Boolean).join(' · ')),
    alwaysShow: true,
    passage,
    buttons: rowActions(passage, t),
  };
}

function emptyRows({ query, suggestion, problems }: SearchResult, t: Translate): readonly SearchRow[] {
  if (problems.some(problem => problem.code === 'value-missing')) return []; // nothing is asked for yet
  if (suggestion === undefined) return [infoRow(t('No match for “{0}”', query), 'circle-slash')];
  return [suggestionRow(t('No match for “{0}”. Did you mean “{1}”?', query, suggestion), suggestion)];
}

function suggestionRows({ suggestion }: SearchResult, t: Translate): readonly SearchRow[] {
  return suggestion === undefined ? [] : [suggestionRow(t('Did you mean “{0}”?', suggestion), suggestion)];
}

function suggestionRow(label: string, query: string): SearchRow {
  return { label: `$(lightbulb) ${withoutIcons(label)}`, query, alwaysShow: true };
}

function infoRow(sentence: string, icon: string): SearchRow {
  return { label: `$(${icon}) ${withoutIcons(sentence)}`, alwaysShow: true };
}

function problemText({ code, word, nearest }: QueryProblem, t: Translate): string {
  switch (code) {
    case 'unknown-filter':
      return nearest === undefined
        ? t('“{0}:” is no filter; searched as words', word)
        : t('“{0}:” is no filter. Did you mean “{1}:”?', word, nearest);
    case 'unknown-value':
      return nearest === undefined
        ? t('“{0}” is unknown here; the filter was left out', word)
        : t('“{0}” is unknown here. Did you mean “{1}”?', word, nearest);
    case 'unclosed-phrase':
      return t('The quotation mark is not closed yet');
    case 'value-missing':
      return t('“{0}:” waits for a value', word);
  }
}

/** `$(name)` would become a picture in a label; a character without width keeps it text. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$\u200B(').replace(/\s+/g, ' ');
}
