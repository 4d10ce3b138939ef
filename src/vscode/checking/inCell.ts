import { placesIn } from '../../core/document/placesIn';
import type { Translate } from '../../l10n/translate';

/**
 * `Cell 3, rad 2: …` where a message is about a cell of a notebook that nobody has open: VS Code shows the line in the
 * file, which no reader of the notebook has seen.
 */
export function inCell(
  message: string,
  { text, cell }: { readonly text: string; readonly cell?: number | undefined },
  start: number,
  t: Translate,
): string {
  return cell === undefined ? message : t('Cell {0}, line {1}: {2}', cell, placesIn(text)(start).line + 1, message);
}
