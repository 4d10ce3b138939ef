/** How many empty lines stand in a stretch of a document; those of a block quotation may hold its `>`. */
export function emptyLines(between: string): number {
  return between.match(/\n[ \t>]*(?=\r?\n)/g)?.length ?? 0;
}
