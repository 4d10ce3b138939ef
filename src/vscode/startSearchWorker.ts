import * as vscode from 'vscode';
import type { SearchWorker } from '../core/search/corpusSearch';
import type { Asked, Reply } from '../core/search/remote/messages';
import { nodeThreads, type NodeThreads } from '../worker/nodeThreads';

/** Starts `dist/worker.js` in a thread of its own, on the desktop as in the browser. */
export async function startSearchWorker(extensionUri: vscode.Uri): Promise<SearchWorker> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'worker.js');
  const threads = nodeThreads();
  return threads ? nodeWorker(file, threads) : webWorker(file);
}

function nodeWorker(file: vscode.Uri, { Worker }: NodeThreads): SearchWorker {
  const worker = new Worker(file.fsPath);
  worker.unref();
  return {
    post: (message: Asked, handedOver = []) => worker.postMessage(message, [...handedOver]),
    listen: receive => worker.on('message', message => receive(message as Reply)),
    onFailure: tell => {
      worker.on('error', error => tell(error.message));
      worker.on('exit', code => tell(`The search worker ended (${code})`));
    },
    dispose: () => void worker.terminate(),
  };
}

/** A worker must come from where its page comes from, and an extension seldom does: its text is read and handed over. */
async function webWorker(file: vscode.Uri): Promise<SearchWorker> {
  const text = await vscode.workspace.fs.readFile(file);
  const address = URL.createObjectURL(new Blob([new Uint8Array(text)], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return {
    post: (message: Asked, handedOver = []) => worker.postMessage(message, [...handedOver]),
    listen: receive => worker.addEventListener('message', ({ data }) => receive(data as Reply)),
    onFailure: tell => {
      worker.addEventListener('error', ({ message }) => tell(message));
      worker.addEventListener('messageerror', () => tell('A message could not be read'));
    },
    dispose: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
