import type { Command } from './command';
import { UsageError } from './exitCode';
import { listConferences } from './listConferences';
import { listPassages } from './listPassages';
import { listSessions } from './listSessions';
import { listSpeakers } from './listSpeakers';

const lists = {
  conferences: listConferences,
  sessions: listSessions,
  speakers: listSpeakers,
  passages: listPassages,
} as const satisfies Readonly<Record<string, Command['run']>>;

const names = Object.keys(lists).join('|');

export const listCommand: Command = {
  usage: names,
  summary: 'list what the corpus holds',
  options: {},
  run: call => {
    const [name = '', ...more] = call.words;
    if (more.length > 0 || !isListName(name)) {
      throw new UsageError(call.t('Say what to list: {0}.', names.replaceAll('|', ', ')));
    }
    return lists[name](call);
  },
};

function isListName(name: string): name is keyof typeof lists {
  return Object.hasOwn(lists, name);
}
