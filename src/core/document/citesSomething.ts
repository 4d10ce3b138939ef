/** What stands before a key in the languages of documents: `@`, `{`, `<<`, `cite:[`, `"#`, and `,` or `;` before a further one. */
const keyOfOurShape = /(?:[@{<[,;]|"#)\s{0,20}-?\p{L}[\p{L}\d_-]{0,80}-(?:1[89]|20)\d\d(?!\d)/u;

/**
 * Whether a text may refer to a source of a corpus: to a key with a name, a hyphen and a year, as corpora have them. A test
 * in one pass; what it refuses need not be read as a document. Keys of the shape `ek1999` are other libraries'.
 */
export function citesSomething(text: string): boolean {
  return keyOfOurShape.test(text);
}
