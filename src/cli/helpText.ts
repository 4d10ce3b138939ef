import type { Translate } from '../l10n/translate';
import { commonOptions } from './arguments';
import type { Command } from './command';
import type { CommandName } from './commands';
import { commands } from './commands';
import type { Screen } from './screen';

/** The help of the program, or of one of its commands. */
export function helpText(name: CommandName | undefined, screen: Screen, t: Translate): string {
  const all: Readonly<Record<string, Command>> = commands;
  const command = name === undefined ? undefined : all[name];
  const options = Object.entries({ ...command?.options, ...commonOptions }).map(([option, { type, help }]) => [
    `--${option}${type === 'string' ? ` …` : ''}`,
    t(help),
  ]);
  const usage = command ? `belagg ${name} ${command.usage}` : `belagg ${t('COMMAND')} [--json] …`;
  const about = command ? t(command.summary) : t('Quotes conference documentation that you can stand behind.');
  const list = command
    ? ''
    : section(
        t('Commands'),
        Object.entries(all).map(([key, { summary }]) => [key, t(summary)]),
        screen,
      );
  return `${screen.bold(usage)}\n\n${about}\n${list}${section(t('Options'), options, screen)}`;
}

function section(title: string, rows: readonly (readonly string[])[], screen: Screen): string {
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return `\n${screen.bold(title)}\n${rows.map(([name = '', text = '']) => `  ${name.padEnd(width)}  ${text}\n`).join('')}`;
}
