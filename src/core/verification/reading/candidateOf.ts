import { innerQuotations } from '../../document/innerQuotations';
import type { DocumentQuotation, TextSpan } from '../../document/model';
import type { Candidate, Claim } from '../model';
import type { TitleTest } from '../corpusTitles';
import { claimOf, innerClaim } from './claimOf';
import type { DocumentReading } from './documentReading';
import { quotedParagraph, spanInParagraph } from './paragraph';

export interface CandidateOptions {
  readonly isTitle: TitleTest;
  /** From how many words text in quotation marks is a candidate whatever stands around it. */
  readonly minimumWords: number;
}

/**
 * The quotations of a sentence as what may quote somebody: a block quotation, or text in quotation marks that is long enough
 * or is said to be somebody's. A title is none, and neither is what is called by a name: ”s.k. ’…’”, ”projektet ’…’”.
 */
export function candidateOf(
  quotations: readonly DocumentQuotation[],
  reading: DocumentReading,
  { isTitle, minimumWords }: CandidateOptions,
): Candidate | undefined {
  const [quotation] = quotations;
  const last = quotations.at(-1);
  if (!quotation || !last || isNamed(reading, quotation, isTitle)) return undefined;
  const span = { start: quotation.start, end: last.end };
  const claim = claimOf(reading, quotation, span);
  const words = quotations.reduce((sum, { words: { text } }) => sum + wordCount(text), 0);
  if (quotation.form === 'inline' && words < minimumWords && !isSaidToBeQuoted(claim)) return undefined;
  const parts = quotations.map(part => part.words);
  return { ...span, form: quotation.form, parts, claim };
}

/** What a quotation quotes itself: ”Hon sa att ’det finns inga pengar’ …”. What is as short as a name is none. */
export function innerCandidates(
  outer: Candidate,
  reading: DocumentReading,
  { isTitle, minimumWords }: CandidateOptions,
): readonly Candidate[] {
  return outer.parts.flatMap(words => {
    const quoted = innerQuotations(words);
    const within = quotedParagraph(words, quoted);
    return quoted
      .filter(({ words: { text } }) => wordCount(text) >= minimumWords && !isTitle(text))
      .map(inner => ({
        start: inner.start,
        end: inner.end,
        form: 'inline' as const,
        parts: [inner.words],
        claim: innerClaim(reading, outer.claim, within, inner),
      }));
  });
}

/** Runs of anything but blanks. */
export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

/** References of other people's are not enough for words as few as these: most quote nobody. */
function isSaidToBeQuoted({ references, speakers }: Claim): boolean {
  return references.length > 0 || speakers.some(({ voices }) => voices.length > 0);
}

/** A title, or a name for something. */
function isNamed(reading: DocumentReading, quotation: DocumentQuotation, isTitle: TitleTest): boolean {
  if (isTitle(quotation.words.text)) return true;
  if (quotation.form === 'block') return false;
  const before = textBefore(reading, quotation);
  return nameFollows.test(before);
}

function textBefore(reading: DocumentReading, quotation: TextSpan): string {
  const paragraph = reading.around(quotation);
  if (!paragraph) return '';
  const { start } = spanInParagraph(paragraph, quotation);
  return paragraph.content.text.slice(Math.max(0, start - 60), start);
}

/** What announces a title or a name, with the mark behind it. */
const nameFollows =
  /(?<!\p{L})(?:s\.\s?k\.|så kalla(?:de?|t)|titeln?|titlar(?:na)?|rubriken?|underrubriken|kapitlet|avsnittet|avsnitt|rapporten|rapport|utredningen|betänkandet|skriften|studien|uppsatsen|promemorian|antologin|avhandlingen|handboken|vägledningen|broschyren|tidskriften|tidningen|kampanjen|projektet|projekt|boken|artikeln|programmet|program|seminariet|seminarium|konferensen|föreläsningen|temat|tema|begreppet|begrepp|termen|ordet|kategorin|modellen|metoden|so-called|titled|entitled|the title|heading|section|chapter|the report|the project|the book|the article|the term|the word|the concept)[\s:,]*["”“»«„’‘(*_]*$/iu;
