/** What the file of a notebook holds; a cell of words that begins with front matter is a raw one. */
export function notebookText(sources: readonly string[]): string {
  const cells = sources.map(source => ({
    cell_type: source.startsWith('---') ? 'raw' : 'markdown',
    metadata: {},
    source: source.split(/(?<=\n)/),
  }));
  const code = { cell_type: 'code', execution_count: 1, metadata: {}, outputs: [], source: ['1 + 1'] };
  return JSON.stringify({ cells: [...cells, code], metadata: {}, nbformat: 4, nbformat_minor: 4 }, undefined, 1);
}
