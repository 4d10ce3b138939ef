import * as vscode from 'vscode';
import { registerExamples, type ExampleTools } from '../examples/registerExamples';
import { registerCreateHouseStyle } from './createHouseStyle';
import { registerHouseStyleProblems } from './houseStyleProblems';
import { HouseStyleWatcher } from './houseStyleWatcher';

/** Everything about house styles besides their use: their problems, making one, and what they make of quotations. */
export function registerHouseStyle(tools: Omit<ExampleTools, 'watcher'>): vscode.Disposable {
  const { styles, words } = tools;
  const watcher = new HouseStyleWatcher();
  return vscode.Disposable.from(
    watcher,
    registerHouseStyleProblems(styles, watcher, words),
    registerCreateHouseStyle(styles, words),
    registerExamples({ ...tools, watcher }),
  );
}
