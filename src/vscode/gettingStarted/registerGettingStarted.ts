import * as vscode from 'vscode';
import type { Words } from '../language';
import { registerOpenWalkthrough } from './openWalkthrough';
import { registerPractise } from './practise';

/** What somebody who is new to Belägg is shown: the walkthrough, and a document to try things in. */
export function registerGettingStarted(words: Words): vscode.Disposable {
  return vscode.Disposable.from(registerOpenWalkthrough(), registerPractise(words));
}
