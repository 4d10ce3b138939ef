import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bibliographyFormat } from '../../core/bibliography/scanBibliography';
import type { OpenBibliography } from '../../core/citation/model';
import type { ReadDocument } from '../../core/document/citedPassage';

/** Larger files are not read for the sake of a key, in bytes. */
const largest = 50_000_000;

/**
 * The bibliographies that a document names, and its own entries; `undefined` where one of them cannot be read.
 *
 * @param file the document's path, from which the paths of bibliographies start
 */
export function documentBibliographies(
  file: string,
  { text, analysis }: ReadDocument,
): readonly OpenBibliography[] | undefined {
  const bibliographies: OpenBibliography[] = analysis.frontMatter?.references ? [{ format: 'inline', text }] : [];
  for (const { path } of analysis.bibliography) {
    const format = bibliographyFormat(path, analysis);
    const content = textOf(resolve(dirname(file), path));
    if (format === undefined || content === undefined) return undefined;
    bibliographies.push({ path, format, text: content });
  }
  return bibliographies;
}

function textOf(path: string): string | undefined {
  try {
    const found = statSync(path);
    return found.isFile() && found.size <= largest ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined; // named, but not there or not readable: its keys are not known
  }
}
