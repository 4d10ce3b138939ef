import type { TextSpan } from '../document/model';
import type { CheckedQuotation, Difference } from './model';

/** A stretch of words of which either all or none differ from the other text. */
export interface ComparedPiece {
  readonly text: string;
  readonly differs: boolean;
}

/** What the source has beside what the document has, piece by piece. */
export interface ComparedWords {
  readonly source: readonly ComparedPiece[];
  readonly document: readonly ComparedPiece[];
}

/**
 * Lays a quotation beside its source, for people to look at: whole words, on one line, with long stretches that are the
 * same shortened in the middle. `undefined` where nothing differs or nothing is known.
 */
export function comparedWords({
  text,
  start,
  passage,
  source,
  differences,
}: CheckedQuotation): ComparedWords | undefined {
  const inWords = differences.filter(({ kind }) => kind !== 'attribution');
  if (!passage || inWords.length === 0) return undefined;
  const stretch = source ?? { start: 0, end: passage.text.length };
  return {
    source: pieces(passage.text, stretch, sourceSpans(passage.text, stretch, start, inWords)),
    document: pieces(
      text,
      { start: 0, end: text.length },
      inWords.map(difference => ({ start: difference.start - start, end: difference.end - start })),
    ),
  };
}

/**
 * Where the expected words stand. What lies between two differences is as long in the source as in the document, but for
 * mark-up: of several places with the same words the one nearest to that distance is meant.
 */
function sourceSpans(
  text: string,
  { start, end }: TextSpan,
  documentStart: number,
  differences: readonly Difference[],
): readonly TextSpan[] {
  let [from, behind] = [start, documentStart];
  return differences.flatMap(difference => {
    const near = from + difference.start - behind;
    const at = nearest(text.slice(0, end), difference.expected, from, near);
    const found = at === undefined ? { start: near, end: near } : { start: at, end: at + difference.expected.length };
    [from, behind] = [Math.max(from, found.end), difference.end];
    return at === undefined ? [] : [found];
  });
}

function nearest(text: string, words: string, from: number, near: number): number | undefined {
  if (words === '') return undefined;
  let best: number | undefined;
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    if (best !== undefined && Math.abs(at - near) > Math.abs(best - near)) break;
    best = at;
  }
  return best;
}

function pieces(text: string, stretch: TextSpan, spans: readonly TextSpan[]): readonly ComparedPiece[] {
  const result: ComparedPiece[] = [];
  let from = stretch.start;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const { start, end } = wholeWords(text, span, { start: from, end: stretch.end });
    if (start >= end || start < from) continue;
    result.push({ text: text.slice(from, start), differs: false }, { text: text.slice(start, end), differs: true });
    from = end;
  }
  result.push({ text: text.slice(from, stretch.end), differs: false });
  return result.map(oneLine).filter(piece => piece.text !== '');
}

/** From blank to blank; what has no length of its own stays without. */
function wholeWords(text: string, { start, end }: TextSpan, within: TextSpan): TextSpan {
  if (start >= end) return { start, end };
  let [from, to] = [start, end];
  while (from > within.start && /\S/.test(text.charAt(from - 1))) from--;
  while (to < within.end && /\S/.test(text.charAt(to))) to++;
  return { start: from, end: to };
}

/** In UTF-16 units: what is the same is recognised by less. */
const longestSame = 160;
const shownOfSame = 60;

function oneLine({ text, differs }: ComparedPiece): ComparedPiece {
  // The signs before the lines of a block quotation belong to no word.
  const line = text.replace(/\s*\n[ \t>]*/g, ' ').replace(/\s+/g, ' ');
  if (differs || line.length <= longestSame) return { text: line, differs };
  const head = line.slice(0, line.lastIndexOf(' ', shownOfSame));
  const tail = line.slice(line.indexOf(' ', line.length - shownOfSame));
  return { text: `${head} …${tail}`, differs };
}
