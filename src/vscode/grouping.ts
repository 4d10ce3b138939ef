import * as vscode from 'vscode';
import { registerCommand } from './commands';
import type { Grouping } from './trees/sessionRows';

/** How the view *Sessions* is grouped. */
export interface GroupingChoice extends vscode.Disposable {
  readonly current: Grouping;
  readonly onDidChange: vscode.Event<void>;
}

/** Groups as the writer last chose in this workspace; the two commands change it. */
export function createGrouping(memory: vscode.Memento): GroupingChoice {
  let current: Grouping = memory.get('grouping') === 'topic' ? 'topic' : 'conference';
  const changed = new vscode.EventEmitter<void>();
  const showInMenus = () => vscode.commands.executeCommand('setContext', 'belagg.grouping', current);
  const choose = async (grouping: Grouping) => {
    current = grouping;
    changed.fire();
    await showInMenus();
    await memory.update('grouping', grouping);
  };
  void showInMenus();
  const commands = vscode.Disposable.from(
    registerCommand('belagg.groupByTopic', () => choose('topic')),
    registerCommand('belagg.groupByConference', () => choose('conference')),
  );
  return {
    get current() {
      return current;
    },
    onDidChange: changed.event,
    dispose: () => {
      commands.dispose();
      changed.dispose();
    },
  };
}
