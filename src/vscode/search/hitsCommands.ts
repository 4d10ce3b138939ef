import * as vscode from 'vscode';
import { registerCommand } from '../commands';
import type { HitsView } from './hitsView';
import type { SearchMemory } from './searchMemory';
import type { SearchPick } from './searchPick';

/** *Show Hits in the Sidebar*, *Clear the Hits*, and how hits are grouped, in the search and in the sidebar alike. */
export function registerHitsCommands(pick: SearchPick, hits: HitsView, memory: SearchMemory): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand('belagg.showHits', query => {
      const wanted = (typeof query === 'string' ? query : pick.query).trim();
      if (wanted === '') return pick.open(); // nothing was searched for yet
      pick.close();
      return hits.show(wanted);
    }),
    registerCommand('belagg.clearHits', () => hits.clear()),
    registerCommand('belagg.groupHits', async () => {
      await memory.rememberGrouping(!memory.grouped);
      pick.current?.redraw();
      hits.regroup();
    }),
  );
}
