import type { InsertionForm } from '../../core/citation/model';

/** The command for each form in which a passage can be inserted. */
export const insertionCommands = {
  quotation: 'belagg.insertQuotation',
  'lead-in': 'belagg.insertWithLeadIn',
  paraphrase: 'belagg.insertParaphrase',
  reference: 'belagg.insertReference',
} as const satisfies Record<InsertionForm, string>;
