import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { BelaggApi } from '../../../src/vscode/api';

/** The extension, started, with what it offers to others. */
export async function belagg(): Promise<BelaggApi> {
  const extension = vscode.extensions.getExtension<BelaggApi>('belagg.belagg');
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
}

/** Passages of the bundled corpus that the tests quote. */
export const passageIds = {
  /** Second-hand: a work's words in the blog of 2011. */
  isf: 'finsam-2011-norrkoping/kristersson-evidens#isf-slutsatsen',
  /** Direct speech, from the document of 2010. */
  minister: 'finsam-2010-malmo/husmark-persson-regeringen#mindre-att-gora',
} as const;
