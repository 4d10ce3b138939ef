import { readEntries } from './dataFile';
import { personFields } from './fieldTables';
import type { Person } from './model';
import type { FileContent } from './parsedFile';
import { readFields, textsOf } from './readFields';
import type { SourceText } from './sourceText';

/** Reads people.yaml; an entry without id or name is reported and left out. */
export function parsePeople(source: SourceText): FileContent {
  const people = readEntries('people', source).flatMap((entry): readonly Person[] => {
    const { id, name, family, kind, aliases } = readFields(entry, personFields, source);
    if (!id || !name) return [];
    const person = {
      id: id.value,
      name: name.value,
      ...(family && { family: family.value }),
      kind: kind?.value ?? 'person',
      aliases: textsOf(aliases),
      source: source.wholeLines(entry),
    };
    return [person];
  });
  return { people };
}
