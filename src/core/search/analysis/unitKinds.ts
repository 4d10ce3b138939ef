/** What a UTF-16 unit says about where words end: a sign between them, a letter, or anything that needs a closer look. */
export type UnitKind = typeof separator | typeof letter | typeof special;

export const separator = 1;
export const letter = 2;
/** Digits, marks, signs that are read aloud, soft hyphens, halves of rare letters. */
export const special = 3;

/** Beyond the end of a text there is a separator. */
export function unitKindOf(unit: number): UnitKind {
  return (kinds[unit] || (kinds[unit] = kindOf(String.fromCharCode(unit)))) as UnitKind;
}

/** Filled as units are met. */
const kinds = new Uint8Array(0x10000);

function kindOf(text: string): UnitKind {
  if (/\p{L}/u.test(text)) return letter;
  return /[\p{N}\p{M}\p{Cs}%§&\u00AD]/u.test(text) ? special : separator;
}
