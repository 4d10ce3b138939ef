import type { Translate } from './translate';

/** A sentence for the YAML errors that people make; for others the library's own words, in English. */
export function yamlErrorText(cause: string, detail: string, t: Translate): string {
  const sentence = sentences[cause];
  return sentence === undefined ? t('The YAML cannot be read: {0}.', detail) : t(sentence);
}

/** By the error codes of the library `yaml` 2. */
const sentences: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'A value with a colon in it needs quotation marks: title: "A: B".',
  MULTILINE_IMPLICIT_KEY: 'A line without a colon stands where a field is expected.',
  MISSING_CHAR: 'Something is not closed or a colon is missing: look for a quotation mark, bracket or “:”.',
  BAD_INDENT: 'The indentation is uneven: fields of one entry begin at the same column.',
  UNCLOSED_BRACKET: 'A bracket above is not closed: each “[” needs a “]”, each “{” a “}”.',
  TAB_AS_INDENT: 'A tab cannot indent YAML. Use spaces.',
  UNEXPECTED_TOKEN: 'This cannot stand here. Put the value in quotation marks.',
  MULTIPLE_DOCS: 'Only one YAML document is read; “---” begins a second.',
  NOT_FIELDS: 'Fields are expected here, one “name: value” on each line.',
};
