import { slugOf } from './slug';

/** What a file of a corpus folder is, by its path relative to the folder. */
export type CorpusFileKind = 'conference' | 'session' | 'works' | 'people';

/**
 * `references.yaml` and `people.yaml` at the top, `conference.md` and other `.md` files one folder down; a README and
 * everything else is no part of a corpus and gives `undefined`.
 */
export function corpusFileKind(path: string): CorpusFileKind | undefined {
  if (/^references\.ya?ml$/.test(path)) return 'works';
  if (/^people\.ya?ml$/.test(path)) return 'people';
  if (!/^[^/]+\/[^/]+\.md$/.test(path) || /\/readme\.md$/i.test(path)) return undefined;
  return path.endsWith('/conference.md') ? 'conference' : 'session';
}

/** A part of an id as a path gives it, and as it may be used: they differ where the path's is no slug. */
export interface PathId {
  readonly written: string;
  readonly used: string;
}

/** The conference's part: the folder's name. */
export function conferenceIdOf(path: string): PathId {
  return pathId(path.slice(0, path.indexOf('/')));
}

/** The session's part: the file's name without the number that only sorts. `02-sarv.md` → `sarv` */
export function sessionIdOf(path: string): PathId {
  return pathId(path.slice(path.indexOf('/') + 1, -'.md'.length).replace(/^\d+[-_. ]+/, ''));
}

function pathId(written: string): PathId {
  return { written, used: slugOf(written) || 'namnlos' };
}

/**
 * Corpus order: by path, numbers by their value, so that `2-b.md` stands before `10-a.md`; paths that are alike to
 * people (`2-b.md`, `02-b.md`) by their characters, so that the order is never left to chance.
 */
export function compareCorpusPaths(left: string, right: string): number {
  return pathOrder.compare(left, right) || (left < right ? -1 : Number(left > right));
}

const pathOrder = new Intl.Collator('sv', { numeric: true });
