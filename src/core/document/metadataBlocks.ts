import { readFrontMatter, type FrontMatterReading } from './frontMatter';
import type { DocumentFrontMatter, TextSpan } from './model';

/** What the blocks of metadata say together, and where those behind the head stand, with the lines that enclose them. */
export interface MetadataReading extends FrontMatterReading {
  readonly later: readonly TextSpan[];
}

/**
 * The metadata of a Markdown text: of its head and, as Pandoc knows them, of further blocks anywhere behind an empty line
 * (https://pandoc.org/MANUAL.html#extension-yaml_metadata_block); of two that say the same the last one counts.
 * `undefined` where there is none. `bodyStart` is that of the head.
 */
export function readMetadataBlocks(text: string): MetadataReading | undefined {
  const head = readFrontMatter(text);
  const bodyStart = head?.bodyStart ?? 0;
  const blocks = mayHaveLater(text, bodyStart) ? [...laterBlocks(text, bodyStart)] : [];
  const later = blocks.map(({ start, reading }) => ({ start, end: start + reading.bodyStart }));
  if (later.length === 0) return head && { ...head, later };
  const readings = blocks.map(({ start, reading }) => moved(reading, start));
  return { ...[...(head ? [head] : []), ...readings].reduce(joined), bodyStart, later };
}

const told = /^(?:bibliography|references|lang):/m;

/** Hardly any text has one, so this is asked first: it costs less than a millisecond for a megabyte. */
function mayHaveLater(text: string, bodyStart: number): boolean {
  return text.includes('\n---', Math.max(0, bodyStart - 1)) && told.test(text.slice(bodyStart));
}

interface LaterBlock {
  readonly start: number;
  readonly reading: FrontMatterReading;
}

const marks = /^(?:(`{3,}|~{3,}).*|---[ \t]*\r?$)/gm;

/** Blocks in the text, not in fenced code. */
function* laterBlocks(text: string, from: number): Generator<LaterBlock> {
  const pattern = new RegExp(marks);
  pattern.lastIndex = from;
  let fence: string | undefined;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const { 0: line, 1: ticks, index } = found;
    if (ticks !== undefined) {
      if (fence === undefined) fence = ticks;
      else if (line.trimEnd() === ticks && ticks.startsWith(fence)) fence = undefined;
    } else if (fence === undefined && mayBegin(text, index)) {
      const reading = blockAt(text, index);
      if (!reading) continue;
      yield { start: index, reading };
      pattern.lastIndex = index + reading.bodyStart;
    }
  }
}

/** Behind an empty line, and before one that is not empty: else it is a rule. */
function mayBegin(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 100), start);
  return /(?:^|\n[ \t]*\r?\n)$/.test(before) && /^[^\n]*\n[ \t]*\S/.test(text.slice(start, start + 200));
}

/** Most of what stands between two rules is no metadata, and is not read as such. */
function blockAt(text: string, start: number): FrontMatterReading | undefined {
  closingLine.lastIndex = text.indexOf('\n', start);
  const end = closingLine.exec(text)?.index;
  if (end === undefined || !told.test(text.slice(start, end))) return undefined;
  const reading = readFrontMatter(text.slice(start));
  return reading?.frontMatter.broken === undefined ? reading : undefined;
}

const closingLine = /\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$(?![^]))/g;

function moved(reading: FrontMatterReading, by: number): FrontMatterReading {
  const { frontMatter } = reading;
  const at = <Span extends TextSpan>(span: Span): Span => ({ ...span, start: span.start + by, end: span.end + by });
  return {
    ...reading,
    frontMatter: {
      ...at(frontMatter),
      bibliography: frontMatter.bibliography.map(at),
      ...(frontMatter.references && { references: at(frontMatter.references) }),
    },
  };
}

/** A block and what a later one says instead. */
function joined(first: FrontMatterReading, last: FrontMatterReading): FrontMatterReading {
  const { bibliography, lang, references, metadataFiles = [] } = last.frontMatter;
  const frontMatter: DocumentFrontMatter = {
    ...first.frontMatter,
    ...(lang !== undefined && { lang }),
    ...(bibliography.length > 0 && { bibliography }),
    ...(references && { references }),
    ...(metadataFiles.length > 0 && { metadataFiles }),
  };
  return { ...first, frontMatter, ...(last.language && { language: last.language }) };
}
