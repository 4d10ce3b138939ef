import type { Passage } from '../../core/corpus/model';
import type { Words } from '../language';
import { hintRows, type FilterChoices } from './filterRows';
import { passageRow, type RowLook } from './passageRows';
import { forgetAction } from './searchActions';
import type { SearchMemory } from './searchMemory';
import { section, textRow, type SearchRow } from './searchRow';

/** What is shown before anything is typed. */
export interface SearchStart {
  readonly memory: Pick<SearchMemory, 'queries' | 'passages'>;
  readonly marked: readonly Passage[];
  readonly choices: FilterChoices;
}

/** What is marked, what was searched for and used last, and what can be searched for. */
export function startRows({ memory, marked, choices }: SearchStart, look: RowLook, words: Words): readonly SearchRow[] {
  const { t } = words;
  const placed: RowLook = { ...look, grouped: false };
  const used = memory.passages
    .flatMap(id => look.corpus.passage(id) ?? [])
    .filter(({ id }) => !look.marked.has(id))
    .map(passage => passageRow(passage, [], placed));
  return [
    ...section(
      t('Marked'),
      marked.map(passage => passageRow(passage, [], placed)),
    ),
    ...section(
      t('Recent searches'),
      memory.queries.map(query => forgettable(textRow('history', query, { query }), words)),
    ),
    ...section(
      t('Recently inserted or shown'),
      used.map(row => forgettable(row, words)),
    ),
    ...section(t('Filters'), hintRows(choices, words)),
  ];
}

function forgettable(row: SearchRow, { t }: Words): SearchRow {
  return { ...row, buttons: [...(row.buttons ?? []), forgetAction(t)] };
}
