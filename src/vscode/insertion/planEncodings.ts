import * as vscode from 'vscode';
import { encodedPlan } from '../../core/citation/encodedPlan';
import { isBib } from '../../core/bibliography/model';
import type { InsertionPlan } from '../../core/citation/model';
import { encodingName } from '../../l10n/encodingName';
import type { Words } from '../language';
import { MendableError } from '../mendableError';
import { fileOf } from '../notebookCell';
import type { PreparedInsertion } from './insertionRequest';

/** A text that a plan writes into a file. */
interface Writing {
  /** None where the file is yet to be made: then it is in UTF-8. */
  readonly document?: vscode.TextDocument;
  readonly name: string;
  readonly text: string;
  readonly isLatex: boolean;
}

type Characters = ReadonlySet<string>;

/**
 * The plan as the encodings of its files can hold it: VS Code saves "?" for a character that an encoding does not have. In
 * LaTeX and .bib files commands stand for it. Throws, and says what to do, where nothing can.
 */
export async function planInEncodings(
  document: vscode.TextDocument,
  plan: InsertionPlan,
  { request, files, head }: PreparedInsertion,
  { t }: Words,
): Promise<InsertionPlan> {
  const { analysis } = request.document;
  const isLegacy = analysis.features.has('legacy-encoding');
  const isLatex = analysis.syntax === 'latex';
  const name = nameOf(document);
  const own: Writing = { document, name, text: textOf(plan.edits), isLatex };
  const inHead: Writing = {
    ...own,
    ...(head && { document: head, name: nameOf(head) }),
    text: textOf(plan.headEdits ?? []),
  };
  const bibliographies = plan.bibliography.map((change): Writing => {
    const file = files.find(({ path }) => path === change.path);
    return {
      ...(file?.state.kind === 'open' && { document: file.state.document }),
      name: change.path,
      text: change.kind === 'create' ? change.text : textOf(change.edits),
      isLatex: isBib(file?.format),
    };
  });
  const all = [own, inHead, ...bibliographies];
  const lost = await Promise.all(all.map(writing => lostCharacters(writing, isLegacy)));
  if (lost.every(({ size }) => size === 0)) return plan;
  const [ofDocument, ofHead, ...ofFiles] = lost;
  const encoded = encodedPlan(plan, {
    inDocument: among(ofDocument, own.isLatex),
    inHead: among(ofHead, inHead.isLatex),
    inBibliography: path => {
      const at = bibliographies.findIndex(writing => writing.name === path);
      return among(ofFiles[at], bibliographies[at]?.isLatex ?? false);
    },
  });
  const texts = [
    textOf(encoded.edits),
    textOf(encoded.headEdits ?? []),
    ...encoded.bibliography.map(change => (change.kind === 'create' ? change.text : textOf(change.edits))),
  ];
  for (const [at, writing] of all.entries()) {
    const missing = [...(lost[at] ?? [])].find(character => texts[at]?.includes(character));
    if (missing === undefined) continue;
    const { name: file, document: open } = writing;
    const encoding = encodingName(open?.encoding ?? 'utf8');
    throw new MendableError(
      t(
        '{0} is saved as {1}, which does not have the character {2}. Nothing was inserted. Choose “Save with Encoding” and UTF-8, and insert again.',
        file,
        encoding,
        missing,
      ),
      { title: t('Change Encoding…'), run: () => changeEncoding(open ?? document) },
    );
  }
  return encoded;
}

/** VS Code has a picker for it, and nothing that extensions could do it with. */
async function changeEncoding(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}

function among(characters: Characters | undefined, isLatex: boolean): (character: string) => boolean {
  return character => isLatex && (characters?.has(character) ?? false);
}

function textOf(edits: readonly { readonly text: string }[]): string {
  return edits.map(({ text }) => text).join('');
}

function nameOf(document: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(fileOf(document).uri);
}

/** What the file cannot hold, or LaTeX would not read in it. */
async function lostCharacters({ document, text, isLatex }: Writing, isLegacy: boolean): Promise<Characters> {
  const characters = [...new Set(text.match(/\P{ASCII}/gu))];
  const encoding = document?.encoding ?? 'utf8';
  if (/^utf/i.test(encoding)) return new Set(isLatex && isLegacy ? characters : []);
  const isKept = await Promise.all(
    characters.map(async character => {
      const bytes = await vscode.workspace.encode(character, { encoding });
      return (await vscode.workspace.decode(bytes, { encoding })) === character;
    }),
  );
  // What the encodings of the West have in common, the others of LaTeX's need not have.
  const isShared = (character: string): boolean => !isLatex || !isLegacy || character <= '\u00FF';
  return new Set(characters.filter((character, at) => !isKept[at] || !isShared(character)));
}
