import type * as vscode from 'vscode';

/** What a workspace remembers, in memory. */
export function memoryMemento(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, otherwise?: T) => (values.get(key) ?? otherwise) as T,
    update: async (key: string, value: unknown) => void values.set(key, value),
  };
}
