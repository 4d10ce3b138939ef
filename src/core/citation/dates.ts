import type { CslDate } from '../corpus/cslItem';
import type { Language } from '../language';
import { terms } from './terms';

/** `2010-04-22` → `22 april 2010`; what is no ISO day is given back as it is. */
export function dayText(iso: string, language: Language): string {
  const { year, month, day } = partsOf(iso);
  if (year === undefined || month === undefined || day === undefined) return iso;
  return terms[language].day(day, monthName(month, language), year);
}

/** `2011-04-13`, `2011-04-14` → `13–14 april 2011`; days of different months are written out. */
export function daysText(start: string, end: string | undefined, language: Language): string {
  if (end === undefined || end === start) return dayText(start, language);
  const first = partsOf(start);
  const last = dayText(end, language);
  if (start.slice(0, 7) === end.slice(0, 7)) return `${first.day}–${last}`;
  if (start.slice(0, 4) === end.slice(0, 4) && first.month !== undefined) {
    return `${first.day} ${monthName(first.month, language)} – ${last}`;
  }
  return `${dayText(start, language)} – ${last}`;
}

/** As exactly as the date is known: `20 april 2011`, `april 2011`, `2011`. */
export function cslDateText(date: CslDate | undefined, language: Language): string | undefined {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined) return date?.literal;
  if (month === undefined) return String(year);
  const name = monthName(month, language);
  return day === undefined ? `${name} ${year}` : terms[language].day(day, name, year);
}

/** `2010`, `2010–2012`; a date in words as it is. */
export function yearsText(date: CslDate | undefined): string | undefined {
  const [[first] = [], [last] = []] = date?.['date-parts'] ?? [];
  if (first === undefined) return date?.literal;
  return last === undefined || last === first ? String(first) : `${first}–${last}`;
}

/** The year of a CSL date or of an ISO day. */
export function yearOf(date: CslDate | string | undefined): number | undefined {
  if (typeof date === 'string') return partsOf(date).year;
  return date?.['date-parts']?.[0]?.[0] ?? partsOf(date?.literal ?? '').year;
}

function partsOf(iso: string): { readonly year?: number; readonly month?: number; readonly day?: number } {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

function monthName(month: number, language: Language): string {
  return terms[language].months[month - 1] ?? String(month);
}
