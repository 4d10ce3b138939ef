import path from 'node:path';
import { readCorpusFolder } from '../../../src/cli/corpusFolder';
import type { CorpusFolder } from '../../../src/cli/corpusFolder';

/** The corpus as it is written in this repository. */
export function readBundledCorpus(): CorpusFolder {
  const folder = readCorpusFolder(path.resolve('corpus'), undefined, 'bundled');
  if (!folder) throw new Error('The tests run in the root of the repository, where the folder corpus is.');
  return folder;
}
