import { exportItems } from '../core/bibliography/exportItems';
import { exportFormats } from '../core/bibliography/model';
import type { Command } from './command';
import { UsageError } from './exitCode';
import { optionWord } from './optionWord';

export const exportCommand: Command = {
  usage: `--format ${exportFormats.join('|')}`,
  summary: 'print the bibliography of the corpus',
  options: { format: { type: 'string', help: 'the format of the bibliography' } },
  run: call => {
    if (call.words.length > 0) throw new UsageError(call.t('export takes no words, only --format.'));
    const format = optionWord('format', exportFormats, 'biblatex', call);
    const items = call.corpus().works.map(({ item }) => item);
    return { json: items, text: () => exportItems(format, items) };
  },
};
