import type { Passage } from '../corpus/model';
import type { TextSpan } from '../document/model';

/**
 * The parts of a passage's text that stand in stretches of its corpus page, in order: what the writer selected there.
 * Stretches are UTF-16 offsets into the page; what lies outside the passage's words is left out.
 */
export function chosenParts(page: string, passage: Passage, stretches: readonly TextSpan[]): readonly TextSpan[] {
  const places = alignedOffsets(page, passage);
  return stretches
    .flatMap(({ start, end }) => partWithin(places, start, end) ?? [])
    .toSorted((a, b) => a.start - b.start);
}

/**
 * Where each character of the passage's text stands in the page. The text is the page's without line prefixes (`> `),
 * line breaks and escapes, so the visible characters follow each other in both:
 *
 *     page      > Tillsätt en ⏎ > förpatrull …
 *     passage     Tillsätt en   förpatrull …
 */
function alignedOffsets(page: string, passage: Passage): readonly number[] {
  const places: number[] = [];
  let at = passage.source.start;
  for (const character of passage.text.split('')) {
    if (/\s/.test(character)) {
      places.push(at);
      continue;
    }
    while (at < passage.source.end && page.charAt(at) !== character) at += 1;
    places.push(at);
    at += 1;
  }
  return places;
}

function partWithin(places: readonly number[], start: number, end: number): TextSpan | undefined {
  const first = places.findIndex(place => place >= start && place < end);
  const last = places.findLastIndex(place => place >= start && place < end);
  return first === -1 || last === -1 ? undefined : { start: first, end: last + 1 };
}
