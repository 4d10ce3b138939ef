import type { Asked, Port, Reply } from '../core/search/remote/messages';
import { serveSearch } from '../core/search/remote/serveSearch';
import { nodeThreads } from './nodeThreads';

/** The search engine in a thread of its own: a worker thread of Node, or a Web Worker. */
serveSearch(portToHost(), giveWay);

function portToHost(): Port<Reply, Asked> {
  const node = nodeThreads()?.parentPort;
  if (node) {
    return {
      post: (message, handedOver) => node.postMessage(message, handedOver),
      listen: receive => node.on('message', message => receive(message as Asked)),
    };
  }
  const web = globalThis as unknown as DedicatedWorkerGlobalScope;
  return {
    post: (message, handedOver = []) => web.postMessage(message, [...handedOver]),
    listen: receive => web.addEventListener('message', ({ data }) => receive(data as Asked)),
  };
}

/** How long it works before it looks for messages, in milliseconds: queries wait while another corpus is indexed. */
const step = 20;
let started = performance.now();

async function giveWay(): Promise<void> {
  if (performance.now() - started < step) return;
  await new Promise(resolve => setTimeout(resolve, 0));
  started = performance.now();
}
