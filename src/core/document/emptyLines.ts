/** How many empty lines stand in a stretch of a document; those of a block quotation may hold its `>`. Beyond `most` it stops. */
export function emptyLines(between: string, most = Infinity): number {
  let count = 0;
  emptyLine.lastIndex = 0;
  while (count <= most && emptyLine.test(between)) count++;
  emptyLine.lastIndex = 0;
  return count;
}

const emptyLine = /\n[ \t>]*(?=\r?\n)/g;
