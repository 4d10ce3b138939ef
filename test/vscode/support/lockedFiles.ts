import * as vscode from 'vscode';

/** The scheme of files that a test can lock. */
export const lockedScheme = 'belagg-test';

interface LockedFilesOptions {
  readonly locked?: readonly string[];
  readonly failing?: readonly string[];
  readonly ready?: (path: string) => Promise<void>;
}

/**
 * A file system of its own, in memory, as a browser or a remote machine may have one: files named in `locked` say that
 * they are read-only, those named in `failing` cannot be written although they do not say so. A file is read once
 * it is `ready`.
 */
export function registerLockedFiles(
  files: Map<string, Uint8Array>,
  { locked = [], failing = [], ready }: LockedFilesOptions,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const contentOf = (uri: vscode.Uri) => {
    const content = files.get(uri.path);
    if (!content) throw vscode.FileSystemError.FileNotFound(uri);
    return content;
  };
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  return vscode.workspace.registerFileSystemProvider(
    lockedScheme,
    {
      onDidChangeFile: changed.event,
      watch: () => new vscode.Disposable(() => {}),
      stat: uri => ({
        type: isFolder(uri) ? vscode.FileType.Directory : vscode.FileType.File,
        ctime: 0,
        mtime: 0,
        size: isFolder(uri) ? 0 : contentOf(uri).length,
        ...(locked.includes(uri.path) && { permissions: vscode.FilePermission.Readonly }),
      }),
      readFile: async uri => {
        await ready?.(uri.path);
        return contentOf(uri);
      },
      writeFile: (uri, content) => (failing.includes(uri.path) ? refuse(uri) : void files.set(uri.path, content)),
      readDirectory: refuse,
      createDirectory: refuse,
      delete: refuse,
      rename: refuse,
    },
    { isCaseSensitive: true },
  );
}

function isFolder(uri: vscode.Uri): boolean {
  return !uri.path.includes('.');
}
