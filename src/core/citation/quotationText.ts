import type { TextSpan } from '../document/model';
import type { CitationContext, InsertionNote, PassageChoice } from './model';
import { slipEdits, slipHandling } from './slips';
import type { SlipEdit } from './slips';

/** The words of a quotation without their outer marks; marks inside them are the source's still. */
export interface QuotationText {
  readonly words: string;
  /** They are a whole sentence or several: they end with their own stop. */
  readonly sentence: boolean;
  /** The words that make a fragment a sentence: `Finsam har`. */
  readonly lead?: string;
  readonly notes: readonly InsertionNote[];
}

/** The words that the writer chose, snapped to whole words, with omissions marked and slips treated as set. */
export function quotationText({ passage, parts }: PassageChoice, context: CitationContext): QuotationText {
  const edits = passage.kind === 'quotation' ? slipEdits(passage, slipHandling(passage, context.settings.slips)) : [];
  const chosen = chosenParts(passage.text, parts);
  const kept = chosen.flatMap(part => edits.filter(edit => within(edit, part)));
  const words = trimFragment(
    chosen.map(part => partText(passage.text, part, edits)).join(` ${context.settings.omission} `),
  );
  const sentence = isSentence(words);
  const { lead } = passage.attributes;
  const fromStart = passage.text.slice(0, chosen[0]?.start).trim() === '';
  return {
    words,
    sentence,
    ...(lead !== undefined && !sentence && fromStart && { lead }),
    notes: kept
      .filter(({ slip, text }) => text === slip.meant)
      .map(({ slip }) => ({ code: 'slip-corrected', written: slip.written, meant: slip.meant })),
  };
}

/**
 * A fragment that begins a sentence: the capital is the writer's and stands in brackets, `[F]insam har`. What is no word
 * (`a) …`, `https://…`) stays.
 */
export function withCapital(words: string): string {
  return words.replace(/^\p{Ll}(?=[\p{Ll}\p{M}’'-]*(?:[\s,;…]|$))/u, letter => `[${letter.toUpperCase()}]`);
}

/** How many words, as a writer counts them. */
export function wordCount(words: string): number {
  return words.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** The chosen parts as whole words, in the order of the text; parts that touch are one. All of it where none is chosen. */
function chosenParts(text: string, parts: readonly TextSpan[] | undefined): readonly TextSpan[] {
  const whole = { start: 0, end: text.length };
  const snapped = (parts ?? [whole])
    .map(part => snapToWords(text, part))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  const merged: TextSpan[] = [];
  for (const part of snapped) {
    const last = merged.at(-1);
    const touches = last !== undefined && text.slice(last.end, part.start).trim() === '';
    if (touches) merged.splice(-1, 1, { start: last.start, end: Math.max(last.end, part.end) });
    else merged.push(part);
  }
  return merged.length > 0 ? merged : [whole];
}

function snapToWords(text: string, span: TextSpan): TextSpan {
  const start = Math.max(0, Math.min(span.start, text.length));
  const end = Math.max(start, Math.min(span.end, text.length));
  if (text.slice(start, end).trim() === '') return { start, end: start };
  const words = [...text.matchAll(wordPattern)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const cut = (at: number): TextSpan | undefined => words.find(word => word.start < at && at < word.end);
  return { start: cut(start)?.start ?? start, end: cut(end)?.end ?? end };
}

/** `2010:2`, `t.ex` and `Husmark-Persson` are one word each. */
const wordPattern = /[\p{L}\p{N}]+(?:[-:.’'/][\p{L}\p{N}]+)*/gu;

function partText(text: string, part: TextSpan, edits: readonly SlipEdit[]): string {
  let result = '';
  let at = part.start;
  for (const edit of edits) {
    if (!within(edit, part) || edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  // A list item is quoted without its bullet, and line breaks of the corpus file are no part of the words.
  return (result + text.slice(at, part.end)).replace(/^- /, '').replace(/\s+/g, ' ').trim();
}

/** A comma or dash that leads on to what was left out ends no quotation. */
function trimFragment(words: string): string {
  return words.replace(/[\s,;:–]+$/u, '');
}

function isSentence(words: string): boolean {
  return /^["”“»«–(]*[\p{Lu}\p{N}]/u.test(words) && /[.!?…]["”’»«)]*$/u.test(words);
}

function within(inner: TextSpan, outer: TextSpan): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
