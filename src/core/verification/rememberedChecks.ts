import type { DocumentQuotation, TextSpan } from '../document/model';
import { shiftReference, shiftSpan } from '../document/shiftSpans';
import { createMemory } from './memory';
import type { CheckedQuotation } from './model';
import type { DocumentReading } from './reading/documentReading';
import { neighbourhoodOf, type Neighbourhood } from './reading/neighbourhood';

/** Judges a quotation and what it quotes itself, or knows how they were judged in the same neighbourhood. */
export type RememberedChecks = (
  quotations: readonly DocumentQuotation[],
  reading: DocumentReading,
  check: () => readonly CheckedQuotation[],
) => readonly CheckedQuotation[];

/** In quotations, of all documents that are checked together. */
const remembered = 5000;

interface Remembered {
  readonly regions: Neighbourhood['regions'];
  readonly checked: readonly CheckedQuotation[];
}

/** The same text with the same text around it is judged alike wherever it stands. */
export function rememberChecks(): RememberedChecks {
  const memory = createMemory<Remembered>(remembered);
  return (quotations, reading, check) => {
    const [first, last] = [quotations[0], quotations.at(-1)];
    const span = first?.block ?? { start: first?.start ?? 0, end: last?.end ?? 0 };
    const { regions, name } = neighbourhoodOf(reading, span);
    const key = `${String(span.start - regions[0].start)} ${name}`;
    const { regions: before, checked } = memory(key, () => ({ regions, checked: check() }));
    return checked.map(one => moved(one, before, regions));
  };
}

/** Everything has moved with its region: the words of a note, for one, may stand at the end of the document. */
function moved(
  checked: CheckedQuotation,
  before: Neighbourhood['regions'],
  now: Neighbourhood['regions'],
): CheckedQuotation {
  if (before.every(({ start }, at) => start === now[at]?.start)) return checked;
  const distance = ({ start }: TextSpan): number => {
    const region = Math.max(
      0,
      before.findIndex(span => span.start <= start && start < span.end),
    );
    return (now[region]?.start ?? 0) - (before[region]?.start ?? 0);
  };
  const place = (span: TextSpan): TextSpan => shiftSpan(span, distance(span));
  return {
    ...checked,
    ...place(checked),
    differences: checked.differences.map(difference => ({ ...difference, ...place(difference) })),
    references: checked.references.map(reference => shiftReference(reference, distance(reference))),
    speakers: checked.speakers.map(speaker => ({ ...speaker, ...place(speaker) })),
  };
}
