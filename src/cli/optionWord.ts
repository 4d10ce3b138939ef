import type { CommandCall } from './command';
import { UsageError } from './exitCode';

/** The value of an option that takes one of some words; without the option `usual`. */
export function optionWord<Word extends string>(
  name: string,
  words: readonly Word[],
  usual: Word,
  { values, t }: Pick<CommandCall, 'values' | 't'>,
): Word {
  const value = values[name] ?? usual;
  const word = words.find(candidate => candidate === value);
  if (word !== undefined) return word;
  throw new UsageError(t('“{0}” is no value for “{1}”. Choose one of: {2}.', value, `--${name}`, words.join(', ')));
}
