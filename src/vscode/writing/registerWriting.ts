import * as vscode from 'vscode';
import type { CorpusStore } from '../corpusStore';
import type { HouseStyles } from '../houseStyle/houseStyles';
import type { Inserter } from '../insertion/inserter';
import type { Words } from '../language';
import { registerAcceptCompletion } from './acceptCompletion';
import { registerListSource } from './listSourceCommand';
import { registerReferenceFixes } from './referenceFixActions';
import { registerReferenceProblems } from './referenceProblems';
import type { ReferenceWatch } from './referenceWatch';

/** What helps while somebody writes. */
interface WritingSources {
  readonly store: CorpusStore;
  readonly references: ReferenceWatch;
  readonly inserter: Inserter;
  readonly styles: HouseStyles;
  readonly words: Words;
}

/** Registers what completions and fixes carry out, and tells what is wrong with references. */
export function registerWriting({ store, references, inserter, styles, words }: WritingSources): vscode.Disposable {
  return vscode.Disposable.from(
    registerAcceptCompletion(store, inserter),
    registerListSource(store, inserter),
    registerReferenceProblems(references, words),
    registerReferenceFixes(references, styles, words.t),
  );
}
