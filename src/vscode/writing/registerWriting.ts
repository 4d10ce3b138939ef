import * as vscode from 'vscode';
import type { CorpusStore } from '../corpusStore';
import type { Bibliographies } from '../insertion/bibliographies';
import type { Inserter } from '../insertion/inserter';
import type { Words } from '../language';
import type { DocumentReader } from '../lookup/documentReader';
import { registerAcceptCompletion } from './acceptCompletion';
import { registerListSource } from './listSourceCommand';
import { ReferenceChecker } from './referenceChecker';
import { registerReferenceProblems } from './referenceProblems';

/** What helps while somebody writes. */
interface WritingSources {
  readonly store: CorpusStore;
  readonly reader: DocumentReader;
  readonly bibliographies: Bibliographies;
  readonly inserter: Inserter;
  readonly words: Words;
}

/** Registers what completions and fixes carry out, and looks after references. */
export function registerWriting({ store, reader, bibliographies, inserter, words }: WritingSources): vscode.Disposable {
  return vscode.Disposable.from(
    registerAcceptCompletion(store, inserter),
    registerListSource(store, inserter),
    registerReferenceProblems(new ReferenceChecker(store, reader, bibliographies), store, words),
  );
}
