import type { CslDate } from '../corpus/cslItem';

/** `2011-04-20`, `2011-04`, `2010-04-21/2010-04-22` (EDTF, ISO 8601-2); a date in words stays as it is. */
export function isoDate(date: CslDate | undefined): string | undefined {
  const parts = date?.['date-parts'];
  if (parts === undefined || parts.length === 0) return date?.literal;
  return parts.map(isoDay).join('/');
}

function isoDay(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}
