import { exportItems } from '../core/bibliography/exportItems';
import { exportFormats, type BibliographyFormat, type ExportFormat } from '../core/bibliography/model';
import { underKeys, writtenKeys } from '../core/bibliography/writtenKeys';
import type { Command } from './command';
import { UsageError } from './exitCode';
import { optionWord } from './optionWord';

/** Whose keys each takes; RIS takes any. */
const keyFormats: Readonly<Record<ExportFormat, BibliographyFormat>> = {
  bibtex: 'bibtex',
  biblatex: 'bib',
  'csl-json': 'csl-json',
  'csl-yaml': 'csl-yaml',
  ris: 'csl-json',
};

export const exportCommand: Command = {
  usage: `--format ${exportFormats.join('|')}`,
  summary: 'print the bibliography of the corpus',
  options: { format: { type: 'string', help: 'the format of the bibliography' } },
  run: call => {
    if (call.words.length > 0) throw new UsageError(call.t('export takes no words, only --format.'));
    const format = optionWord('format', exportFormats, 'biblatex', call);
    const corpus = call.corpus();
    const keys = writtenKeys(corpus, keyFormats[format]);
    const items = underKeys(
      corpus.works.map(({ item }) => item),
      keys,
    );
    return { json: items, text: () => exportItems(format, items) };
  },
};
