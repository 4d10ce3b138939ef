/** Any quotation mark that people type, as a class of a pattern. */
export const anyQuotationMark = `["”“„‟»«’‘‚‛'›‹]`;

/** Any dash, hyphen or minus, as a class of a pattern. */
export const anyDash = String.raw`[-\u2010-\u2015\u2212]`;
