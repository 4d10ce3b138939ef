/** What is used of Node's `worker_threads`. */
export interface NodeThreads {
  /** Inside a worker the way to whoever started it. */
  readonly parentPort: NodePort | null;
  readonly Worker: new (path: string) => NodeWorker;
}

export interface NodePort {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  on(event: 'message', listener: (message: unknown) => void): void;
}

export interface NodeWorker extends NodePort {
  on(event: 'message', listener: (message: unknown) => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  on(event: 'exit', listener: (code: number) => void): void;
  terminate(): Promise<number>;
  unref(): void;
}

/**
 * `worker_threads` where there is Node, `undefined` in a browser. Asked for at run time (since Node 20.16), because the
 * same file runs in both, and an import of it would not load in a browser.
 */
export function nodeThreads(): NodeThreads | undefined {
  const { process } = globalThis as { readonly process?: { getBuiltinModule?(name: string): unknown } };
  return process?.getBuiltinModule?.('node:worker_threads') as NodeThreads | undefined;
}
