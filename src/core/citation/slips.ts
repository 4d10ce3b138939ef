import type { Quotation, Slip } from '../corpus/model';
import type { TextEdit } from '../document/model';
import type { CitationSettings } from './model';

/** How a slip of the source is written. */
export type SlipHandling = Exclude<CitationSettings['slips'], 'auto'>;

/** Speech is corrected, for the slip is the documenter's; written works, the documenter's own words too, keep it with [sic]. */
export function slipHandling(passage: Quotation, setting: CitationSettings['slips']): SlipHandling {
  if (setting !== 'auto') return setting;
  return passage.speech === 'reported' || passage.via !== undefined ? 'sic' : 'correct';
}

/** A slip with its place in the passage's text and what is written instead. */
export interface SlipEdit extends TextEdit {
  readonly slip: Slip;
}

/** The edits that treat every recorded slip as asked, in the passage's offsets and in order; none for `keep`. */
export function slipEdits(passage: Quotation, handling: SlipHandling): readonly SlipEdit[] {
  if (handling === 'keep') return [];
  return (passage.attributes.sic ?? [])
    .flatMap(slip => {
      const start = placeOf(slip.written, passage.text);
      if (start === undefined) return [];
      return [{ slip, start, end: start + slip.written.length, text: written[handling](slip) }];
    })
    .toSorted((a, b) => a.start - b.start);
}

const written: Readonly<Record<Exclude<SlipHandling, 'keep'>, (slip: Slip) => string>> = {
  sic: slip => `${slip.written} [sic]`,
  bracket: slip => `[${slip.meant}]`,
  correct: slip => slip.meant,
};

/** The first place where the slip stands as a word: `visa` is not looked for in `visar`. */
function placeOf(slip: string, text: string): number | undefined {
  for (let at = text.indexOf(slip); at >= 0; at = text.indexOf(slip, at + 1)) {
    if (!isLetter(text.charAt(at - 1)) && !isLetter(text.charAt(at + slip.length))) return at;
  }
  return undefined;
}

function isLetter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character);
}
