/** Paths of files, absolute and with `/`, as addresses have them in every file system that VS Code opens. */

/** The path that a file in `folder` means by `path`; one that begins at the root stays as it is. */
export function pathFrom(folder: string, path: string): string {
  const whole = path.startsWith('/') ? path : `${folder}/${path}`;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** How a file in `folder` names the file at `path`. */
export function pathRelativeTo(folder: string, path: string): string {
  const from = folder.split('/').filter(Boolean);
  const to = path.split('/').filter(Boolean);
  const first = from.findIndex((part, index) => part !== to[index]);
  const shared = first < 0 ? from.length : first;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** The folder of a file, or the one above a folder. */
export function folderOfPath(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1));
}

export function nameOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder and those above it up to `top`, at most `levels` of them; the folder alone where it is not below `top`. */
export function foldersUpTo(top: string, folder: string, levels: number): readonly string[] {
  const folders = [folder];
  if (!folder.startsWith(top === '/' ? '/' : `${top}/`)) return folders;
  for (let at = folder; at !== top && folders.length < levels; folders.push(at)) at = folderOfPath(at);
  return folders;
}
