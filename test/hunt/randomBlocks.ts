import * as fc from 'fast-check';

/** The lines of a block. */
export type Block = readonly string[];

/** Words with what stands among them. */
export function sentenceOf(inline: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('Ord', 'Det sa', 'Nu'),
      fc.array(inline, { maxLength: 5 }),
      fc.constantFrom('.', '', '?', ' slut.'),
    )
    .map(([first, words, stop]) => [first, ...words].join(' ') + stop);
}

/** Blocks after each other, some of which hold others. */
export function blocksOf(
  leaf: fc.Arbitrary<Block>,
  around: (inner: fc.Arbitrary<Block>) => fc.Arbitrary<Block>,
): fc.Arbitrary<Block> {
  const few = (one: fc.Arbitrary<Block>, most: number): fc.Arbitrary<Block> =>
    fc
      .array(one, { minLength: 1, maxLength: most })
      .map(blocks => blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block])));
  const nested = around(
    few(fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: around(few(leaf, 2)) }), 2),
  );
  return few(fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 2, arbitrary: nested }), 4);
}

/** Each line with what a block around it begins its lines with; empty ones without blanks at their end. */
export function prefixed(block: Block, first: string, others: string): Block {
  return block.map((line, at) => {
    const prefix = at === 0 ? first : others;
    return line === '' ? prefix.trimEnd() : prefix + line;
  });
}

export function listed(mark: string, items: readonly Block[], loose: boolean): Block {
  const indent = mark.endsWith('\t') ? '\t' : ' '.repeat(mark.length);
  return items.flatMap((item, at) => [...(at > 0 && loose ? [''] : []), ...prefixed(item, mark, indent)]);
}
