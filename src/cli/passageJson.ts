import type { Passage } from '../core/corpus/model';

/** A passage as `--json` prints it: ids instead of objects, no offsets of ours. */
export function passageJson(passage: Passage) {
  const { id, kind, text, session, conference, heading, speakers, references, attributes } = passage;
  const quotation = passage.kind === 'quotation' ? { speech: passage.speech, via: passage.via } : {};
  return { id, kind, ...quotation, text, session, conference, heading, speakers, references, attributes };
}
