import type { DocumentReference } from '../../document/model';
import type { ClaimedSpeaker } from '../model';
import type { DocumentReading, Subject } from './documentReading';

/** Who a reference names before its key: `[Henrik Hammar, citerad i @haglund-2010]`. */
export function prefixSpeakers(
  reading: DocumentReading,
  { prefix, group, start, end }: DocumentReference,
  subject: () => Subject,
): readonly ClaimedSpeaker[] {
  if (prefix === undefined) return [];
  const words = prefix.replace(relation, '');
  const { text } = reading.document;
  // The words before make a single name at the beginning one of those that a sentence would not begin with.
  return reading.resolved(reading.namesInWords(`av ${words}`), subject).map(({ name, voices }) => {
    const from = group?.start ?? Math.max(0, start - prefix.length - 2);
    const at = text.slice(from, start).lastIndexOf(name);
    const place = at < 0 ? { start, end } : { start: from + at, end: from + at + name.length };
    return { ...place, name, voices, by: 'reference' };
  });
}

/** What tells the speaker from the document: `, citerad i`, ` enligt`, ` i`. */
const relation =
  /[,\s]+(?:(?:först\s+)?(?:citera[dt]|citerade|refererad[e]?|återgiv(?:en|na|et)|quoted|cited|reported|reproduced)(?:\s+(?:i|av|in|by))?|enligt|according to|i|in|via)(?![\p{L}]).*$/iu;
