import { placesIn } from '../../core/document/placesIn';
import { deviates, findingCode, findingsOf } from '../../core/verification/findings';
import type { Severities, Severity } from '../../core/verification/severity';
import { findingText, type Telling } from '../../l10n/findingText';
import { translator, type Translate } from '../../l10n/translate';
import type { CheckedFile } from './checkDocuments';

/** A line for each finding, as compilers write them, and a last one that sums up. */
export function checkText(files: readonly CheckedFile[], severities: Severities, telling: Telling): string {
  const t = translator(telling.language);
  const lines = files.flatMap(({ file, check }) => {
    const placeOf = placesIn(file.text);
    return check.quotations.flatMap(quotation =>
      findingsOf(quotation, severities).map(finding => {
        const { line, column } = placeOf(finding.start);
        const place = `${file.path}:${String(line + 1)}:${String(column + 1)}`;
        const severity = severityNames[finding.severity](t);
        return `${place}: ${severity}: ${findingText(finding, quotation, telling)} [${findingCode(finding)}]`;
      }),
    );
  });
  return [...lines, summary(files, severities, t), ''].join('\n');
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
  const parts = [
    files.length === 1 ? t('1 document') : t('{0} documents', files.length),
    quotations.length === 1 ? t('1 quotation') : t('{0} quotations', quotations.length),
    deviating.length === 0 ? t('none differs') : t('{0} to look at', deviating.length),
  ];
  return parts.join(', ');
}
