import { visibleForm } from '../comparison/characters';

/** Gets a hash for each word of a text and for each two words in a row, in order; 32 bits, not all different. */
export type HashReader = (text: string, visit: (hash: number) => void) => void;

/** A blank, which ends the last word as well. */
const end = 0x20;
const unknown = -1;
const separator = 0;
const dropped = -2;

/**
 * Reads words as an index of many million characters must: character for character, with a table for what becomes of
 * each. Words are folded as far as they can still be the same word to a reader's eye, in any case.
 */
export function createHashReader(): HashReader {
  const folded = new Int32Array(0x1_00_00).fill(unknown);
  return (text, visit) => {
    const composed = combining.test(text) ? text.normalize('NFC') : text;
    let word = 0;
    let before = 0;
    for (let at = 0; at <= composed.length; at++) {
      const code = at < composed.length ? composed.charCodeAt(at) : end;
      let character = folded[code] ?? separator;
      if (character === unknown) character = folded[code] = foldedCode(code);
      if (character > separator) word = Math.imul(word ^ character, 0x01_00_01_93) + 0x9e_37;
      else if (character === separator && word !== 0) {
        visit(mixed(word));
        if (before !== 0) visit(mixed(Math.imul(before, 31) ^ word));
        before = word;
        word = 0;
      }
    }
  };
}

const combining = /[\u0300-\u036F]/;

function foldedCode(code: number): number {
  const character = String.fromCharCode(code);
  const visible = visibleForm(character).toLowerCase();
  if (visible === '' || character === '\u00AD') return dropped;
  return /[\p{L}\p{N}\p{M}]/u.test(visible) ? visible.charCodeAt(0) : separator;
}

/** Spreads a hash over all its bits (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85_eb_ca_6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2_b2_ae_35);
  return h ^ (h >>> 16);
}
