/** What the notes of HTML pages are called: `fn-1`, `fn1`, `fn:1`, `footnote-1`, in whatever wrote them. A list of sources has none. */
const noteId = /^(?:fn|footnote|fotnot|not|note|endnote)[-:_.]?(\d{1,5})$/i;

export function isNoteId(id: string): boolean {
  return noteId.test(id);
}

/** The number in it; `undefined` where it is none. */
export function noteNumber(id: string): string | undefined {
  return noteId.exec(id)?.[1];
}
