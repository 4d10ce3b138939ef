import { checkCommand } from './check/checkCommand';
import type { Command } from './command';
import { exportCommand } from './exportCommand';
import { listCommand } from './listCommand';
import { quoteCommand } from './quoteCommand';
import { searchCommand } from './searchCommand';
import { sourcesCommand } from './sourcesCommand';

/** Every command of the program, in the order in which the help shows them. */
export const commands = {
  search: searchCommand,
  quote: quoteCommand,
  list: listCommand,
  check: checkCommand,
  sources: sourcesCommand,
  export: exportCommand,
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
