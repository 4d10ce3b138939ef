import { readBlocks } from './bodyBlocks';
import { conferenceIdOf } from './corpusPaths';
import { conferenceFields } from './fieldTables';
import { foldedLines, plainText } from './foldedText';
import type { Conference } from './model';
import { checkedId, readPageHead } from './pageHead';
import type { Claim, FileContent } from './parsedFile';
import { textsOf } from './readFields';
import type { SourceText } from './sourceText';
import { valuesOf } from './valuesOf';

/** Reads conference.md: one edition of a conference. Without a title its id stands in. */
export function parseConference(source: SourceText): FileContent {
  const head = readPageHead(conferenceFields, 'conference', source);
  if (!head) return {};
  const { title, organisers, documents, ...rest } = head.fields;
  const id = checkedId(conferenceIdOf(source.file.path), source);
  const keys = documents?.value.flatMap(({ key, complete }) =>
    key ? [{ key, complete: complete?.value ?? false }] : [],
  );
  const conference: Conference = {
    id,
    title: title?.value ?? id,
    ...valuesOf(rest),
    organisers: textsOf(organisers),
    documents: keys?.map(({ key, complete }) => ({ key: key.value, complete })) ?? [],
    description: descriptionOf(source, head.bodyStart),
    source: source.wholeLines(head.anchor),
  };
  const claims = keys?.map(({ key }): Claim => ({ kind: 'work', key: key.value, ...source.place(key) })) ?? [];
  return { conferences: [conference], claims };
}

function descriptionOf(source: SourceText, bodyStart: number): string {
  const { text } = source.file;
  return readBlocks(text, bodyStart)
    .filter(({ kind }) => kind !== 'heading')
    .map(block => plainText(foldedLines(text, block)))
    .join('\n\n');
}
