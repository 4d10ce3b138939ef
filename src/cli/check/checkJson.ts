import type { CheckedQuotation } from '../../core/verification/model';
import type { CheckedFile } from './checkDocuments';

/**
 * The contract of `belagg check --json`. Offsets are UTF-16 in the text without a byte order mark. Each cell of words in a
 * notebook is a document of its own, with its number and offsets in its own text.
 */
export function checkJson(files: readonly CheckedFile[]) {
  return {
    files: files.map(({ file, check, problems }) => ({
      path: file.path,
      cell: file.notebook?.cell.number,
      quotations: check.quotations.map(quotationJson),
      references: check.references.map(({ start, end, key, known }) => ({ start, end, key, known })),
      problems: problems.map(({ start, end, code }) => ({ start, end, code })),
    })),
  };
}

function quotationJson(quotation: CheckedQuotation) {
  const { start, end, text, verdict, passage, cautions, accepted } = quotation;
  const differences = quotation.differences.map(difference => ({
    kind: difference.kind,
    start: difference.start,
    end: difference.end,
    expected: difference.expected,
    found: difference.found,
  }));
  const source = passage?.text;
  return { start, end, text, verdict, passage: passage?.id, source, cautions, differences, accepted };
}
