import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg } from './support/belagg';
import { chooseLanguage } from './support/chooseLanguage';
import { activeEditor, closeEverything } from './support/memo';
import { until } from './support/until';

const words = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv';

describe('the document to practise in', () => {
  before(() => belagg());
  afterEach(async () => {
    await closeEverything();
    await chooseLanguage(undefined);
  });

  for (const language of ['sv', 'en'] as const) {
    it(`has a word too many, and takes the first hit of the search that is open for it (${language})`, async () => {
      await chooseLanguage(language);
      await vscode.commands.executeCommand('belagg.practise');
      const { document } = await activeEditor('the document', ({ isUntitled }) => isUntitled);
      assert.match(document.getText(), new RegExp(`^lang: ${language}$`, 'm'));
      await until('the word too many', () => markedIn(document).find(text => text === 'mycket'));
      await vscode.commands.executeCommand('belagg.insertQuotation');
      await until('the quotation', () => document.getText().includes(words) || undefined);
      const text = document.getText();
      assert.match(text, /references:\n {2}- id: finsam-bloggen-2011\n/, 'its source');
      assert.match(text, /(?:utvärderingarna|evaluations)\. Finsam har [”“]bäst/, 'where the caret was');
    });
  }
});

function markedIn(document: vscode.TextDocument): readonly string[] {
  return vscode.languages.getDiagnostics(document.uri).map(({ range }) => document.getText(range));
}
