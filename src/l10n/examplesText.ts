/** The page that shows how quotations will look, as Markdown. */
import type { Example, ExampleKind } from '../core/citation/examples';
import type { CitationSettings } from '../core/citation/model';
import { settingFields, settingNames, type SettingName } from '../core/citation/settingFields';
import type { Translate } from './translate';

export interface ExamplesPage {
  readonly examples: readonly Example[];
  readonly settings: CitationSettings;
  /** Where each setting's value comes from. */
  readonly origins: Readonly<Record<SettingName, SettingOrigin>>;
  /** The document that they are written for, and in which language. */
  readonly document: { readonly name?: string; readonly format: string; readonly languageId: string };
  /** The house style's file. */
  readonly houseStyle?: string;
}

/** Set by somebody, by the house style, or by nobody. */
export type SettingOrigin = 'chosen' | 'house' | 'default';

export function examplesText(
  { examples, settings, origins, document, houseStyle }: ExamplesPage,
  t: Translate,
): string {
  const where =
    document.name === undefined
      ? t('In a new document in {0}, with the settings as they are now.', document.format)
      : t('In {0} ({1}), with the settings as they are now.', plain(document.name), document.format);
  const rows = settingNames.map(name => {
    const value = String(settings[name]);
    return `| \`belagg.${settingFields[name].id}\` | \`${name}\` | \`${value}\` | ${originText(origins[name], houseStyle, t)} |`;
  });
  const heads = [t('Setting'), t('In the house style'), t('Value'), t('From')];
  return [
    `# ${t('How quotations will look')}`,
    where,
    ...examples.flatMap(example => exampleText(example, document.languageId, t)),
    `## ${t('The settings')}`,
    t(
      'Change them in the settings (search for “belagg”), and this page follows. A house style is a file that an office shares: see “Save Settings as House Style”.',
    ),
    [`| ${heads.join(' | ')} |`, `| ${heads.map(() => '---').join(' | ')} |`, ...rows].join('\n'),
    '',
  ].join('\n\n');
}

function exampleText({ kind, source, reading }: Example, languageId: string, t: Translate): readonly string[] {
  const fence = '`'.repeat(Math.max(3, ...[...source.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  const read = reading.split('\n').map(line => `> ${plain(line)}`.trimEnd());
  return [
    `## ${t(titles[kind])}`,
    `${fence}${languageId}\n${source}\n${fence}`,
    t('Reads about like this:'),
    read.join('\n'),
  ];
}

const titles: Readonly<Record<ExampleKind, string>> = {
  'second-hand': 'A second-hand quotation',
  'lead-in': 'A quotation with a lead-in',
  long: 'A long quotation',
  reported: 'Words that the documenter reports',
  question: 'A question from the floor',
  omission: 'A part of a passage',
  slip: 'A slip of the source',
  paraphrase: 'A paraphrase with its reference',
  reference: 'The reference alone',
};

function originText(origin: SettingOrigin, houseStyle: string | undefined, t: Translate): string {
  switch (origin) {
    case 'chosen':
      return t('your settings');
    case 'house':
      return t('the house style {0}', plain(houseStyle ?? ''));
    case 'default':
      return t('as delivered');
  }
}

/** Words that Markdown prints as themselves. */
function plain(words: string): string {
  return words.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}
