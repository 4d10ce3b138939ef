import { addedReference } from './fixing/addedReference';
import { correctedClaim } from './fixing/correctedClaim';
import type { Fix, FixRequest } from './fixing/fix';
import { markedOmissions } from './fixing/markedOmissions';
import { paraphrase } from './fixing/paraphrase';
import { restoredWords } from './fixing/restoredWords';

/** What can be done about a quotation, the best first; nothing where nothing is wrong. */
export function fixesFor(request: FixRequest): readonly Fix[] {
  return makers.flatMap(maker => maker(request) ?? []);
}

const makers = [restoredWords, markedOmissions, correctedClaim, addedReference, paraphrase];
