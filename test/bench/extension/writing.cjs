'use strict';
/** Runs in the extension host: completes a key, and writes within a quotation of a megabyte that is being checked. */
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const SETTLE_MILLISECONDS = 6000;
const COMPLETIONS = 60;
const EDITS = 12;

exports.run = async function run() {
  const folder = vscode.workspace.workspaceFolders[0].uri;
  await pause(SETTLE_MILLISECONDS);
  const result = { ...(await completing(folder)), ...(await editing(folder)) };
  fs.writeFileSync(process.env['BENCH_RESULT'], JSON.stringify(result));
};

/**
 * Wall time, beside a command of the workbench that does nothing, a list that another extension makes of one item where
 * Belägg offers none (the least that any completion takes), and the list with every entry of the bibliography as an item,
 * as other extensions make it.
 */
async function completing(folder) {
  const memo = await open(folder, 'memo.md');
  const at = memo.document.positionAt(memo.document.getText().indexOf('[@h]') + '[@h'.length);
  memo.selection = new vscode.Selection(at, at);
  const complete = async () => {
    const { items } = await command('vscode.executeCompletionItemProvider', memo.document.uri, at, '@');
    const ours = items.filter(item => item.command?.command.startsWith('_belagg.'));
    if (ours.length === 0) throw new Error('no key was offered');
  };
  const first = await wall(complete);
  const elsewhere = at.with({ character: 3 });
  const oneItem = vscode.languages.registerCompletionItemProvider('markdown', {
    provideCompletionItems: (_, { character }) => (character === 3 ? [new vscode.CompletionItem('one')] : []),
  });
  const completeOne = () => command('vscode.executeCompletionItemProvider', memo.document.uri, elsewhere);
  const [completions, nothing, one, all] = [[], [], [], []];
  for (let run = 0; run < COMPLETIONS; run++) {
    nothing.push(await wall(() => command('noop')));
    one.push(await wall(completeOne));
    completions.push(await wall(complete));
  }
  oneItem.dispose();
  // Behind the others: what thousands of items leave behind is collected while the next list is made.
  for (let run = 0; run < COMPLETIONS; run++) {
    const provider = await everyEntry(folder);
    all.push(await wall(complete));
    provider.dispose();
  }
  return { first, completions, nothing, one, all };
}

/** A completion that offers the whole bibliography, whatever was typed. */
async function everyEntry(folder) {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'refs.bib'));
  const entries = [...document.getText().matchAll(/@report\{(\w+),\s*author = (.*),\s*title = (.*),/g)];
  const provideCompletionItems = () =>
    entries.map(([, key, author, title]) => {
      const item = new vscode.CompletionItem(key, vscode.CompletionItemKind.Reference);
      item.detail = title;
      item.documentation = new vscode.MarkdownString(`${author}\n\n${title}`);
      return item;
    });
  return vscode.languages.registerCompletionItemProvider({ language: 'markdown' }, { provideCompletionItems }, '@');
}

/** Processor time of the host from a change until the rest after it, beside the same in a text that quotes nothing. */
async function editing(folder) {
  const [quoting, plain] = [[], []];
  for (const [name, times] of [
    ['quoting.md', quoting],
    ['plain.md', plain],
  ]) {
    const editor = await open(folder, name);
    await pause(15_000);
    const at = editor.document.positionAt(Math.floor(editor.document.getText().length / 2));
    const line = editor.document.lineAt(at.line + (editor.document.lineAt(at.line).isEmptyOrWhitespace ? 1 : 0));
    const place = line.range.start.translate(0, 40);
    for (let run = 0; run < EDITS; run++) {
      const before = process.cpuUsage();
      await editor.edit(edit => edit.insert(place, 'x'));
      await pause(1500);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
    }
    if (name === 'quoting.md') await expectProblems(editor.document.uri);
  }
  return { quoting, plain };
}

async function expectProblems(uri) {
  const problems = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Belägg');
  if (problems.length < 100) throw new Error(`${problems.length} problems in ${path.basename(uri.path)}`);
}

async function open(folder, name) {
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder, name));
}

function command(...words) {
  return vscode.commands.executeCommand(...words);
}

async function wall(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function pause(milliseconds) {
  return new Promise(resolve => setTimeout(resolve, milliseconds));
}
