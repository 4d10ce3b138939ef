import type { Corpus } from '../../core/corpus/corpus';
import type { Passage, Session } from '../../core/corpus/model';
import type { Hit, Match } from '../../core/search/searchEngine';
import { sessionGroups } from '../../core/search/sessionGroups';
import { snippet } from '../../core/search/snippet';
import type { InsertionForm } from '../../core/citation/model';
import type { Translate } from '../../l10n/translate';
import { byline } from '../byline';
import { passageLook } from '../passageLook';
import { conferenceLabel } from '../trees/conferenceLabel';
import { rowActions } from './searchActions';
import { section, withoutIcons, type SearchRow } from './searchRow';

/** How the picker shows passages at the moment. */
export interface RowLook {
  readonly corpus: Corpus;
  readonly t: Translate;
  /** What Enter inserts. */
  readonly form: InsertionForm;
  /** The ids of the passages that are marked. */
  readonly marked: ReadonlySet<string>;
  /** Hits stand under their sessions. */
  readonly grouped: boolean;
}

/** How much of a passage a row shows, in characters: so much that what was found is seen beside the buttons of the active row. */
const labelLength = 56;
/** How much of a session's title a heading shows: it stands in the row of the first hit. */
const titleLength = 32;

/** The hits in their order, or under their sessions, the session of the best hit first. */
export function hitRows(hits: readonly Hit[], heading: string, look: RowLook): readonly SearchRow[] {
  const rows = (some: readonly Hit[]) => some.map(({ passage, matches }) => passageRow(passage, matches, look));
  if (!look.grouped) return section(heading, rows(hits));
  return sessionGroups(hits).flatMap(({ session, hits: own }) =>
    section(placeOf(session, look.corpus, titleLength), rows(own)),
  );
}

/**
 * A passage from what was found in it on, with whose words it is and where it comes from: in a line of its own, for the
 * buttons of the active row hide the end of the first, and whose words they are is what nobody may miss.
 */
export function passageRow(passage: Passage, matches: readonly Match[], look: RowLook): SearchRow {
  const { corpus, t, form, grouped } = look;
  const { icon, short } = passageLook(passage, t);
  const { who, year } = byline(passage, corpus, t);
  const whose = withoutIcons([who, year, short].filter(part => part !== undefined).join(' · '));
  const isMarked = look.marked.has(passage.id);
  const { text } = snippet(passage.text, matches, labelLength);
  return {
    label: `${isMarked ? '$(check) ' : ''}$(${icon}) ${withoutIcons(text.replace(/^- /, ''))}`,
    ...(grouped ? { description: whose } : { detail: `${whose} – ${withoutIcons(placeOf(passage.session, corpus))}` }),
    alwaysShow: true,
    passage,
    buttons: rowActions(passage, { form, isMarked, t }),
  };
}

/** `Hur ser Regeringen på …? · Malmö 2010` */
function placeOf(id: Session['id'], corpus: Corpus, length = Number.POSITIVE_INFINITY): string {
  const session = corpus.session(id);
  const title = session && snippet(session.title, [], length).text;
  const conference = corpus.conference(session?.conference ?? '');
  return [title, conference && conferenceLabel(conference)].filter(part => part !== undefined).join(' · ');
}
