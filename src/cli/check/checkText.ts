import { defaultReferenceSeverity } from '../../core/citation/checkReferences';
import { placesIn } from '../../core/document/placesIn';
import { deviates, findingCode, findingsOf } from '../../core/verification/findings';
import type { Severities, Severity } from '../../core/verification/severity';
import { findingText, type Telling } from '../../l10n/findingText';
import { referenceText } from '../../l10n/referenceText';
import { translator, type Translate } from '../../l10n/translate';
import { documentName } from '../documentFiles';
import type { CheckedFile } from './checkDocuments';

/** A line for each finding, as compilers write them, and a last one that sums up. */
export function checkText(files: readonly CheckedFile[], severities: Severities, telling: Telling): string {
  const t = translator(telling.language);
  const lines = files.flatMap(({ file, check, problems }) => {
    const placeOf = placesIn(file.text);
    const lineOf = ({ start, severity, text, code }: Told): string => {
      const { line, column } = placeOf(start);
      return `${documentName(file)}:${String(line + 1)}:${String(column + 1)}: ${severityNames[severity](t)}: ${text} [${code}]`;
    };
    const told = check.quotations.flatMap(quotation =>
      findingsOf(quotation, severities).map((finding): Told => {
        const { start, severity } = finding;
        return { start, severity, text: findingText(finding, quotation, telling), code: findingCode(finding) };
      }),
    );
    const ofReferences = problems.map((problem): Told => {
      const { start, code } = problem;
      return { start, severity: defaultReferenceSeverity, text: referenceText(problem, t), code };
    });
    return [...told, ...ofReferences].toSorted((a, b) => a.start - b.start).map(lineOf);
  });
  return [...lines, summary(files, severities, t), ''].join('\n');
}

/** Something to tell, at a place in the document. */
interface Told {
  readonly start: number;
  readonly severity: Exclude<Severity, 'off'>;
  readonly text: string;
  readonly code: string;
}

const severityNames: Readonly<Record<Exclude<Severity, 'off'>, (t: Translate) => string>> = {
  error: t => t('error'),
  warning: t => t('warning'),
  information: t => t('information'),
  hint: t => t('hint'),
};

/** `3 dokument, 12 citat, 1 avviker`. */
function summary(files: readonly CheckedFile[], severities: Severities, t: Translate): string {
  const quotations = files.flatMap(({ check }) => check.quotations);
  const deviating = quotations.filter(quotation => deviates(quotation, severities));
  const problems = files.flatMap(file => file.problems);
  const documents = new Set(files.map(({ file }) => file.path)).size;
  const parts = [
    documents === 1 ? t('1 document') : t('{0} documents', documents),
    quotations.length === 1 ? t('1 quotation') : t('{0} quotations', quotations.length),
    deviating.length === 0 ? t('none differs') : t('{0} to look at', deviating.length),
    ...(problems.length === 0 ? [] : [t('references to mend: {0}', problems.length)]),
  ];
  return parts.join(', ');
}
