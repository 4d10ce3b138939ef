import type { TextSpan } from '../../document/model';
import type { DocumentReading } from './documentReading';

/** All that decides how a quotation is judged. */
export interface Neighbourhood {
  /**
   * Where it stands: the quotation's paragraph or block with those before and behind it; for one in a note also where the
   * mark of the note stands; then the words of all notes in these.
   */
  readonly regions: readonly [TextSpan, ...TextSpan[]];
  /** The same for the same texts that are read alike, and for no others; much shorter than they are. */
  readonly name: string;
}

/** The neighbourhood of the quotations from the beginning of a span to its end. */
export function neighbourhoodOf(reading: DocumentReading, span: TextSpan): Neighbourhood {
  const own = reading.proseAround(span) ?? span;
  const before = reading.proseBefore(own.start);
  const behind = reading.proseFrom(own.end);
  const around = { start: before?.start ?? own.start, end: behind?.end ?? reading.document.text.length };
  const note = reading.noteAround(own);
  const host = note && reading.proseAround(note.mark);
  const places = host ? [host] : [];
  const notes = [around, ...places].flatMap(place =>
    reading.notesIn(place).map(({ mark, words }) => ({ at: mark.start - place.start, words })),
  );
  const regions: Neighbourhood['regions'] = [around, ...places, ...notes.map(({ words }) => words)];
  const name = [
    reading.document.analysis.syntax,
    places.length,
    notes.map(({ at }) => at).join(' '),
    ...regions.map(region => nameOf(reading, region)),
  ];
  return { regions, name: name.join('\n') };
}

/**
 * A text by the numbers of its paragraphs, with how they are read and which keys they hold, which may be decided elsewhere;
 * what stands between them as it is written, with its length.
 */
function nameOf(reading: DocumentReading, region: TextSpan): string {
  const { text } = reading.document;
  const between = (start: number, end: number): string => `${String(end - start)} ${text.slice(start, end)}`;
  let name = reading
    .keysIn(region)
    .map(({ key }) => key)
    .join(' ');
  let at = region.start;
  for (const prose of reading.proseIn(region)) {
    if (prose.start < at || prose.end > region.end) continue;
    const kind = `${prose.block ? 'block' : ''}${reading.noteAround(prose) ? 'note' : ''}`;
    name += `${between(at, prose.start)}${kind}${String(reading.numberOf(prose))} `;
    at = prose.end;
  }
  return name + between(at, region.end);
}
