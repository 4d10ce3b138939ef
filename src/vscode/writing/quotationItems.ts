import type * as vscode from 'vscode';
import { quotedSpeakers } from '../../core/citation/speakerNames';
import { mayBeMeant, rememberedQuery, rowOf, sentenceWith } from '../../core/completion/rememberedWords';
import type { QuotationPlace } from '../../core/completion/quotationPlace';
import type { CitationSources } from '../../core/document/citedPassage';
import type { Corpus } from '../../core/corpus/corpus';
import type { Passage } from '../../core/corpus/model';
import type { TextSpan } from '../../core/document/model';
import type { SearchEngine } from '../../core/search/searchEngine';
import { snippet } from '../../core/search/snippet';
import type { Translate } from '../../l10n/translate';
import { passageLook } from '../passageLook';
import { conferenceYear } from '../trees/conferenceLabel';
import { CompletionItem, typedBefore } from './completionItem';

const most = 8;
const labelLength = 44;

/** Passages with exactly these words in a row, the last perhaps unfinished: what may be offered unasked. */
export function passagesWithRow(words: string, { finder }: CitationSources): readonly Passage[] {
  const finished = words.replace(/[\p{L}\p{N}]+$/u, '').trim();
  const holding = finder.find(finished);
  const fitting = finished === words.trim() ? holding : holding.filter(({ text }) => rowOf(text, words) !== undefined);
  return fitting.slice(0, most);
}

/** Passages that hold the words in any order and form, best first: what is offered when somebody asks. */
export async function passagesRemembered(words: string, engine: SearchEngine): Promise<readonly Passage[]> {
  const { hits } = await engine.search(rememberedQuery(words), { limit: 40, typing: !/\s$/.test(words) });
  return hits
    .map(({ passage }) => passage)
    .filter(passage => mayBeMeant(passage, words))
    .slice(0, most);
}

/** What the items are made for. */
export interface QuotationQuestion {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly place: QuotationPlace;
}

/** Each passage whole, and the sentence of it that has the words where it has more. */
export function quotationItems(
  passages: readonly Passage[],
  { document, position, place }: QuotationQuestion,
  { corpus, t }: { readonly corpus: Corpus; readonly t: Translate },
): readonly CompletionItem[] {
  const typed = typedBefore(position, document, place.span.start);
  return passages.flatMap(passage => {
    const sentence = sentenceWith(passage, place.words);
    const row = rowOf(passage.text, place.words);
    const item = (part?: TextSpan): CompletionItem => {
      const text = part ? passage.text.slice(part.start, part.end) : passage.text;
      const shift = part?.start ?? 0;
      const matches = row ? [{ start: row.start - shift, end: row.end - shift }] : [];
      const label = {
        label: `”${snippet(text, matches, labelLength).text}”`,
        description: whoAndWhen(passage, corpus),
      };
      const filter = row ? passage.text.slice(row.end) : '';
      const detail = part ? t('this sentence') : passageLook(passage, t).short;
      return new CompletionItem(
        { label, detail, typed, filter },
        { kind: 'quotation', passage: passage.id, ...(part && { part }) },
      );
    };
    return sentence ? [item(), item(sentence)] : [item()];
  });
}

function whoAndWhen(passage: Passage, corpus: Corpus): string {
  const session = corpus.session(passage.session);
  const conference = corpus.conference(passage.conference);
  const who = session ? quotedSpeakers(passage, session, corpus, 'usual').map(({ short }) => short) : [];
  return [who.join(', '), conference && conferenceYear(conference)].filter(Boolean).join(' · ');
}
