import { readFrontMatter } from '../document/frontMatter';
import type { DocumentAnalysis, TextSpan } from '../document/model';
import { syntaxOfLanguage } from '../document/syntaxOfLanguage';
import { isWritten } from './isWritten';
import type { KeyPlace } from './keyPlace';
import type { QuotationPlace } from './quotationPlace';

/** The document of a place whose spans are its offsets. */
export interface TextAround {
  readonly text: string;
  readonly languageId: string;
}

const probeKey = 'belagg-probe';
const probes: Readonly<Record<KeyPlace['form'], string>> = {
  at: `@${probeKey}`,
  argument: probeKey,
  crossReference: `<<${probeKey},2010>>`,
};

/** Whether a key would be one here: not in code, in a comment or in an address. */
export function isKeyHere({ form, span, listing }: KeyPlace, { text, languageId }: TextAround): boolean {
  const { start, end } = span;
  const seen = ({ references }: DocumentAnalysis): boolean => references.some(({ key }) => key === probeKey);
  const missing = form === 'argument' ? missingEnd(text.slice(end, end + 200), languageId) : '';
  if (!listing) return isWritten({ text, languageId, probe: { start, end, text: probes[form] + missing } }, seen);
  if (form === 'at') return isInHead(text, span);
  // What lists a work may do so in the preamble, and is itself no reference.
  const probe = { start: listing.start, end, text: `\\cite{${probeKey}}` };
  return isWritten({ text, languageId, probe, alone: true }, seen);
}

function isInHead(text: string, { start, end }: TextSpan): boolean {
  const head = readFrontMatter(`${text.slice(0, start)}@${probeKey}${text.slice(end)}`);
  return head !== undefined && head.bodyStart > end && head.frontMatter.broken === undefined;
}

/** Whether a quotation is one here, as the reader of the format finds it once it is closed. */
export function isQuotationHere({ words, span, missing }: QuotationPlace, { text, languageId }: TextAround): boolean {
  const { end } = span;
  const blanks = missing === '' ? 0 : words.length - words.trimEnd().length;
  const probe = { start: end - blanks, end, text: missing };
  const wanted = lettersOf(words);
  return isWritten({ text, languageId, probe }, ({ quotations }) =>
    quotations.some(quotation => lettersOf(quotation.words.text).startsWith(wanted)),
  );
}

/** What the command still needs to be one. */
function missingEnd(behind: string, languageId: string): string {
  const [closed, end] = ends[syntaxOfLanguage(languageId)] ?? [/^(?:[^{}\n]|\n(?!\s*\n))*\}/, '}'];
  return closed.test(behind) ? '' : end;
}

const ends: Readonly<Record<string, readonly [RegExp, string]>> = {
  typst: [/^>/, '>)'],
  asciidoc: [/^[^[\]\n]*\]/, ']'],
};

function lettersOf(words: string): string {
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
