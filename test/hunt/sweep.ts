import type { Page } from './compared';
import { faultOf, filesOf, insertedAt, type Asked, type Hunting } from './hunted';
import type { Block, BlockTable } from './randomBlocks';

const kinds: Readonly<Record<string, Asked>> = {
  words: { ids: ['hangrannor'], form: 'quotation', settings: {} },
  block: { ids: ['hangrannor'], form: 'quotation', settings: { blockWords: 3 } },
  note: { ids: ['hangrannor'], form: 'reference', settings: { style: 'footnote' } },
};

/** Inserts at every place of small documents, one for each row of the table, and prints them with the places that fail. */
export async function sweep(format: Hunting): Promise<void> {
  let tried = 0;
  for (const text of smallDocuments(format.blocks)) {
    const before = await format.tool(text, filesOf(format));
    if ('complaint' in before) console.log(`=== left out: ${before.complaint}\n${text}`);
    else
      for (const [kind, asked] of Object.entries(kinds))
        tried += await tryEverywhere({ text, before, kind, asked }, format);
  }
  console.log(`${format.languageId}: ${tried} tried`);
}

interface Tried {
  readonly text: string;
  readonly before: Page;
  readonly kind: string;
  readonly asked: Asked;
}

async function tryEverywhere({ text, before, kind, asked }: Tried, format: Hunting): Promise<number> {
  const [from, to] = [text.indexOf('Först.'), text.indexOf('Sist.') + 'Sist.'.length];
  const faults = new Map<number, string>();
  for (let at = from; at <= to; at++) {
    const fault = await faultOf(before, insertedAt(text, at, asked, format), format);
    if (fault !== undefined) faults.set(at, fault);
  }
  const places = [from, ...faults.keys(), to];
  const marked = places.map((at, index) => text.slice(at, places[index + 1] ?? to)).join('‸');
  const [first] = faults.values();
  if (first !== undefined) console.log(`=== ${kind}\n${marked}\n${first.slice(0, 700)}`);
  return to - from + 1;
}

function smallDocuments({ inline, fixed, written, paragraph = lines => lines, wholes }: BlockTable): readonly string[] {
  const blocks: readonly Block[] = [
    ...inline.map(words => paragraph([`Ett ${words} till.`, 'Två ord.'])),
    ...fixed,
    ...written.map(write => write(['Ett ord.', 'Två till.', 'Tre nu.'])),
  ];
  const first = paragraph(['Först.']);
  const last = paragraph(['Sist.']);
  const [whole] = wholes;
  return blocks.map(block => whole([...first, '', ...block, '', ...last].join('\n')));
}
