import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { belagg } from '../vscode/support/belagg';
import { eventually } from '../vscode/support/eventually';
import { closeEverything, fileText, openMemo } from '../vscode/support/memo';

const other = '@book{annan-2001,\n  title = {En annan bok},\n}\n';
const preamble = '\\documentclass{article}\n\\usepackage{biblatex}\n\\addbibresource{k.bib}\n\\begin{document}\n';

/** Documents that cite a listed work, one that is misspelt and one that is not listed, with the file that the last gets into. */
const documents: Readonly<Record<string, Readonly<{ text: string; files: Record<string, string>; entry?: string }>>> = {
  'delar/ett.tex': {
    text: 'Se \\autocite{annan-2001}, \\autocite{haglnud-2010} och \\autocite[s. 3]{finsam-bloggen-2011}.\n',
    files: { 'pm.tex': `${preamble}\\input{delar/ett}\n\\end{document}\n`, 'k.bib': other },
    entry: 'k.bib',
  },
  'pm.typ': {
    text: 'Se @annan-2001, @haglnud-2010[s. 3] och #cite(<finsam-bloggen-2011>).\n\n#bibliography("k.yml")\n',
    files: { 'k.yml': 'annan-2001:\n  type: book\n  title: En annan bok\n' },
    entry: 'k.yml',
  },
  'lista.adoc': {
    text: '= PM\n\nSe <<annan-2001>>, <<haglnud-2010,Haglund 2010>> och <<finsam-bloggen-2011,Bloggen 2011>>.\n\n== Källor\n\n* [[annan-2001]]En annan bok.\n',
    files: {},
  },
  'pm.html': {
    text: '<html lang="sv"><body>\n<p>Se <a href="#annan-2001">a</a>, <a href="#haglnud-2010">Haglund 2010</a> och <a href="#finsam-bloggen-2011">Bloggen 2011</a>.</p>\n<h2>Källor</h2>\n<ul>\n  <li id="annan-2001">En annan bok.</li>\n</ul>\n</body></html>\n',
    files: {},
  },
  'kapitel/ett.qmd': {
    text: 'Se [@annan-2001], @haglnud-2010 och [@finsam-bloggen-2011, s. 3].\n',
    files: {
      '_quarto.yml': 'bibliography: [tom.bib, k.json]\n',
      'tom.bib': '',
      'k.json': '[{ "id": "annan-2001" }]\n',
    },
    entry: 'tom.bib',
  },
};

describe('references to the corpus in every format', () => {
  before(async () => {
    await (await belagg()).corpus();
  });
  afterEach(closeEverything);

  for (const [name, { text, files, entry }] of Object.entries(documents)) {
    it(`are looked for in the bibliography of the document, and mended one by one: ${name}`, async () => {
      const { document, folder } = await openMemo(text, { name, files });
      const found = () =>
        vscode.languages
          .getDiagnostics(document.uri)
          .filter(({ code }) => codes.includes(code))
          .toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code));
      const codesNow = () => found().map(({ code }) => code);
      await eventually(() => assert.deepEqual(codesNow(), ['misspelt-key', 'unlisted-key']));
      for (const left of [['unlisted-key', 'unlisted-key'], ['unlisted-key']]) {
        await mendFirst(document, found);
        await eventually(() => assert.deepEqual(codesNow(), left));
      }
      const lists = async () => (entry === undefined ? document.getText() : fileText(folder, entry));
      await eventually(async () => assert.match(await lists(), /Nationell nät|FINSAM Nätverkskonferens 2011/));
      assert.match(document.getText(), /haglund-2010[^]*finsam-bloggen-2011/);
    });
  }
});

/** In the order in which they are mended. */
const codes: readonly unknown[] = ['misspelt-key', 'unlisted-key'];

/** Carries out the fix of the first problem: it may be an edit or, with an entry, a command. */
async function mendFirst(document: vscode.TextDocument, found: () => readonly vscode.Diagnostic[]): Promise<void> {
  const action = await eventually(async () => {
    const [first] = found();
    assert.ok(first);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      first.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix);
    return fix;
  });
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  if (action.command) await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}
