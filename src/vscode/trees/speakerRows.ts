import type { Passage, Quotation } from '../../core/corpus/model';
import { speakersOf, type Speaker } from '../../core/corpus/speakers';
import { appearanceRows } from './appearanceRows';
import { countLabel } from './countLabel';
import { rowId, spokenLabel, type Row, type RowContext } from './row';

/** The rows of the view *Speakers*: people and organisations in Swedish order, and last what the audience asked. */
export function speakerRows(context: RowContext): readonly Row[] {
  const questions = context.corpus.passages.filter(isFloorQuestion);
  return [
    ...speakersOf(context.corpus).map(speaker => speakerRow(speaker, context)),
    ...(questions.length > 0 ? [floorRow(questions, context)] : []),
  ];
}

function speakerRow(speaker: Speaker, context: RowContext): Row {
  const { corpus, words } = context;
  const isOrganisation = corpus.person(speaker.person ?? '')?.kind === 'organisation';
  const count = speaker.quotations.length;
  const role = latestRole(speaker);
  const counted = countLabel(count, 'quotations', words.t);
  // A number that stands alone says nothing.
  const shownCount = role === undefined ? counted : String(count);
  const row: Row = {
    id: rowId(undefined, speaker.person ?? speaker.name),
    kind: 'speaker',
    label: speaker.name,
    description: [role, ...(count > 0 ? [shownCount] : [])].filter(part => part !== undefined).join(' · '),
    spoken: spokenLabel(isOrganisation ? words.t('Organisation') : words.t('Person'), speaker.name, role, counted),
    icon: isOrganisation ? 'organization' : 'person',
    children: () => appearanceRows(speaker, row, context),
    holds: ({ session, passage }) =>
      passage
        ? speaker.quotations.includes(passage as Quotation)
        : speaker.appearances.some(a => a.session === session.id),
  };
  return row;
}

/** Roles change; the newest is how most people know somebody. */
function latestRole({ appearances }: Speaker): string | undefined {
  const latest = appearances.findLast(appearance => appearance.role !== undefined);
  return latest?.role ?? appearances.findLast(appearance => appearance.affiliation !== undefined)?.affiliation;
}

function floorRow(questions: readonly Quotation[], context: RowContext): Row {
  const { t } = context.words;
  const label = t('Questions from the audience');
  const row: Row = {
    id: rowId(undefined, 'questions from the audience'),
    kind: 'floor',
    label,
    description: countLabel(questions.length, 'quotations', t),
    spoken: spokenLabel(label, countLabel(questions.length, 'quotations', t)),
    icon: 'question',
    children: () => appearanceRows({ appearances: [], quotations: questions }, row, context),
    holds: ({ passage }) => questions.includes(passage as Quotation),
  };
  return row;
}

function isFloorQuestion(passage: Passage): passage is Quotation {
  return passage.kind === 'quotation' && passage.attributes.question === true && passage.speakers.length === 0;
}
