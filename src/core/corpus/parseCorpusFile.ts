import { parseConference } from './parseConference';
import { parsePeople } from './parsePeople';
import { parseSession } from './parseSession';
import { parseWorks } from './parseWorks';
import type { CorpusFileKind } from './corpusPaths';
import { corpusFileKind } from './corpusPaths';
import type { CorpusFile } from './model';
import type { FileContent, ParsedFile } from './parsedFile';
import { SourceText } from './sourceText';

/** Files beyond this many characters are not read at all: the two longest documents known fill a twentieth of it. */
export const fileLimit = 1024 * 1024;

/** Reads one file of a corpus folder; never throws on bad text: what is wrong is in `problems`, the rest is there. */
export function parseCorpusFile(file: CorpusFile): ParsedFile {
  const source = new SourceText(file);
  const kind = corpusFileKind(file.path);
  const tooLarge = file.text.length > fileLimit;
  if (kind && tooLarge) source.report('file-too-large', { limit: fileLimit }, { start: 0, end: 0 });
  const content = kind && !tooLarge ? parsers[kind](source) : {};
  const nothing = { conferences: [], sessions: [], passages: [], works: [], people: [], claims: [] };
  return { ...nothing, ...content, origin: file.origin, path: file.path, problems: source.problems };
}

const parsers: Readonly<Record<CorpusFileKind, (source: SourceText) => FileContent>> = {
  conference: parseConference,
  session: parseSession,
  works: parseWorks,
  people: parsePeople,
};
