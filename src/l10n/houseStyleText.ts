import type { HouseStyleProblem } from '../core/citation/houseStyle';
import { settingFields, type SettingField } from '../core/citation/settingFields';
import type { Translate } from './translate';

/** A sentence for what is wrong with a house style, without its place. */
export function houseStyleProblemText(problem: HouseStyleProblem, t: Translate): string {
  switch (problem.code) {
    case 'broken':
      return t('The house style is no whole JSON here: {0}', problem.detail);
    case 'unknown-field': {
      const sentence = t('There is no field or attribute “{0}”.', problem.field);
      return problem.nearest === undefined ? sentence : `${sentence} ${t('Did you mean “{0}”?', problem.nearest)}`;
    }
    case 'bad-value':
      return t(
        '“{0}” is no value for “{1}”. Choose one of: {2}.',
        problem.value,
        problem.field,
        allowedText(settingFields[problem.field]),
      );
  }
}

function allowedText(field: SettingField): string {
  switch (field.kind) {
    case 'choice':
      return field.values.join(', ');
    case 'count':
      return `${field.minimum}–${field.maximum}`;
    case 'switch':
      return 'true, false';
  }
}
