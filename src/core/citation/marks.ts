import type { Language } from '../language';
import type { CitationSettings } from './model';

/** What a Swedish text may have round quotations and titles. */
export const swedishMarks = ['”', '»'] as const satisfies readonly CitationSettings['marks'][];

/** The quotation marks of a language, outer and inner. */
export interface Marks {
  readonly open: string;
  readonly close: string;
  readonly innerOpen: string;
  readonly innerClose: string;
}

/** Swedish marks by setting (Svenska skrivregler: ” ” or » », inside them ’ ’), English ones as British texts nest them. */
export function marksFor(language: Language, setting: CitationSettings['marks']): Marks {
  if (language === 'en') return { open: '“', close: '”', innerOpen: '‘', innerClose: '’' };
  return { open: setting, close: setting, innerOpen: '’', innerClose: '’' };
}

/** Sets words in marks; marks inside them become inner marks. */
export function inMarks(words: string, marks: Marks): string {
  return `${marks.open}${withInnerMarks(words, marks)}${marks.close}`;
}

/** Words that something else sets in marks. */
export function withInnerMarks(words: string, { innerOpen, innerClose }: Marks): string {
  return withMarks(words, innerOpen, innerClose);
}

/** Words that stand without marks (a block) keep one level of their own: the document's marks. */
export function inBlock(words: string, { open, close }: Marks): string {
  return withMarks(words, open, close);
}

function withMarks(words: string, open: string, close: string): string {
  return words.replace(/["”“„«»]/g, (_, offset: number) => (opens(words, offset) ? open : close));
}

function opens(words: string, offset: number): boolean {
  return offset === 0 || /[\s([–-]/.test(words.charAt(offset - 1));
}
