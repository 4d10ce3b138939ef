import type { DocumentQuotation } from '../document/model';
import { shiftReference, shiftSpan } from '../document/shiftSpans';
import { createMemory } from './memory';
import type { CheckedQuotation } from './model';
import type { DocumentReading, Neighbourhood } from './reading/documentReading';

/** Judges a quotation and what it quotes itself, or knows how they were judged in the same neighbourhood. */
export type RememberedChecks = (
  quotations: readonly DocumentQuotation[],
  reading: DocumentReading,
  check: () => readonly CheckedQuotation[],
) => readonly CheckedQuotation[];

/** In quotations, of all documents that are checked together. */
const remembered = 5000;

interface Remembered {
  readonly start: number;
  readonly checked: readonly CheckedQuotation[];
}

/** The same text with the same text around it is judged alike wherever it stands. */
export function rememberChecks(): RememberedChecks {
  const memory = createMemory<Remembered>(remembered);
  return (quotations, reading, check) => {
    const [first, last] = [quotations[0], quotations.at(-1)];
    const span = first?.block ?? { start: first?.start ?? 0, end: last?.end ?? 0 };
    const around = reading.neighbourhood(span);
    if (!around || !first) return check();
    const key = keyOf(reading, around, first.start - around.start);
    const { start, checked } = memory(key, () => ({ start: around.start, checked: check() }));
    return checked.map(one => moved(one, around.start - start));
  };
}

function keyOf(reading: DocumentReading, around: Neighbourhood, place: number): string {
  // Whether a link is a reference may be decided elsewhere in the document.
  const keys = reading.keysIn(around).map(({ key }) => key);
  const { syntax } = reading.document.analysis;
  return `${syntax} ${String(place)} ${String(around.besideBlocks)} ${keys.join(' ')}\n${around.name}`;
}

function moved(checked: CheckedQuotation, by: number): CheckedQuotation {
  if (by === 0) return checked;
  return {
    ...checked,
    ...shiftSpan(checked, by),
    differences: checked.differences.map(difference => ({ ...difference, ...shiftSpan(difference, by) })),
    references: checked.references.map(reference => shiftReference(reference, by)),
    speakers: checked.speakers.map(speaker => ({ ...speaker, ...shiftSpan(speaker, by) })),
  };
}
