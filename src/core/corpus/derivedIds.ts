import { slugOf } from './slug';

/** Gives the passages of one session their ids, in the order in which they stand. */
export interface PassageIds {
  /** The id to use for the next passage below the heading; `written` is the one that its page gives it, if any. */
  next(heading: string | undefined, written: string | undefined): string;
}

/**
 * A passage without a written id is called by its heading's slug and its number below that heading, counted over all
 * passages so that writing an id at one does not rename the others: `tre-modeller-2`. Before the first heading the
 * session's own part of the id stands in. A number that a written id has taken is passed over.
 */
export function createPassageIds(session: string, written: ReadonlySet<string>): PassageIds {
  const counts = new Map<string, number>();
  const used = new Set<string>();
  return {
    next(heading, own) {
      const stem = slugOf(heading ?? '') || session;
      let number = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, number);
      if (own !== undefined) return own;
      while (written.has(`${stem}-${number}`) || used.has(`${stem}-${number}`)) number++;
      used.add(`${stem}-${number}`);
      return `${stem}-${number}`;
    },
  };
}
