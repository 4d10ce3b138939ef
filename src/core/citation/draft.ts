import type { Passage } from '../corpus/model';
import { beginsSentence, endsSentence } from '../document/sentences';
import type { Desk } from './composition';
import { leadIn } from './leadIn';
import { inBlock, inMarks, marksFor, withInnerMarks } from './marks';
import type { CitationContext, InsertionForm, InsertionNote, PassageChoice } from './model';
import { paraphraseOf } from './paraphrase';
import { pointersTo } from './pointers';
import type { Pointer } from './pointers';
import { provenanceOf } from './provenance';
import { quotationText, withCapital, wordCount } from './quotationText';
import type { SentenceParts } from './sentence';
import { namesAll, quotedSpeakers, withInsertedNames } from './speakerNames';

/** A passage put into words, its reference not yet written. */
export interface Draft extends Omit<SentenceParts, 'reference'> {
  /** `list`: lines that must stand as a paragraph of their own. */
  readonly layout: 'inline' | 'block' | 'list';
  /** The words as a block sets them, without marks. */
  readonly block: string;
  /** Where the source can be read. */
  readonly url?: string;
  /** It has a sentence of its own: a lead-in, or our own words. */
  readonly introduced: boolean;
  readonly pointers: readonly Pointer[];
  readonly notes: readonly InsertionNote[];
}

/** Our own summaries are no quotations, whatever is asked for. */
export function drafted(choice: PassageChoice, form: Exclude<InsertionForm, 'reference'>, desk: Desk): Draft {
  if (form === 'paraphrase' || choice.passage.kind === 'summary') return paraphrase(choice.passage, desk);
  return quotation(choice, form, desk);
}

function quotation(choice: PassageChoice, form: 'quotation' | 'lead-in', { context, writer, situation }: Desk): Draft {
  const { passage } = choice;
  const { escape, quote, lineStart = (words: string) => words } = writer.syntax;
  const text = quotationText(choice, context);
  const marks = marksFor(context.language, context.settings.marks);
  const introduction = form === 'lead-in' ? `${leadIn(passage, context)}: ` : '';
  const lead = leadOf(text.lead, passage, context, introduction !== '');
  const begun = endsSentence(situation.sentenceBefore) ? '' : situation.sentenceBefore;
  const before = introduction + (introduction !== '' || wantsLead(begun, lead) ? lead : '');
  const isLong = wordCount(text.words) >= context.settings.blockWords;
  const isBlock = isLong && writer.syntax.block !== undefined && !situation.inCell;
  const around = isBlock
    ? `${introduction} ${lead} ${text.words}`
    : `${begun} ${before} ${text.words} ${situation.sentenceAfter}`;
  const pointers = pointersTo(passage, context, around);
  const url = pointers.at(-1)?.item.URL;
  const alone = introduction === '' && beginsSentence(situation.sentenceBefore) ? withCapital(text.words) : text.words;
  return {
    layout: isBlock ? 'block' : 'inline',
    lead: lineStart(escape(isBlock ? introduction : before)),
    words: text.words,
    mark: words => (quote ? quote(escape(withInnerMarks(words, marks)), url) : escape(inMarks(words, marks))),
    whole: text.sentence,
    // Words that are not the source's stand in brackets where no marks tell them apart.
    block: escape(inBlock(lead === '' ? alone : `[${lead.trim()}] ${text.words}`, marks)),
    ...(url !== undefined && { url }),
    introduced: form === 'lead-in',
    pointers,
    notes: text.notes,
  };
}

/** The words before a fragment, with a blank; none where a lead-in says already that the speaker said it. */
function leadOf(lead: string | undefined, passage: Passage, context: CitationContext, introduced: boolean): string {
  if (lead === undefined) return '';
  const { session } = provenanceOf(passage, context.corpus);
  const speakers = quotedSpeakers(passage, session, context.corpus, context.settings.names);
  const spoken = passage.kind === 'quotation' && passage.speech !== 'reported';
  return introduced && spoken && namesAll(lead, speakers) ? '' : `${withInsertedNames(lead, speakers)} `;
}

/** The lead makes a sentence where the writer has none; inside one it fits only after `att`, `that` or a colon. */
function wantsLead(sentenceBefore: string, lead: string): boolean {
  const before = sentenceBefore.trim();
  if (before.toLowerCase().endsWith(lead.trim().toLowerCase())) return false;
  return before === '' || /(?:^|\s)(?:att|that)$|:$/i.test(before);
}

function paraphrase(passage: Passage, { context, writer, situation }: Desk): Draft {
  const summary = paraphraseOf(passage, context.corpus);
  const { escape, lineStart = (words: string) => words } = writer.syntax;
  const whole = summary?.text ?? '';
  const text = situation.inCell ? whole.replace(/^- /, '').replaceAll('\n- ', '; ') : whole;
  return {
    layout: text.includes('\n') ? 'list' : 'inline',
    lead: '',
    words: text,
    mark: words => (text.includes('\n') ? escape(words) : lineStart(escape(words))),
    whole: true,
    block: escape(text),
    introduced: true,
    pointers: pointersTo(summary ?? passage, context, ''),
    notes: [],
  };
}
