import type { DocumentFiles } from '../../../src/core/ports';

/** Files by their paths, and how many were read. */
export function filesInMemory(files: Readonly<Record<string, string>>): DocumentFiles & { readonly reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    read: async path => {
      reads.push(path);
      return files[path];
    },
    names: async folder => {
      const prefix = folder === '/' ? '/' : `${folder}/`;
      return Object.keys(files)
        .filter(path => path.startsWith(prefix) && !path.slice(prefix.length).includes('/'))
        .map(path => path.slice(prefix.length));
    },
  };
}
