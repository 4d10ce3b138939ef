import { cslItemOf } from './cslYaml';
import { readEntries } from './dataFile';
import type { Work } from './model';
import type { FileContent } from './parsedFile';
import type { SourceText } from './sourceText';

/** Reads references.yaml: CSL-YAML as Pandoc reads it; an entry without id or type is reported and left out. */
export function parseWorks(source: SourceText): FileContent {
  const works = readEntries('references', source).flatMap((entry): readonly Work[] => {
    const item = cslItemOf(entry, source);
    return item ? [{ key: item.id, item, source: source.wholeLines(entry) }] : [];
  });
  return { works };
}
