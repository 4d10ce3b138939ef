import { defaultSeverities } from '../../core/verification/severity';
import { deviates } from '../../core/verification/findings';
import type { Telling } from '../../l10n/findingText';
import { quotationReport } from '../../l10n/report/quotationReport';
import { reportHtml } from '../../l10n/report/reportHtml';
import type { Command, CommandCall } from '../command';
import { documentName, readDocumentFiles } from '../documentFiles';
import { exitCodes, UsageError } from '../exitCode';
import { unreadableText } from '../unreadableText';
import { checkDocuments, type CheckedFile } from './checkDocuments';
import { checkJson } from './checkJson';
import { checkText } from './checkText';
import { sarifLog } from './sarif';

export const checkCommand: Command = {
  usage: 'FILE…',
  summary: 'check whether quotations are the source’s words and references lead to it',
  options: {
    sarif: { type: 'boolean', help: 'print the findings as SARIF 2.1.0' },
    report: { type: 'boolean', help: 'print a page (HTML) with every quotation, its source and its verdict' },
  },
  run: async call => {
    const { words, folder, language, t } = call;
    if (words.length === 0)
      throw new UsageError(t('Name the documents to check: files, folders, or - for standard input.'));
    const read = readDocumentFiles(words, folder);
    const corpus = call.corpus();
    const files = await checkDocuments(
      read.filter(file => 'text' in file),
      corpus,
      folder,
    );
    const telling: Telling = { corpus, language };
    // What is wrong with a reference is told, too, but it is the quotations that decide.
    const isFine = !files.some(({ check }) => check.quotations.some(one => deviates(one, defaultSeverities)));
    return {
      json: checkJson(files),
      text: () => textOf(call),
      faults: read.filter(file => 'reason' in file).map(file => unreadableText(file, t)),
      code: isFine ? exitCodes.success : exitCodes.findings,
    };

    function textOf({ flags }: CommandCall): string {
      if (flags.has('report')) return reportPage(files, telling);
      if (flags.has('sarif')) return `${JSON.stringify(sarifLog(files, defaultSeverities, telling), undefined, 2)}\n`;
      return checkText(files, defaultSeverities, telling);
    }
  },
};

function reportPage(files: readonly CheckedFile[], { corpus, language }: Telling): string {
  // Of a notebook only the cells that quote: the others would be headings with nothing below.
  const reported = files.filter(({ file, check }) => !file.notebook || check.quotations.length > 0);
  const documents = reported.map(({ file, check }) => ({ name: documentName(file), text: file.text, check }));
  const day = new Date().toISOString().slice(0, 10);
  return reportHtml(quotationReport(documents, { corpus, language, day, addressOf: () => undefined }), language);
}
