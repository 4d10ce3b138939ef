import packageJson from '../../../package.json';
import { defaultReferenceSeverity } from '../../core/citation/checkReferences';
import type { TextSpan } from '../../core/document/model';
import { placesIn } from '../../core/document/placesIn';
import { findingCode, findingsOf } from '../../core/verification/findings';
import type { Severities, Severity } from '../../core/verification/severity';
import { findingText, type Telling } from '../../l10n/findingText';
import { referenceText } from '../../l10n/referenceText';
import { translator } from '../../l10n/translate';
import type { CheckedFile } from './checkDocuments';

/**
 * The findings in the Static Analysis Results Interchange Format, which forges show beside the changed lines
 * (https://docs.oasis-open.org/sarif/sarif/v2.1.0/). Accepted quotations are in it as suppressed results.
 */
export function sarifLog(files: readonly CheckedFile[], severities: Severities, telling: Telling) {
  const results = files.flatMap(checked => resultsOf(checked, severities, telling));
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].toSorted().map(id => ({ id }));
  const { version } = packageJson;
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Belägg', version, rules } },
        language: telling.language,
        columnKind: 'utf16CodeUnits',
        artifacts: [...new Set(files.map(({ file }) => uriOf(file.path)))].map(uri => ({
          location: { uri },
          encoding: 'utf-8',
        })),
        results,
      },
    ],
  };
}

const levels = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
} as const satisfies Record<Exclude<Severity, 'off'>, string>;

function resultsOf({ file, check, problems }: CheckedFile, severities: Severities, telling: Telling) {
  // Of a notebook the place in the file, which is what a forge shows, and the cell, which is what a writer sees.
  const { notebook } = file;
  const placeOf = placesIn(notebook?.file ?? file.text);
  const region = (span: TextSpan) => {
    const { start, end } = notebook ? notebook.cell.inFile(span) : span;
    const [from, to] = [placeOf(start), placeOf(end)];
    return {
      startLine: from.line + 1,
      startColumn: from.column + 1,
      endLine: to.line + 1,
      endColumn: to.column + 1,
      charOffset: start,
      charLength: end - start,
    };
  };
  const locations = (span: TextSpan) => [
    {
      physicalLocation: { artifactLocation: { uri: uriOf(file.path) }, region: region(span) },
      ...(notebook && { logicalLocations: [{ name: `cell ${String(notebook.cell.number)}` }] }),
    },
  ];
  const ofReferences = problems.map(problem => ({
    ruleId: problem.code,
    level: levels[defaultReferenceSeverity],
    message: { text: referenceText(problem, translator(telling.language)) },
    locations: locations(problem),
  }));
  const ofQuotations = check.quotations.flatMap(({ accepted, ...quotation }) =>
    findingsOf(quotation, severities).map(finding => ({
      ruleId: findingCode(finding),
      level: levels[finding.severity],
      message: { text: findingText(finding, quotation, telling) },
      locations: locations(finding),
      ...(accepted !== undefined && { suppressions: [{ kind: 'inSource', justification: accepted }] }),
      properties: { verdict: quotation.verdict, ...(quotation.passage && { passage: quotation.passage.id }) },
    })),
  );
  return [...ofQuotations, ...ofReferences];
}

/** Relative to where the check was started, as code scanning expects it, unless the file was named from the root on. */
function uriOf(path: string): string {
  if (path === '-') return 'stdin';
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}
