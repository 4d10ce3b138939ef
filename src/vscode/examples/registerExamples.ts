import * as vscode from 'vscode';
import { examples } from '../../core/citation/examples';
import { citedStyle } from '../../core/document/citedStyle';
import type { DocumentSyntax } from '../../core/document/model';
import { analyseDocument } from '../../core/document/analyseDocument';
import { settingNames, type SettingName } from '../../core/citation/settingFields';
import { examplesText, type SettingOrigin } from '../../l10n/examplesText';
import { registerCommand } from '../commands';
import type { CorpusStore } from '../corpusStore';
import type { FoundHouseStyle, HouseStyles } from '../houseStyle/houseStyles';
import type { HouseStyleWatcher } from '../houseStyle/houseStyleWatcher';
import { chosenSettings, citationSettings } from '../insertion/citationSettings';
import type { TargetEditor } from '../insertion/targetEditor';
import type { Words } from '../language';
import type { DocumentReader } from '../lookup/documentReader';

/** The scheme of the page; it is made anew whenever a setting changes. */
const scheme = 'belagg-examples';

/** What the page is made from. */
export interface ExampleTools {
  readonly store: CorpusStore;
  readonly reader: DocumentReader;
  readonly target: TargetEditor;
  readonly styles: HouseStyles;
  readonly watcher: HouseStyleWatcher;
  readonly words: Words;
}

/**
 * *Show How Quotations Will Look*: a page beside the document with a passage of every kind, as the document would get it
 * under the settings of now. It follows the settings, the house style and the document that is written in.
 */
export function registerExamples(tools: ExampleTools): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const uri = () => vscode.Uri.from({ scheme, path: `/${tools.words.t('How quotations will look')}.md` });
  const update = () => changed.fire(uri());
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => page(tools),
    }),
    registerCommand('belagg.showExamples', async () => {
      update();
      // Locked: else it would show the next Markdown file that somebody goes on with.
      await vscode.commands.executeCommand('markdown.showLockedPreviewToSide', uri());
    }),
    tools.watcher.onDidChange(update),
    tools.words.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(editor => editor && update()),
  );
}

async function page({ store, reader, target, styles, words }: ExampleTools): Promise<string> {
  const { document } = target;
  const house = await styles.find(document?.uri);
  const settings = citationSettings(document, house?.settings);
  const read = document ? reader.read(document) : { text: '', analysis: analyseDocument('', 'markdown') };
  const { analysis } = read;
  const { syntax, features, language } = analysis;
  const shown = examples({
    corpus: await store.current(),
    syntax,
    ...(document && { features }),
    language,
    cited: citedStyle([read]),
    settings,
    year: new Date().getFullYear(),
  });
  return examplesText(
    {
      examples: shown,
      settings,
      origins: originsOf(document, house),
      document: {
        ...(document && { name: vscode.workspace.asRelativePath(document.uri) }),
        format: formatNames[syntax] ?? words.t('plain text'),
        languageId: document?.languageId ?? 'markdown',
      },
      ...(house && { houseStyle: vscode.workspace.asRelativePath(house.uri) }),
    },
    words.t,
  );
}

const formatNames: Readonly<Partial<Record<DocumentSyntax, string>>> = {
  pandoc: 'Markdown',
  latex: 'LaTeX',
  typst: 'Typst',
  asciidoc: 'AsciiDoc',
  html: 'HTML',
};

function originsOf(
  document: vscode.TextDocument | undefined,
  house: FoundHouseStyle | undefined,
): Readonly<Record<SettingName, SettingOrigin>> {
  const own = chosenSettings(document);
  const originOf = (name: SettingName): SettingOrigin =>
    name in own ? 'chosen' : house && name in house.settings ? 'house' : 'default';
  return Object.fromEntries(settingNames.map(name => [name, originOf(name)])) as Record<SettingName, SettingOrigin>;
}
