import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { installVSCode } from './install/vscode.mjs';
import { webPage } from './webPage.mjs';
import { withoutRemote } from './withoutRemote.mjs';

/**
 * What the worker says through webTestsBridge.js.
 *
 * @typedef {['out', unknown[]] | ['report', unknown] | ['end', { ok: boolean, error?: string }]} Message
 */

const TYPES = new Map([
  ['.cjs', 'text/javascript'],
  ['.css', 'text/css'],
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.mjs', 'text/javascript'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.ttf', 'font/ttf'],
  ['.wasm', 'application/wasm'],
]);

const WORKBENCH = '/vscode/out/vs/code/browser/workbench/workbench.js';
const OUTPUT = '/output';

/**
 * VS Code runs tests in the host of the extension whose folder holds them, so the tests' address must lie below the
 * extension's, if only by name.
 */
const TESTS = '/extension0/.tests/bridge.js';

/**
 * Serves VS Code, the extensions and the tests on the loopback address.
 *
 * @param {{ develop: readonly string[], tests: string, onMessage: (message: Message) => void }} options
 */
export async function startWebServer({ develop, tests, onMessage }) {
  const { root } = await installVSCode();
  const extensions = develop.map((folder, index) => ({ name: `extension${index}`, folder: path.resolve(folder) }));
  const folders = new Map([
    ['vscode', root],
    ...extensions.map(({ name, folder }) => /** @type {const} */ ([name, folder])),
  ]);

  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (request.method === 'POST' && pathname === OUTPUT) {
      receive(request, onMessage);
      response.end();
      return;
    }
    const text = madeText(pathname);
    if (text !== undefined) send(response, pathname, text);
    else sendFile(response, pathname, fileAt(pathname, folders));
  });
  /** What is made or changed before it is sent. @param {string} pathname */
  const madeText = pathname => {
    if (pathname === '/')
      return webPage(authority, { extensions: extensions.map(({ name }) => `/${name}`), tests: TESTS });
    if (pathname === TESTS) return testsWithBridge(tests, `http://${authority}${OUTPUT}`);
    if (pathname === WORKBENCH) return withoutRemote(path.join(root, WORKBENCH.replace('/vscode/', '')));
    return undefined;
  };
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the web server has no port');
  const authority = `127.0.0.1:${address.port}`;
  return {
    url: `http://${authority}/`,
    stop: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve(undefined)));
    },
  };
}

/** @param {http.IncomingMessage} request @param {(message: Message) => void} onMessage */
function receive(request, onMessage) {
  let body = '';
  request.setEncoding('utf8').on('data', data => (body += data));
  request.on('end', () => onMessage(JSON.parse(body)));
}

/** @param {string} pathname @param {ReadonlyMap<string, string>} folders @returns {string | undefined} */
function fileAt(pathname, folders) {
  const [, name = '', ...rest] = decodeURIComponent(pathname).split('/');
  const folder = folders.get(name);
  const file = folder === undefined ? undefined : path.join(folder, ...rest);
  if (folder === undefined || file === undefined || path.relative(folder, file).startsWith('..')) return undefined;
  return fs.existsSync(file) && fs.statSync(file).isFile() ? file : undefined;
}

/** @param {http.ServerResponse} response @param {string} pathname @param {string | undefined} file */
function sendFile(response, pathname, file) {
  if (file === undefined) response.writeHead(404).end();
  else send(response, pathname, fs.readFileSync(file));
}

/** @param {http.ServerResponse} response @param {string} pathname @param {string | Buffer} body */
function send(response, pathname, body) {
  const extension = pathname === '/' ? '.html' : path.extname(pathname);
  response.writeHead(200, { 'Content-Type': TYPES.get(extension) ?? 'application/octet-stream' }).end(body);
}

/** One file, because a worker cannot load a second. @param {string} tests @param {string} output */
function testsWithBridge(tests, output) {
  const bridge = fs.readFileSync(path.join(import.meta.dirname, 'webTestsBridge.js'), 'utf8');
  const source = fs.readFileSync(tests, 'utf8');
  return `${bridge.replace("'OUTPUT'", JSON.stringify(output))}
function loadTests(module, exports) {
${source}
}`;
}
