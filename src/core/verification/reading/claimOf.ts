import type { DocumentQuotation, DocumentReference, TextSpan } from '../../document/model';
import { saysReported } from '../../citation/saysReported';
import { quotedSpans } from '../../document/quotationMarks';
import { spanInDocument } from '../../document/quotedText';
import { shiftSpan } from '../../document/shiftSpans';
import type { Mention, Voice } from '../corpusNames';
import type { Claim, ClaimedSpeaker } from '../model';
import { blockPlace, inlinePlace, type ClaimPlace } from './claimPlace';
import type { DocumentReading, Subject } from './documentReading';
import { sentenceAround, sentenceInDocument, spanInParagraph, type Paragraph } from './paragraph';
import { prefixSpeakers } from './prefixSpeakers';

/** What a document says about whose words a quotation's are; `span` reaches from its first part to its last. */
export function claimOf(reading: DocumentReading, quotation: DocumentQuotation, span: TextSpan): Claim {
  const place = quotation.form === 'block' ? blockPlace(reading, quotation) : inlinePlace(reading, span);
  return claimAt(reading, place, span, belonging(reading, place, span));
}

/**
 * What it says about the words that a quotation quotes itself: in the words around them, `within`, and nothing that is said
 * of the whole but its references, if they have none of their own.
 */
export function innerClaim(reading: DocumentReading, outer: Claim, within: Paragraph, span: TextSpan): Claim {
  const quoted = spanInParagraph(within, span);
  const place = {
    sentences: [{ paragraph: within, span: sentenceAround(within, span), quoted }],
    attribution: [],
    paragraphs: [within],
  };
  const own = belonging(reading, place, span);
  const claim = claimAt(reading, place, span, own);
  return {
    ...claim,
    references: own.length > 0 ? own : outer.references,
    nearby: () => {
      const [near, around] = [claim.nearby(), outer.nearby()];
      const named = outer.speakers.flatMap(({ voices }) => voices);
      return {
        references: [...near.references, ...around.references, ...outer.references],
        voices: new Set([...near.voices, ...around.voices, ...named]),
      };
    },
    isSourced: () => claim.isSourced() || outer.isSourced(),
    isAsReported: () => claim.isAsReported() || outer.isAsReported(),
    isAboutEmphasis: () => claim.isAboutEmphasis() || outer.isAboutEmphasis(),
  };
}

function claimAt(
  reading: DocumentReading,
  place: ClaimPlace,
  span: TextSpan,
  references: readonly DocumentReference[],
): Claim {
  const nearby = (): readonly DocumentReference[] =>
    place.paragraphs.flatMap(paragraph => referencesNear(reading, paragraph));
  const subject = (): Subject => ({
    keys: [...references, ...nearby()].map(({ key }) => key),
    years: place.paragraphs.flatMap(({ content: { text } }) => text.match(anyYear) ?? []),
  });
  const attributed = place.attribution
    .flatMap(part => reading.namesIn(part))
    .filter(outside([...references, ...titlesIn(reading, place)]))
    .filter(({ end }) => !yearFollows.test(reading.document.text.slice(end, end + 10)));
  // Who stands in the brackets of a reference is its author, or named before the key.
  const spoken = place.sentences
    .flatMap(sentence => spokenIn(reading, sentence, span))
    .filter(outside(references.filter(({ group }) => group)));
  const speakers = distinct([
    ...references.flatMap(reference => prefixSpeakers(reading, reference, subject)),
    ...reading.resolved(attributed, subject).map(mention => claimed(mention, 'attribution')),
    ...reading.resolved(withoutRoles(spoken), subject).map(mention => claimed(mention, 'sentence')),
  ]);
  return {
    references,
    speakers,
    nearby: () => ({
      references: nearby(),
      voices: voicesIn([...place.paragraphs.flatMap(paragraph => reading.mentionsIn(paragraph)), ...attributed]),
    }),
    isSourced: () =>
      references.length > 0 || place.paragraphs.some(paragraph => isSourced(reading, paragraph)) || nearby().length > 0,
    isAboutEmphasis: () => saidBeside(reading, place, span, references).some(text => emphasis.test(text)),
    isAsReported: () =>
      [
        ...references.map(({ prefix = '' }) => (/(?:enligt|according to)$/i.test(prefix) ? 'refererad' : prefix)),
        ...place.attribution.map(({ start, end }) => reading.document.text.slice(start, end)),
        ...place.sentences.map(({ paragraph, span: { start, end } }) => paragraph.content.text.slice(start, end)),
      ].some(saysReported),
  };
}

/** `Haglund 2010, avsnittet ”Hur ser SKL på utvecklingen?”`: what stands in marks beside a quotation names no speaker. */
function titlesIn({ document: { text } }: DocumentReading, { attribution }: ClaimPlace): readonly TextSpan[] {
  const titles = attribution.flatMap(part => quotedSpans(text, part, []));
  return titles.filter(({ start }) => text.charAt(start - 1) !== '"'); // `attribution: "Gunnar Axén"`
}

function referencesNear(reading: DocumentReading, paragraph: Paragraph): readonly DocumentReference[] {
  const noted = reading.notesIn(paragraph).flatMap(note => reading.referencesOf(note));
  return [...reading.keysIn(paragraph), ...reading.renderedIn(paragraph), ...noted];
}

/**
 * The references of the quotation: those that its place gives it for certain, else the group behind it in its sentence,
 * else the last before it there, else what the notes say that the sentence has.
 */
function belonging(reading: DocumentReading, place: ClaimPlace, quotation: TextSpan): readonly DocumentReference[] {
  const own = place.attribution.flatMap(part => reading.keysIn(part));
  if (own.length > 0) return own;
  const ownNotes = place.attribution.flatMap(part => reading.notesIn(part));
  const inNotes = ownNotes.flatMap(note => reading.referencesOf(note));
  if (inNotes.length > 0) return inNotes;
  for (const { paragraph, span } of place.sentences) {
    const sentence = sentenceInDocument(paragraph, span);
    const within = (found: DocumentReference): boolean => sentence.start <= found.start && found.start < sentence.end;
    const found = [...reading.keysIn(sentence), ...reading.renderedIn(paragraph).filter(within)];
    const beside = nearest(found.filter(outside([quotation])), quotation);
    if (beside.length > 0) return beside;
    const notes = reading.notesIn(sentence);
    const note = notes.find(({ mark }) => mark.start >= quotation.end) ?? notes.at(-1);
    const noted = note ? reading.referencesOf(note) : [];
    if (noted.length > 0) return noted;
  }
  return place.attribution.flatMap(part => {
    const paragraph = reading.around(part);
    return paragraph
      ? reading.renderedIn(paragraph).filter(({ start }) => part.start <= start && start < part.end)
      : reading.renderedInMarkup(part);
  });
}

/** The next behind the quotation with those of its group; a reference before it only where none is behind. */
function nearest(references: readonly DocumentReference[], quotation: TextSpan): readonly DocumentReference[] {
  const beside =
    references.find(({ start }) => start >= quotation.end) ?? references.findLast(({ end }) => end <= quotation.start);
  return references.filter(
    ({ group, start }) => start === beside?.start || (group !== undefined && group.start === beside?.group?.start),
  );
}

function spokenIn(
  reading: DocumentReading,
  { paragraph, span, quoted }: ClaimPlace['sentences'][number],
  quotation: TextSpan,
): readonly Mention[] {
  const inSentence = ({ start, end }: TextSpan): TextSpan => ({ start: start - span.start, end: end - span.start });
  const text = paragraph.content.text.slice(span.start, span.end);
  const { words } = paragraph.content;
  return reading
    .speakersIn(text, inSentence(quoted))
    .map(mention => ({
      ...mention,
      ...shiftSpan(spanInDocument(words, shiftSpan(mention, span.start)), paragraph.start),
    }))
    .filter(outside([quotation]));
}

/** Roles tell only where nobody is named. */
function withoutRoles(spoken: readonly Mention[]): readonly Mention[] {
  const names = spoken.filter(({ isRole }) => !isRole);
  return names.length > 0 ? names : spoken;
}

function claimed({ start, end, name, voices }: Mention, by: ClaimedSpeaker['by']): ClaimedSpeaker {
  return { start, end, name, voices, by };
}

function outside(spans: readonly (TextSpan & { readonly group?: TextSpan })[]): (part: TextSpan) => boolean {
  const whole = spans.map(span => span.group ?? span);
  return part => !whole.some(({ start, end }) => start <= part.start && part.end <= end);
}

function distinct(speakers: readonly ClaimedSpeaker[]): readonly ClaimedSpeaker[] {
  return [...new Map(speakers.map(speaker => [speaker.start, speaker])).values()];
}

function voicesIn(mentions: readonly Mention[]): ReadonlySet<Voice> {
  return new Set(mentions.flatMap(({ voices }) => voices));
}

function isSourced(reading: DocumentReading, paragraph: Paragraph): boolean {
  if (reading.notesIn(paragraph).length > 0) return true;
  const written = reading.document.text.slice(paragraph.start, paragraph.end);
  return /https?:\/\//.test(written) || anyPointer.test(paragraph.content.text);
}

/** `(Haglund 2010)`, `(s. 12)`, `(ibid.)`, `(a.a.)`, `[3]` */
const anyPointer =
  /[([](?:[^()[\]]{0,200}(?<!\d)(?:19|20)\d\d(?!\d)|(?:[^()[\]]{0,100}\b)?(?:s|sid|p|pp)\. ?\d|ibid|a\.a\.|\d{1,3}[\])])/i;

/** `Gunnar Axén, Haglund 2010`: the latter is where it stands. */
const yearFollows = /^,? \(?(?:19|20)\d\d/;
const anyYear = /(?<!\d)(?:19|20)\d\d(?!\d)/g;

/** In the reference, behind the quotation in its paragraph, in what a block has besides its words, and in the notes. */
function saidBeside(
  reading: DocumentReading,
  place: ClaimPlace,
  quotation: TextSpan,
  references: readonly DocumentReference[],
): readonly string[] {
  const { text } = reading.document;
  const notes = place.paragraphs.flatMap(paragraph => reading.notesIn(paragraph));
  return [
    ...references.flatMap(({ prefix = '', suffix = '' }) => [prefix, suffix]),
    ...[...place.attribution, ...notes.map(({ words }) => words)].map(({ start, end }) => text.slice(start, end)),
    ...place.paragraphs.map(paragraph => {
      const { end } = spanInParagraph(paragraph, quotation);
      return paragraph.content.text.slice(end, end + nearBehind);
    }),
  ];
}

const nearBehind = 120;
const emphasis = /(?<!\p{L})(?:kursiv|fetstil|understrykning|emphas[ie]s|italics?(?!\p{L}))/iu;
