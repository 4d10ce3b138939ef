import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { bibliographyFormat } from '../../core/bibliography/scanBibliography';
import type { OpenBibliography } from '../../core/citation/model';
import type { ReadDocument } from '../../core/document/citedPassage';
import { manuscriptOf } from '../../core/document/manuscript/manuscriptOf';
import { projectMetadata } from '../../core/document/project/projectMetadata';
import type { DocumentFiles } from '../../core/ports';

/** Larger files are not read for the sake of a key, in bytes. */
const largest = 50_000_000;

/** A document where it lies: its path and the folder that the command was called in, both absolute. */
export interface DocumentPlace {
  readonly path: string;
  readonly folder: string;
  readonly languageId: string;
}

/**
 * The bibliographies that a document names, itself or through its main file or project, and its own entries, which of a
 * notebook are in the `head`; `undefined` where one of them cannot be read.
 */
export async function documentBibliographies(
  { path, folder, languageId }: DocumentPlace,
  document: ReadDocument,
  head: ReadDocument | undefined,
): Promise<readonly OpenBibliography[] | undefined> {
  const at = slashed(path);
  const top = slashed(path.startsWith(folder) ? folder : dirname(dirname(path)));
  const manuscript = await manuscriptOf({ ...document, path: at, languageId, top }, files);
  const { main = at, document: whole = document } = manuscript ?? {};
  const { analysis } = whole;
  const { bibliography: named } = await projectMetadata({ path: main, top, analysis }, files);
  const inline = manuscript ? whole : head;
  const bibliographies: OpenBibliography[] = inline?.analysis.frontMatter?.references
    ? [{ format: 'inline', text: inline.text }]
    : [];
  for (const name of new Set(named)) {
    const format = bibliographyFormat(name, analysis);
    const content = textOf(resolve(dirname(native(main)), name), largest);
    if (format === undefined || content === undefined) return undefined;
    bibliographies.push({ path: name, format, text: content });
  }
  return bibliographies;
}

/** Other files of a text that somebody writes are no larger, in bytes. */
const largestPart = 1_000_000;

const files: DocumentFiles = {
  read: async path => textOf(native(path), largestPart),
  names: async folder => {
    try {
      return readdirSync(native(folder));
    } catch {
      return []; // a folder that may not be read has nothing for us
    }
  },
};

/** `C:\\pm` ⇄ `/C:/pm`, as addresses have it. */
function slashed(path: string): string {
  return sep === '/' ? path : `/${path.replaceAll(sep, '/')}`;
}

function native(path: string): string {
  return sep === '/' ? path : path.slice(1);
}

function textOf(path: string, limit: number): string | undefined {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= limit ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined; // named, but not there or not readable: its keys are not known
  }
}
