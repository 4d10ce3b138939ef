import type { Attribution } from './attribution';
import { cutQuotation, readAttribution } from './attribution';
import type { Block } from './bodyBlocks';
import { readBlocks } from './bodyBlocks';
import { createPassageIds } from './derivedIds';
import { foldedLines, plainText } from './foldedText';
import type { Passage, PassageReference, Session } from './model';
import type { PassageAttributes } from './passageAttributes';
import { cutAttributes, readAttributes } from './passageAttributes';
import type { Located, SourceText, TextRange } from './sourceText';

/** What a page's paragraphs are: our words about the session, or the document's. */
export type OwnWords = 'summary' | 'extract';

/** The passages of a session's page and what linking has to check about them. */
export interface ReadPassages {
  readonly passages: readonly Passage[];
  readonly names: readonly Located<string>[];
  readonly references: readonly Located<PassageReference>[];
}

/**
 * Reads the body of a session's page. Each paragraph is a passage, a list is one, or, where the page holds the
 * document's own words (`own` is `extract`), each of its items; a blockquote is a quotation.
 */
export function readPassages(session: Session, bodyStart: number, own: OwnWords, source: SourceText): ReadPassages {
  const drafts = draftsOf(readBlocks(source.file.text, bodyStart), own, source);
  const ids = idsOf(session, drafts, source);
  return {
    passages: drafts.map((draft, index) => passageOf(draft, ids[index] ?? '', session, source)),
    names: drafts.flatMap(({ attribution }) => attribution?.names ?? []),
    references: drafts.flatMap(({ attribution }) => attribution?.references ?? []),
  };
}

/** A passage before it has its id. */
interface Draft {
  readonly kind: Passage['kind'];
  readonly text: string;
  readonly range: TextRange;
  readonly properties: PassageAttributes;
  readonly heading?: string;
  readonly attribution?: Attribution;
}

function draftsOf(blocks: readonly Block[], own: OwnWords, source: SourceText): readonly Draft[] {
  const drafts: Draft[] = [];
  let heading: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') heading = headingText(block, source);
    const below = heading === undefined ? {} : { heading };
    drafts.push(...draftsOfBlock(block, own, source).map(draft => ({ ...draft, ...below })));
  }
  for (const { text, range } of drafts) if (text === '') source.report('passage-empty', {}, range);
  return drafts.filter(({ text }) => text !== '');
}

function headingText(range: TextRange, source: SourceText): string | undefined {
  return plainText(cutAttributes(foldedLines(source.file.text, range), range.start).words) || undefined;
}

function draftsOfBlock(block: Block, own: OwnWords, source: SourceText): readonly Draft[] {
  const { start, end } = block;
  switch (block.kind) {
    case 'heading':
      return [];
    case 'paragraph':
      return [ownDraft(own, [{ start, end }], source)];
    case 'quote':
      return [quotationDraft({ start, end }, block.parts, source)];
    case 'list':
      if (own === 'extract') return block.parts.map(item => ownDraft(own, [item], source));
      return [ownDraft(own, block.parts, source, '- ')];
  }
}

/** Attributes at the end of the last part are the whole passage's. */
function ownDraft(kind: OwnWords, parts: readonly TextRange[], source: SourceText, bullet = ''): Draft {
  const cut = parts.map(part => cutAttributes(foldedLines(source.file.text, part), part.start));
  const lines = cut.map(({ words }) => plainText(words)).filter(line => line !== '');
  return {
    kind,
    text: lines.map(line => bullet + line).join('\n'),
    range: { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 },
    properties: readAttributes(cut.at(-1)?.attributes, source),
  };
}

function quotationDraft(range: TextRange, paragraphs: readonly TextRange[], source: SourceText): Draft {
  const cut = cutQuotation(source.file.text, paragraphs);
  const text = cut.words.map(part => plainText(foldedLines(source.file.text, part))).join('\n\n');
  if (!cut.attribution) {
    if (text !== '') source.report('attribution-missing', {}, range);
    return { kind: 'quotation', text, range, properties: { speech: 'reported', attributes: {} } };
  }
  const attribution = readAttribution(cut.attribution, source);
  const { sic } = attribution.passage;
  for (const { written } of sic?.value ?? []) {
    if (sic && !text.includes(written)) source.report('slip-not-in-text', { written }, sic);
  }
  return { kind: 'quotation', text, range, properties: attribution.passage, attribution };
}

/** An id that is written twice stays with the first; the other gets a derived one, so that nothing is lost. */
function idsOf(session: Session, drafts: readonly Draft[], source: SourceText): readonly string[] {
  const first = new Map<string, Located<string>>();
  const written = drafts.map(({ properties: { id } }) => {
    const earlier = id && first.get(id.value);
    if (id && !earlier) first.set(id.value, id);
    if (!id || !earlier) return id?.value;
    const { path, line } = source.span(earlier);
    source.report('duplicate-id', { id: id.value, first: `${path}:${line}` }, id);
    return undefined;
  });
  const ids = createPassageIds(session.id.slice(session.conference.length + 1), new Set(first.keys()));
  return drafts.map(({ heading }, index) => ids.next(heading, written[index]));
}

function passageOf(draft: Draft, id: string, session: Session, source: SourceText): Passage {
  const recorded: readonly PassageReference[] = session.document === '' ? [] : [{ key: session.document }];
  const references = draft.attribution?.references.map(({ value }) => value) ?? [];
  const base = {
    id: `${session.id}#${id}`,
    session: session.id,
    conference: session.conference,
    text: draft.text,
    ...(draft.heading === undefined ? {} : { heading: draft.heading }),
    speakers: draft.attribution?.names.map(({ value }) => value) ?? [],
    references: references.length > 0 ? references : recorded,
    attributes: draft.properties.attributes,
    source: source.span(draft.range),
  };
  if (draft.kind !== 'quotation') return { ...base, kind: draft.kind };
  const via = references.length > 1 ? references.at(-1)?.key : undefined;
  return {
    ...base,
    kind: draft.kind,
    speech: draft.properties.speech ?? 'direct',
    ...(via === undefined ? {} : { via }),
  };
}
