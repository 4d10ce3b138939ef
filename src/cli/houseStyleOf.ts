import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readHouseStyle } from '../core/citation/houseStyle';
import { defaultCitationSettings, type CitationSettings } from '../core/citation/model';
import { placesIn } from '../core/document/placesIn';
import { houseStyleProblemText } from '../l10n/houseStyleText';
import type { CommandCall } from './command';
import { CommandError } from './exitCode';

/** How a command quotes: by the house style that `--style` names, else by the defaults. */
export interface CallStyle {
  readonly settings: CitationSettings;
  /** What is wrong with the house style, a line each: the rest of it counts. */
  readonly faults: readonly string[];
}

/** The option of the commands whose output a house style changes. */
export const styleOption = { style: { type: 'string', help: 'a house style (belagg.json)' } } as const;

/** Throws `CommandError` where the file cannot be read. */
export function houseStyleOf({ values, folder, t }: Pick<CommandCall, 'values' | 'folder' | 't'>): CallStyle {
  const path = values['style'];
  if (path === undefined) return { settings: defaultCitationSettings, faults: [] };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(resolve(folder, path)));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new CommandError(t('The house style {0} cannot be read: {1}', path, detail), { cause: error });
  }
  const { settings, problems } = readHouseStyle(text);
  const placeOf = placesIn(text);
  const faults = problems.map(problem => {
    const { line, column } = placeOf(problem.start);
    return `${path}:${line + 1}:${column + 1}: ${houseStyleProblemText(problem, t)}`;
  });
  return { settings: { ...defaultCitationSettings, ...settings }, faults };
}
