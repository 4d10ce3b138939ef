import * as fc from 'fast-check';

/** The lines of a block. */
export type Block = readonly string[];

/** What the documents of a format are made of. */
export interface BlockTable {
  /** What stands among the words of a sentence. */
  readonly inline: readonly string[];
  /** Blocks that are always the same. */
  readonly fixed: readonly Block[];
  /** A paragraph of one to three sentences; absent: it is their lines. */
  readonly paragraph?: (sentences: readonly string[]) => Block;
  /** Other blocks made of them. */
  readonly written: readonly ((sentences: readonly string[]) => Block)[];
  /** Blocks that hold others. */
  readonly around: fc.Arbitrary<(inner: readonly Block[]) => Block>;
  /** What may stand behind the last block; absent: nothing. */
  readonly ends?: readonly string[];
  /** Documents with the body, and what it needs to be defined. */
  readonly wholes: readonly [Whole, ...Whole[]];
}

type Whole = (body: string) => string;

/** Documents with blocks after and in each other, and with line breaks of either kind. */
export function documentsOf(table: BlockTable): fc.Arbitrary<string> {
  const { ends = [''], wholes } = table;
  return fc
    .tuple(blocksOf(table), fc.constantFrom(...ends), fc.constantFrom(...wholes), fc.constantFrom('\n', '\r\n'))
    .map(([body, end, whole, eol]) => whole(body.join('\n') + end).replaceAll('\n', eol));
}

const words = ['ord', 'Sarv', 'sa', 'och', 'Nu.', 'Sedan!', 'år', 'm.fl.', '3', '–', 'och,'];

function sentenceOf({ inline }: BlockTable): fc.Arbitrary<string> {
  const word = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...words) },
    { weight: 10, arbitrary: fc.constantFrom(...inline) },
  );
  return fc
    .tuple(
      fc.constantFrom('Ord', 'Det sa', 'Nu'),
      fc.array(word, { maxLength: 5 }),
      fc.constantFrom('.', '', '?', ' slut.'),
    )
    .map(([first, following, stop]) => [first, ...following].join(' ') + stop);
}

function blocksOf(table: BlockTable): fc.Arbitrary<Block> {
  const sentences = fc.array(sentenceOf(table), { minLength: 1, maxLength: 3 });
  const leaf: fc.Arbitrary<Block> = fc.oneof(
    { weight: 6, arbitrary: sentences.map(table.paragraph ?? (lines => lines)) },
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...table.written), sentences).map(([write, of]) => write(of)) },
    { weight: 2, arbitrary: fc.constantFrom(...table.fixed) },
  );
  const around = (inner: fc.Arbitrary<Block>): fc.Arbitrary<Block> =>
    fc.tuple(table.around, fc.array(inner, { minLength: 1, maxLength: 3 })).map(([hold, blocks]) => hold(blocks));
  const inner = fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 1, arbitrary: around(few(leaf, 2)) });
  return few(fc.oneof({ weight: 3, arbitrary: leaf }, { weight: 2, arbitrary: around(few(inner, 2)) }), 4);
}

function few(block: fc.Arbitrary<Block>, maxLength: number): fc.Arbitrary<Block> {
  return fc.array(block, { minLength: 1, maxLength }).map(apart);
}

/** Blocks with empty lines between them. */
export function apart(blocks: readonly Block[]): Block {
  return blocks.flatMap((block, at) => (at === 0 ? block : ['', ...block]));
}

/** Blocks between two lines. */
export function between(open: string, close: string): (inner: readonly Block[]) => Block {
  return inner => [open, ...apart(inner), close];
}

/** Blocks behind marks at the beginning of their lines: those of a quotation, those of an item. */
export function behind(first: string, others: string): (inner: readonly Block[]) => Block {
  return inner => prefixed(apart(inner), first, others);
}

/** The blocks as items of a list, with empty lines between them or not. */
export function listed(mark: string, isLoose: boolean): (items: readonly Block[]) => Block {
  const indent = mark.endsWith('\t') ? '\t' : ' '.repeat(mark.length);
  return items => items.flatMap((item, at) => [...(at > 0 && isLoose ? [''] : []), ...prefixed(item, mark, indent)]);
}

/** Empty lines have no blanks at their end. */
function prefixed(block: Block, first: string, others: string): Block {
  return block.map((line, at) => {
    const prefix = at === 0 ? first : others;
    return line === '' ? prefix.trimEnd() : prefix + line;
  });
}
