import { syntaxOfLanguage } from '../document/syntaxOfLanguage';
import { isWritten } from './isWritten';
import type { KeyPlace } from './keyPlace';
import type { QuotationPlace } from './quotationPlace';

/** The text around a place: `lineStart` is where the line begins that its columns count from. */
export interface TextAround {
  readonly text: string;
  readonly languageId: string;
  readonly lineStart: number;
}

const probeKey = 'belagg-probe';
const probes: Readonly<Record<KeyPlace['form'], string>> = {
  at: `@${probeKey}`,
  argument: probeKey,
  crossReference: `<<${probeKey},2010>>`,
};

/** Whether a key would be one here: not in code, in a comment or in an address. */
export function isKeyHere({ form, span }: KeyPlace, { text, languageId, lineStart }: TextAround): boolean {
  const [start, end] = [lineStart + span.start, lineStart + span.end];
  const missing = form === 'argument' ? missingEnd(text.slice(end, end + 200), languageId) : '';
  const probe = { start, end, text: probes[form] + missing };
  return isWritten({ text, languageId, probe }, ({ references }) => references.some(({ key }) => key === probeKey));
}

/** Whether a quotation is one here, as the reader of the format finds it once it is closed. */
export function isQuotationHere(
  { words, span, missing }: QuotationPlace,
  { text, languageId, lineStart }: TextAround,
): boolean {
  const end = lineStart + span.end;
  const blanks = missing === '' ? 0 : words.length - words.trimEnd().length;
  const probe = { start: end - blanks, end, text: missing };
  const wanted = lettersOf(words);
  return isWritten({ text, languageId, probe }, ({ quotations }) =>
    quotations.some(quotation => lettersOf(quotation.words.text).startsWith(wanted)),
  );
}

/** What the command still needs to be one. */
function missingEnd(behind: string, languageId: string): string {
  const [closed, end] = ends[syntaxOfLanguage(languageId)] ?? [/^[^{}\n]*\}/, '}'];
  return closed.test(behind) ? '' : end;
}

const ends: Readonly<Record<string, readonly [RegExp, string]>> = {
  typst: [/^>/, '>)'],
  asciidoc: [/^[^[\]\n]*\]/, ']'],
};

function lettersOf(words: string): string {
  return (words.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
