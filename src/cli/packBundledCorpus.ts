/**
 * The build's packer, `node out/pack.cjs corpus dist/corpus.json`: one file that start-up reads with one JSON.parse, and
 * beside it, as `.index`, its search index.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { createCorpus } from '../core/corpus/corpus';
import { packCorpus } from '../core/corpus/packCorpus';
import { createSearchEngine } from '../core/search/createSearchEngine';
import { atOnce } from '../core/steps';
import { translator } from '../l10n/translate';
import { readCorpusFolder } from './corpusFolder';
import { problemLine } from './problemLine';

const [folder = 'corpus', target = 'dist/corpus.json'] = process.argv.slice(2);
const read = readCorpusFolder(folder, undefined, 'bundled');
if (!read) throw new Error(`There is no corpus in ${folder}.`);

for (const problem of read.data.problems) {
  const source = { ...problem.source, origin: folder };
  process.stderr.write(`${problemLine({ ...problem, source }, translator('en'))}\n`);
}
if (read.data.problems.some(({ severity }) => severity === 'error')) process.exitCode = 1;
else {
  mkdirSync(dirname(target), { recursive: true });
  const text = packCorpus(read.data, read.files);
  writeFileSync(target, text);
  const index = atOnce(createSearchEngine(createCorpus(read.data)).snapshot());
  writeFileSync(target.replace(/\.json$/, '.index'), index);
}
