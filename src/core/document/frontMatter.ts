import type { Language } from '../language';
import { readMetadata, type Metadata } from './metadata';
import type { DocumentFrontMatter, TextSpan } from './model';
import { topLevelValue } from './topLevelValue';

/** A document's head and where its body begins. */
export interface FrontMatterReading {
  readonly frontMatter: DocumentFrontMatter;
  /** After the line that closes the head. */
  readonly bodyStart: number;
  /** What `lang:` says, where it names a language that is spoken here. */
  readonly language?: Language;
}

/** Reads the YAML between `---` and `---` or `...` at the very beginning; `undefined` where there is none. */
export function readFrontMatter(text: string): FrontMatterReading | undefined {
  const opening = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  closingLine.lastIndex = start;
  const closing = closingLine.exec(text);
  if (!closing) return undefined;
  const span = { start, end: closing.index };
  const references = topLevelValue(text, span, 'references');
  const metadata = metadataBeside(references, text, span);
  const language = languageOf(metadata.lang);
  return {
    frontMatter: { ...span, ...metadata, ...(references && { references }) },
    bodyStart: closingLine.lastIndex,
    ...(language && { language }),
  };
}

const closingLine = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$(?![^]))/gm;

/** Entries in the head may be many: they are looked at when one is inserted, not at every keystroke, and count for no limit. */
function metadataBeside(entries: TextSpan | undefined, text: string, { start, end }: TextSpan): Metadata {
  if (!entries) return readMetadata(text.slice(start, end), start);
  const metadata = readMetadata(text.slice(start, entries.start) + text.slice(entries.end, end), start);
  const length = entries.end - entries.start;
  const bibliography = metadata.bibliography.map(({ path, ...span }) => {
    const moved = span.start < entries.start ? 0 : length;
    return { path, start: span.start + moved, end: span.end + moved };
  });
  return { ...metadata, bibliography };
}

/** The language that `lang:` names, where it is one of ours: `sv`, `en-GB`, `sv_SE`. */
export function languageOf(lang: string | undefined): Language | undefined {
  const found = /^(sv|en)\b/i.exec(lang?.replace('_', '-') ?? '')?.[1]?.toLowerCase();
  return found === 'sv' || found === 'en' ? found : undefined;
}
