import packageJson from '../../package.json';
import { translator } from '../l10n/translate';
import { readArguments } from './arguments';
import type { CommandResult } from './command';
import { commands } from './commands';
import type { ExitCode } from './exitCode';
import { CommandError, exitCodes, UsageError } from './exitCode';
import { helpText } from './helpText';
import { askedLanguage, chooseLanguage } from './language';
import { loadCorpus } from './loadCorpus';
import { createScreen } from './screen';
import type { Terminal } from './terminal';

/** The whole program: reads the command line, runs its command, prints the result, and says how it went. */
export async function runCommandLine(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = chooseLanguage(line, terminal.environment);
  const t = translator(language);
  try {
    const { command, words, values, flags, json, corpora, wants } = readArguments(line, t);
    const screen = createScreen(terminal.columns, terminal.styled);
    if (wants === 'version') terminal.out(`${packageJson.version}\n`);
    else if (wants === 'help') terminal.out(helpText(command, screen, t));
    else if (command === undefined) throw new UsageError(`${t('Say what to do.')}\n\n${helpText(command, screen, t)}`);
    else {
      const corpus = () => loadCorpus(corpora, terminal, t);
      const { folder } = terminal;
      const call = { words, values, flags, folder, corpus, screen, language, askedLanguage: askedLanguage(line), t };
      return tell(await commands[command].run(call), json, terminal);
    }
    return exitCodes.success;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CommandError)) throw error;
    terminal.error(`belagg: ${error.message}\n`);
    return error instanceof UsageError ? exitCodes.usage : exitCodes.failure;
  }
}

function tell(
  { json, text, faults = [], remarks = [], code = exitCodes.success }: CommandResult,
  asJson: boolean,
  terminal: Terminal,
) {
  terminal.out(asJson ? `${JSON.stringify(json, undefined, 2)}\n` : text());
  for (const sentence of [...remarks, ...faults]) terminal.error(`belagg: ${sentence}\n`);
  return faults.length > 0 ? exitCodes.failure : code;
}
