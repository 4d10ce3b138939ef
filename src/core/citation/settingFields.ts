import { swedishMarks } from './marks';
import { citationStyles, type CitationSettings } from './model';

/** What a setting may be: one of some words, a number of words, or on and off. */
export type SettingField =
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'count'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'switch' };

/** Every setting of quotations and references with its name in VS Code, below `belagg.`, and what it may be. */
export const settingFields = {
  style: { id: 'citation.style', kind: 'choice', values: ['auto', ...citationStyles] },
  speaker: { id: 'citation.speaker', kind: 'choice', values: ['sentence', 'prefix', 'author'] },
  secondHand: { id: 'citation.secondHand', kind: 'choice', values: ['readOnly', 'both'] },
  marks: { id: 'quotation.marks', kind: 'choice', values: swedishMarks },
  blockWords: { id: 'quotation.blockWords', kind: 'count', minimum: 1, maximum: 1000 },
  omission: { id: 'quotation.omission', kind: 'choice', values: ['[…]', '[...]', '[---]', '(…)'] },
  slips: { id: 'quotation.slips', kind: 'choice', values: ['auto', 'keep', 'sic', 'bracket', 'correct'] },
  names: { id: 'quotation.names', kind: 'choice', values: ['usual', 'source'] },
  formerRoles: { id: 'quotation.formerRoles', kind: 'switch' },
} as const satisfies Readonly<Record<keyof CitationSettings, SettingField & { readonly id: string }>>;

export type SettingName = keyof typeof settingFields;

export const settingNames = Object.keys(settingFields) as readonly SettingName[];

/** Whether a setting may have the value, which may come from anywhere. */
export function isSettingValue(name: SettingName, value: unknown): boolean {
  const field: SettingField = settingFields[name];
  switch (field.kind) {
    case 'choice':
      return typeof value === 'string' && field.values.includes(value);
    case 'count':
      return typeof value === 'number' && Number.isInteger(value) && value >= field.minimum && value <= field.maximum;
    case 'switch':
      return typeof value === 'boolean';
  }
}

/** The settings for which `read` gives a value that they may have. */
export function settingsFrom(read: (name: SettingName) => unknown): Partial<CitationSettings> {
  const found = settingNames.map(name => [name, read(name)] as const);
  return Object.fromEntries(found.filter(([name, value]) => isSettingValue(name, value)));
}
