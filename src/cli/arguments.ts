import { parseArgs } from 'node:util';
import type { Translate } from '../l10n/translate';
import type { CommandOption } from './command';
import type { CommandName } from './commands';
import { commands, isCommandName } from './commands';
import { UsageError } from './exitCode';

/** The command line, understood. */
export interface Arguments {
  readonly command?: CommandName;
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string | undefined>>;
  /** The command's own options that take no value and were given. */
  readonly flags: ReadonlySet<string>;
  readonly json: boolean;
  /** What `--corpus` names, in order; nothing where the default is to be used. */
  readonly corpora: readonly string[];
  /** Something that is answered instead of running the command. */
  readonly wants?: 'help' | 'version';
}

/** Options that every command has. */
export const commonOptions = {
  json: { type: 'boolean', help: 'print one JSON document' },
  corpus: { type: 'string', help: 'a corpus folder, or “bundled”; may be repeated' },
  language: { type: 'string', help: 'sv or en' },
  help: { type: 'boolean', help: 'show this help' },
  version: { type: 'boolean', help: 'show the version' },
} as const satisfies Readonly<Record<string, CommandOption>>;

/** Reads the words after the program's name; throws `UsageError` where they cannot be understood. */
export function readArguments(line: readonly string[], t: Translate): Arguments {
  const { values, positionals } = parseLine(line, t);
  const [command, ...words] = positionals;
  if (command !== undefined && !isCommandName(command)) {
    throw new UsageError(t('There is no command “{0}”. See --help.', command));
  }
  const own: CommandOptions = command === undefined ? {} : commands[command].options;
  const foreign = Object.keys(values).find(name => !Object.hasOwn(own, name) && !Object.hasOwn(commonOptions, name));
  if (foreign !== undefined) throw optionError(`--${foreign}`, t);
  checkLanguages(textsOf(values['language']), t);
  const wants = (['version', 'help'] as const).find(name => values[name] === true);
  return {
    ...(command !== undefined && { command }),
    words,
    values: Object.fromEntries(Object.keys(own).map(name => [name, textsOf(values[name]).at(-1)])),
    flags: new Set(Object.keys(own).filter(name => values[name] === true)),
    json: values['json'] === true,
    corpora: textsOf(values['corpus']),
    ...(wants && { wants }),
  };
}

type CommandOptions = Readonly<Record<string, CommandOption>>;
type Value = string | boolean | (string | boolean)[] | undefined;

/** Every command's options are known while the line is read: an option may stand before the command that it belongs to. */
function parseLine(line: readonly string[], t: Translate) {
  const known = [commonOptions, ...Object.values(commands).map(({ options }) => options)].flatMap(options =>
    Object.entries(options satisfies CommandOptions),
  );
  const options = Object.fromEntries(known.map(([name, { type }]) => [name, { type, multiple: type === 'string' }]));
  try {
    const { values, positionals } = parseArgs({ args: [...line], options, allowPositionals: true });
    return { values: values as Readonly<Record<string, Value>>, positionals };
  } catch (error) {
    // `parseArgs` says what is wrong in English only; the option's name is all that is taken from it.
    throw optionError(/'(-[^\s'=<]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '', t);
  }
}

function optionError(option: string, t: Translate): UsageError {
  return new UsageError(t('The option {0} cannot be understood. See --help.', option));
}

function checkLanguages(languages: readonly string[], t: Translate): void {
  const unknown = languages.find(language => language !== 'sv' && language !== 'en');
  if (unknown === undefined) return;
  throw new UsageError(t('“{0}” is no value for “{1}”. Choose one of: {2}.', unknown, '--language', 'sv, en'));
}

function textsOf(value: Value): readonly string[] {
  return [value].flat().filter(item => typeof item === 'string');
}
