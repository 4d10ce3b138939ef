import type { CslName } from '../corpus/cslItem';

/** A surname with its particles, as formats without a place for these have it: `von Essen`. */
export function surnameOf(name: CslName): string {
  return [name['dropping-particle'], name['non-dropping-particle'], name.family]
    .filter(part => part !== undefined)
    .join(' ');
}
