import * as vscode from 'vscode';
import type { Passage } from '../../core/corpus/model';
import type { CorpusStore } from '../corpusStore';
import type { CorpusTree } from '../trees/corpusTree';
import type { SearchPick } from './searchPick';

/** How long the active row of the search rests before the tree follows it, in milliseconds. */
const rest = 150;

/** Shows where in the sessions the active row of the search stands, if the tree is on the screen. */
export function registerSearchReveal(pick: SearchPick, store: CorpusStore, sessions: CorpusTree): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reveal = async (passage: Passage) => {
    if (!sessions.visible || pick.current?.activeRow?.passage?.id !== passage.id) return;
    const session = (await store.current()).session(passage.session);
    // Revealing must neither end the search nor fail it: the tree may be made anew meanwhile.
    if (session) await sessions.reveal({ session, passage }, { focus: false }).catch(() => false);
  };
  const listener = pick.onDidActivate(passage => {
    clearTimeout(timer);
    timer = setTimeout(() => void reveal(passage), rest);
  });
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    listener.dispose();
  });
}
