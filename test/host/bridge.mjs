import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { temporaryFolder } from './processes.mjs';

/**
 * What the extension host says through testsBridge.cjs, one line of JSON each.
 *
 * @typedef {['start' | 'beat', {}] | ['out', string] | ['err', string] | ['end', { ok: boolean, error?: string }]} Message
 */

/**
 * Listens on a socket of its own and makes the module that the extension host is to run instead of the tests.
 *
 * @param {string} tests  the real module
 * @param {(message: Message) => void} onMessage
 * @returns {Promise<{ module: string }>}
 */
export async function openBridge(tests, onMessage) {
  const folder = temporaryFolder('vscode-host-bridge-');
  const socket = path.join(folder, 's');
  const module = path.join(folder, 'bridge.cjs');
  fs.copyFileSync(path.join(import.meta.dirname, 'testsBridge.cjs'), module);
  fs.writeFileSync(path.join(folder, 'bridge.json'), JSON.stringify({ socket, tests: path.resolve(tests) }));

  const server = net.createServer(connection => {
    let rest = '';
    connection.on('error', () => {}); // a host that died in the middle of a line: its end is seen elsewhere
    connection.setEncoding('utf8').on('data', data => {
      const lines = (rest + data).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onMessage(JSON.parse(line));
    });
  });
  await new Promise(resolve => server.listen(socket, () => resolve(undefined)));
  return { module };
}
