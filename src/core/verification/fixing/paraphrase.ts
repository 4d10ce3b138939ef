import type { TextEdit } from '../../document/model';
import { documentFix, type Fix, type FixRequest } from './fix';
import type { Verdict } from '../model';
import { closingMark, openingMark } from './quotationMarks';

/** Without its marks, where the words are not the source's, they are the writer's own. */
export function paraphrase({ document, quotation }: FixRequest): Fix | undefined {
  if (!loose.has(quotation.verdict)) return undefined;
  const edits =
    quotation.form === 'block' ? withoutLineMarks({ document, quotation }) : withoutMarks({ document, quotation });
  return edits.length === 0 ? undefined : documentFix('make-paraphrase', edits);
}

const loose: ReadonlySet<Verdict> = new Set(['altered', 'paraphrase', 'unknown']);

type Asked = Pick<FixRequest, 'document' | 'quotation'>;

function withoutMarks({ document, quotation }: Asked): readonly TextEdit[] {
  return [openingMark(document, quotation), closingMark(document, quotation)]
    .filter(({ start, end }) => start < end)
    .map(span => ({ ...span, text: '' }));
}

/** The `>` of a block in Markdown; other formats' blocks take more than their marks to be running text. */
function withoutLineMarks({ document, quotation }: Asked): readonly TextEdit[] {
  const block = document.analysis.quotations.find(({ start }) => start === quotation.start)?.block;
  if (!block || document.analysis.syntax !== 'pandoc') return [];
  const edits: TextEdit[] = [];
  for (const found of document.text.slice(block.start, block.end).matchAll(/(^|\n)([ \t]*)>[ \t]?/g)) {
    const start = block.start + found.index + (found[1]?.length ?? 0) + (found[2]?.length ?? 0);
    edits.push({ start, end: block.start + found.index + found[0].length, text: '' });
  }
  return edits;
}
