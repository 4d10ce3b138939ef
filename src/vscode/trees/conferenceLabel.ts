import { daysText, dayText, yearOf } from '../../core/citation/dates';
import type { Conference } from '../../core/corpus/model';
import type { Language } from '../../core/language';

/** City and year, by which people speak of a conference: `Malmö 2010`. */
export function conferenceLabel(conference: Conference): string {
  const year = conferenceYear(conference);
  if (conference.city === undefined) return conference.title;
  return year === undefined ? conference.city : `${conference.city} ${year}`;
}

/** The year in which it was held, as text. */
export function conferenceYear(conference: Conference): string | undefined {
  return yearOf(conference.start)?.toString() ?? conference.edition;
}

/** `21–22 april`: the year is in the label already. */
export function conferenceDays(conference: Conference, language: Language): string | undefined {
  return conference.start && withoutYear(daysText(conference.start, conference.end, language), conference.start);
}

/** `22 april` */
export function dayLabel(day: string, language: Language): string {
  return withoutYear(dayText(day, language), day);
}

function withoutYear(text: string, day: string): string {
  const year = day.slice(0, 4);
  return text.endsWith(` ${year}`) ? text.slice(0, -year.length - 1) : text;
}
