import type { TextEdit } from '../../document/model';
import { documentFix, type Fix, type FixRequest } from './fix';
import { written } from './written';

/**
 * A mark where words were left out. Not for a negation: marked or not, the sentence would then say the opposite.
 */
export function markedOmissions({ document, quotation }: FixRequest): Fix | undefined {
  const omitted = quotation.differences.filter(
    ({ kind, expected, found }) =>
      (kind === 'omission' && expected !== '' && found === '') || (kind === 'joined' && expected !== ''),
  );
  if (quotation.verdict !== 'altered' || omitted.length === 0) return undefined;
  const mark = usedMark.exec(document.text)?.[0] ?? written('[…]', document);
  const edits = omitted.map(({ start, end }): TextEdit => {
    if (start < end) return { start, end, text: mark };
    const before = start > quotation.start ? ' ' : '';
    const after = /^\S/.test(document.text.slice(start, start + 1)) && before === '' ? ' ' : '';
    return { start, end, text: `${before}${mark}${after}` };
  });
  return documentFix('mark-omission', edits);
}

/** The mark that the document uses already. */
const usedMark = /\[(?:…|\.\.\.|---)\]|\/(?:…|\.\.\.)\/|\((?:…|\.\.\.)\)/;
