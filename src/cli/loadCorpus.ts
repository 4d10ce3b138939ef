import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Corpus } from '../core/corpus/corpus';
import { createCorpus } from '../core/corpus/corpus';
import { emptyCorpus } from '../core/corpus/linkCorpus';
import { mergeCorpora } from '../core/corpus/mergeCorpora';
import type { CorpusData } from '../core/corpus/model';
import { unpackCorpus } from '../core/corpus/packCorpus';
import type { Translate } from '../l10n/translate';
import { readCorpusFolder } from './corpusFolder';
import { CommandError } from './exitCode';
import { problemLine } from './problemLine';
import type { Terminal } from './terminal';

const bundled = 'bundled';

/**
 * The corpus that the command works on: what `--corpus` names, else the bundled one and `./belagg` if it is there. The
 * bundled one always comes first, so that its ids win. Problems go to standard error and are in nobody's way.
 */
export function loadCorpus(named: readonly string[], terminal: Terminal, t: Translate): Corpus {
  const wanted = named.length > 0 ? named : [bundled, 'belagg'];
  const folders = [...new Set(wanted.filter(name => name !== bundled))];
  let data = wanted.includes(bundled) ? readBundled(t) : emptyCorpus;
  for (const folder of folders) {
    const read = readCorpusFolder(resolve(terminal.folder, folder), data, folder);
    if (!read && named.length > 0) {
      throw new CommandError(t('There is no corpus in {0}: neither references.yaml nor a conference folder.', folder));
    }
    if (read) data = mergeCorpora([data, read.data]);
  }
  for (const problem of data.problems) terminal.error(`${problemLine(problem, t)}\n`);
  return createCorpus(data);
}

/** The build packs it beside the program. */
function readBundled(t: Translate): CorpusData {
  try {
    return unpackCorpus(readFileSync(join(__dirname, 'corpus.json'), 'utf8')).data;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CommandError(t('The bundled corpus cannot be read: {0}', detail), { cause: error });
  }
}
