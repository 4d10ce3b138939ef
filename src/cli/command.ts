import type { Corpus } from '../core/corpus/corpus';
import type { Language } from '../core/language';
import type { Translate } from '../l10n/translate';
import type { ExitCode } from './exitCode';
import type { Screen } from './screen';

/** One command of the program; `registerCommand` has no counterpart here: the table in commands.ts is all there is. */
export interface Command {
  /** What follows the command's name: `QUERY [--limit N]`. */
  readonly usage: string;
  /** One line that says what it does, in English: the key of its translation. */
  readonly summary: string;
  /** Its own options, besides those that every command has. */
  readonly options: Readonly<Record<string, CommandOption>>;
  /** Carries the command out and gives what it prints; throws `UsageError` and `CommandError`. */
  readonly run: (call: CommandCall) => CommandResult | Promise<CommandResult>;
}

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly help: string;
}

/** What a command was called with. */
export interface CommandCall {
  readonly words: readonly string[];
  /** The options that were given and take a value. */
  readonly values: Readonly<Record<string, string | undefined>>;
  /** The options that were given and take none. */
  readonly flags: ReadonlySet<string>;
  /** The folder in which the program was started: names of files are relative to it. */
  readonly folder: string;
  readonly corpus: () => Corpus;
  readonly screen: Screen;
  /** The language of what people read. */
  readonly language: Language;
  /** The language that the caller asked for; nothing where what goes into a document follows the document, or the corpus. */
  readonly askedLanguage: Language | undefined;
  readonly t: Translate;
}

/** The result as data, for `--json`, and as text for people. */
export interface CommandResult {
  readonly json: unknown;
  readonly text: () => string;
  /** Files that could not be read, a sentence each: they are told after the result, and the program fails. */
  readonly faults?: readonly string[];
  /** What else people should know: it is told after the result, too, and does no harm. */
  readonly remarks?: readonly string[];
  /** How it went, if not well. */
  readonly code?: ExitCode;
}
