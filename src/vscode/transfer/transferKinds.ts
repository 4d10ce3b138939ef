import * as vscode from 'vscode';

/** What is dropped, with the form behind it; below the kind of all text, as VS Code wants it. */
export const dropKind = vscode.DocumentDropOrPasteEditKind.Text.append('belagg');

/** What *Paste As…* calls a sourced quotation in settings and key bindings. */
export const pasteKind = dropKind.append('quotation');
