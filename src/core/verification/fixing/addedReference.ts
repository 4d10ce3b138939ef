import { planInsertion } from '../../citation/planInsertion';
import type { Fix, FixRequest } from './fix';
import { closingMark } from './quotationMarks';

/** The reference that an insertion would write, behind the quotation, with its entry in the bibliography. */
export function addedReference({ quotation, ...request }: FixRequest): Fix | undefined {
  const { passage } = quotation;
  if (quotation.verdict !== 'unsourced' || !passage) return undefined;
  const at = closingMark(request.document, quotation).end;
  const plan = planInsertion({
    ...request,
    choices: [{ passage }],
    form: 'reference',
    selections: [{ start: at, end: at }],
  });
  return { kind: 'add-reference', edits: plan.edits, bibliography: plan.bibliography, notes: plan.notes, safe: false };
}
