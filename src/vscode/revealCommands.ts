import * as vscode from 'vscode';
import type { Corpus } from '../core/corpus/corpus';
import { registerCommand } from './commands';
import type { CorpusStore } from './corpusStore';
import type { PassageTarget } from './passageTarget';
import type { CorpusTree } from './trees/corpusTree';
import type { Row, RowTarget } from './trees/row';

/** *Reveal in Sessions* and *Reveal in Speakers*: from a row of one tree to the same passage in the other. */
export function registerRevealCommands(
  store: CorpusStore,
  target: PassageTarget,
  { sessions, speakers }: { readonly sessions: CorpusTree; readonly speakers: CorpusTree },
): vscode.Disposable {
  const revealIn = (tree: CorpusTree, args: readonly unknown[]) =>
    store.current().then(corpus => {
      const wanted = rowTarget(args, corpus, target);
      return wanted && tree.reveal(wanted, { focus: true });
    });
  return vscode.Disposable.from(
    registerCommand('belagg.revealInSessions', (...args) => revealIn(sessions, args)),
    registerCommand('belagg.revealInSpeakers', (...args) => revealIn(speakers, args)),
  );
}

/** The passage that is meant; for an appearance without one its session. */
function rowTarget(args: readonly unknown[], corpus: Corpus, target: PassageTarget): RowTarget | undefined {
  const passage = target.one(args, corpus);
  const [clicked] = args;
  const row: Partial<Row> = typeof clicked === 'object' && clicked !== null ? clicked : {};
  const session = corpus.session(passage?.session ?? row.session?.id ?? '');
  return session && { session, ...(passage && { passage }) };
}
