import { beginsSentence } from '../document/sentences';
import { drafted } from './draft';
import type { Draft } from './draft';
import type { CitationContext, InsertionForm, InsertionNote, PassageChoice } from './model';
import { concat, join } from './piece';
import type { Piece } from './piece';
import { pointersTo } from './pointers';
import type { ReferenceWriter } from './referenceWriter';
import { withCapital } from './quotationText';
import { referenceOnly, sentence, withoutStop } from './sentence';
import type { Following, Sentence } from './sentence';
import type { Syntax } from './syntax';

/** The place that is written for: what stands before and after it in its sentence, and what follows it. */
export interface Situation {
  readonly sentenceBefore: string;
  readonly sentenceAfter: string;
  readonly following: Following;
  /** In a cell of a table, which holds no paragraphs. */
  readonly inCell: boolean;
}

/** A place of its own: nothing around it. */
export const onItsOwn: Situation = { sentenceBefore: '', sentenceAfter: '', following: 'nothing', inCell: false };

/** What is needed to write at one place. */
export interface Desk {
  readonly context: CitationContext;
  readonly writer: ReferenceWriter;
  readonly situation: Situation;
}

/** What is inserted at one place; `paragraphs` need empty lines around them. Line breaks are `\n`. */
export interface Composition extends Sentence {
  readonly layout: 'inline' | 'paragraphs';
  /** Nothing stands between it and the word before: a footnote mark. */
  readonly attached?: boolean;
  readonly notes: readonly InsertionNote[];
}

/** Puts the chosen passages into words, in the form asked for and in the order in which they were chosen. */
export function compose(choices: readonly PassageChoice[], form: InsertionForm, desk: Desk): Composition {
  if (form === 'reference') {
    return { layout: 'inline', ...references(choices, desk), attached: desk.writer.afterStop, notes: [] };
  }
  const drafts = withoutRepetition(choices.map(choice => drafted(choice, form, desk)));
  const notes = drafts.flatMap(draft => draft.notes);
  if (drafts.some(draft => draft.layout !== 'inline')) {
    const piece = join(
      drafts.map(draft => paragraph(draft, desk)),
      '\n\n',
    );
    return { layout: 'paragraphs', piece, notes };
  }
  return { layout: 'inline', ...sentences(drafts, desk), notes };
}

/** Several quotations of a session may have the same summary. */
function withoutRepetition(drafts: readonly Draft[]): readonly Draft[] {
  return [...new Map(drafts.map(draft => [JSON.stringify([draft.words, draft.pointers]), draft])).values()];
}

/** One reference to all that was chosen. */
function references(choices: readonly PassageChoice[], { context, writer, situation }: Desk): Sentence {
  const around = `${situation.sentenceBefore} ${situation.sentenceAfter}`;
  const reference = writer.write(choices.flatMap(({ passage }) => pointersTo(passage, context, around)));
  return referenceOnly(reference, situation.following, writer.afterStop);
}

function paragraph(draft: Draft, { writer }: Desk): Piece {
  const reference = writer.write(draft.pointers);
  const { block, paragraph: asParagraph = (piece: Piece) => piece } = writer.syntax;
  const finished: Finished = (words, following = 'nothing') =>
    sentence({ ...draft, words, reference }, following, writer.afterStop).piece;
  if (draft.layout === 'list') return list(draft, finished, writer.syntax);
  if (draft.layout !== 'block' || !block) return asParagraph(finished(draft.words));
  const before = draft.introduced ? concat(asParagraph({ text: draft.lead.trimEnd() }), '\n\n') : '';
  const credit = writer.credit(draft.pointers);
  const { block: words, url } = draft;
  const placedReference = concat(writer.afterStop ? '' : ' ', reference);
  return concat(
    before,
    block({ words, reference: placedReference, ...(credit && { credit }), ...(url !== undefined && { url }) }),
  );
}

/** Words with their reference, and with a stop where none follows. */
type Finished = (words: string, following?: Following) => Piece;

/** The last item carries the reference; it ends with a stop where the others do. */
function list({ words, mark }: Draft, finished: Finished, { list: asList }: Syntax): Piece {
  const items = words.split('\n').map(line => line.replace(/^- /, ''));
  const [last = '', others] = [items.at(-1), items.slice(0, -1)];
  const following = others.length > 0 && others.every(item => !/[.!?…]["”’»)]*$/u.test(item)) ? 'words' : 'nothing';
  if (!asList) return finished(words, following);
  return asList([...others.map(item => ({ text: mark(item) })), finished(last, following)]);
}

/** Sentence after sentence; quotations from one document share its reference. */
function sentences(drafts: readonly Draft[], { writer, situation }: Desk): Sentence {
  const { sentenceBefore, inCell } = situation;
  const goesOn = inCell || !beginsSentence(sentenceBefore);
  const groups = byDocument(drafts).map((group, index) => group.map(asInSentence(group, index === 0 && goesOn)));
  const written = groups.map((group, index) => {
    const last = group.at(-1);
    if (!last) return { piece: concat() };
    const lead = group.slice(0, -1).map(asBegun(group)).join('') + last.lead;
    const reference = writer.write(group.flatMap(draft => draft.pointers));
    const following = index < groups.length - 1 ? 'nothing' : situation.following;
    return sentence({ ...last, lead, reference }, following, writer.afterStop);
  });
  const afterStop = written.at(-1)?.afterStop;
  const piece = join(
    written.map(part => part.piece),
    ' ',
  );
  return { piece, ...(afterStop !== undefined && { afterStop }) };
}

/** A fragment has a capital where it begins a sentence: in a cell it is none, behind another fragment stands a comma. */
function asInSentence(group: readonly Draft[], goesOn: boolean): (draft: Draft, index: number) => Draft {
  return (draft, index) => {
    const begins = index === 0 ? !goesOn : group[index - 1]?.whole;
    return begins && draft.lead === '' && !draft.whole ? { ...draft, words: withCapital(draft.words) } : draft;
  };
}

/** Quotations whose reference comes with the last: a fragment ends its sentence where the next one begins another. */
function asBegun(group: readonly Draft[]): (draft: Draft, index: number) => string {
  return ({ lead, words, mark, whole }, index) => {
    if (whole) return `${lead}${mark(words)} `;
    const next = group[index + 1];
    return `${lead}${mark(withoutStop(words))}${next?.whole || next?.lead ? '.' : ','} `;
  };
}

function byDocument(drafts: readonly Draft[]): readonly (readonly Draft[])[] {
  const groups: Draft[][] = [];
  for (const draft of drafts) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before && !before.introduced && !draft.introduced && documentOf(before) === documentOf(draft))
      group?.push(draft);
    else groups.push([draft]);
  }
  return groups;
}

function documentOf({ pointers }: Draft): string | undefined {
  return pointers.at(-1)?.item.id;
}
