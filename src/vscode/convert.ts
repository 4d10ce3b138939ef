/** The one place where Belägg's offsets and corpus paths become VS Code's ranges and addresses, and back. */
import * as vscode from 'vscode';
import type { SourceSpan } from '../core/corpus/model';
import type { TextSpan } from '../core/document/model';
import { placesIn } from '../core/document/placesIn';

/** The origin of what comes with the extension; any other origin is the URI of a folder, as a string. */
export const bundledOrigin = 'bundled';

/** The scheme of the read-only pages that come with the extension. */
export const pageScheme = 'belagg';

/** The address of a file of a corpus. */
export function corpusUri(file: { readonly origin: string; readonly path: string }): vscode.Uri {
  return file.origin === bundledOrigin
    ? vscode.Uri.from({ scheme: pageScheme, path: `/${file.path}` })
    : vscode.Uri.joinPath(vscode.Uri.parse(file.origin, true), file.path);
}

/** The path of a file below a folder, with `/`; `undefined` if it is not below it. */
export function pathBelow(folder: vscode.Uri, file: vscode.Uri): string | undefined {
  const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const sameRoot = file.scheme === folder.scheme && file.authority === folder.authority;
  return sameRoot && file.path.startsWith(prefix) ? file.path.slice(prefix.length) : undefined;
}

/** The range of a span in an open document, which counts offsets as we do. */
export function documentRange(document: vscode.TextDocument, span: TextSpan): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The stretch that a range covers in an open document. */
export function documentSpan(document: vscode.TextDocument, range: vscode.Range): TextSpan {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The ranges of spans in a text, whether it is open or not. */
export function rangesIn(text: string): (span: TextSpan) => vscode.Range {
  const placeOf = placesIn(text);
  const position = (offset: number) => {
    const { line, column } = placeOf(offset);
    return new vscode.Position(line, column);
  };
  return ({ start, end }) => new vscode.Range(position(start), position(end));
}

/**
 * The range of a span in a file that is not open: its line and column are known, not those of its end. What goes on
 * beyond the line is marked to the end of the line, which VS Code cuts to what the line has.
 */
export function firstLineRange(source: SourceSpan, column: number): vscode.Range {
  const start = new vscode.Position(source.line - 1, column - 1);
  return new vscode.Range(start, start.translate(0, Math.max(1, source.end - source.start)));
}
