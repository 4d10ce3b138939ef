import type { TextSpan } from '../document/model';
import { shiftSpan } from '../document/shiftSpans';

/** What tells whether something of ours is being typed: the near lines of the paragraph, before and behind the cursor. */
export interface TextAtCursor {
  /** As what is behind the cursor, with the line ends that the document has. */
  readonly before: string;
  readonly after: string;
  /** The line where `before` begins. */
  readonly firstLine: number;
}

/** A text by its lines, as an editor holds it. */
export interface Lines {
  readonly count: number;
  readonly lineAt: (line: number) => string;
  readonly eol: string;
}

/** A reference or a quotation that began further up is none that somebody is typing. */
const mostLines = 12;
const longestLine = 20_000;

/** Looks at some lines alone: cheap enough to be asked at every keystroke. A line that long is data: nothing is typed in it. */
export function textAtCursor(lines: Lines, line: number, character: number): TextAtCursor | undefined {
  const { count, lineAt, eol } = lines;
  const text = lineAt(line);
  if (text.length > longestLine) return undefined;
  const belongs = (at: number): boolean =>
    at >= 0 && at < count && lineAt(at).length <= longestLine && !emptyLine.test(lineAt(at));
  let [before, after] = [text.slice(0, character), text.slice(character)];
  let firstLine = line;
  for (; line - firstLine < mostLines && belongs(firstLine - 1); firstLine--) {
    before = lineAt(firstLine - 1) + eol + before;
  }
  for (let at = line + 1; at - line <= mostLines && belongs(at); at++) after += eol + lineAt(at);
  return { before, after, firstLine };
}

const emptyLine = /^[ \t>]*$/;

/** A place whose spans count from `before`, as one in the document, where `before` stands at `by`. */
export function shiftPlace<Place extends Placed>(place: Place, by: number): Place {
  const { span, reference, listing } = place;
  return {
    ...place,
    span: shiftSpan(span, by),
    ...(reference && { reference: shiftSpan(reference, by) }),
    ...(listing && { listing: shiftSpan(listing, by) }),
  };
}

interface Placed {
  readonly span: TextSpan;
  readonly reference?: TextSpan;
  readonly listing?: TextSpan;
}
