import type { Passage } from '../../core/corpus/model';
import { byline } from '../byline';
import { passageLook } from '../passageLook';
import { rowId, spokenLabel, type Row, type RowContext } from './row';

/** A passage: its first words, and whose words they are. */
export function passageRow(passage: Passage, parent: Row | undefined, { corpus, words }: RowContext): Row {
  const look = passageLook(passage, words.t);
  const { who, year } = byline(passage, corpus, words.t);
  return {
    id: rowId(parent, passage.id),
    kind: passage.kind,
    label: passage.text.replace(/^- /gm, '').replace(/\s+/g, ' '),
    description: look.short,
    spoken: spokenLabel(look.spoken, passage.text, [who, year].filter(part => part !== undefined).join(', ')),
    icon: look.icon,
    ...(parent && { parent }),
    source: passage.source,
    passage,
    holds: target => target.passage?.id === passage.id,
  };
}
