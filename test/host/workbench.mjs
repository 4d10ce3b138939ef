import path from 'node:path';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string | undefined} [workspace]  a folder, or a .code-workspace file
 * @property {string | undefined} [file]  opened at the start
 * @property {readonly string[] | undefined} [develop]  extension folders to load as they are (needs the server's `driver`)
 * @property {string | undefined} [tests]  module that the extension host runs (needs the server's `driver`)
 * @property {{ width: number, height: number } | undefined} [viewport]
 * @property {import('playwright-core').BrowserContext | undefined} [context]  one to stay in: what the browser has stored lives there
 * @property {((page: import('playwright-core').Page) => Promise<void>) | undefined} [prepare]  runs before the page loads
 */

const VIEWPORT = { width: 1400, height: 900 };

/** The processor draws the page, and what moves sixty times a second. */
const STILL = /** @type {const} */ ({ reducedMotion: 'reduce' });

/** Of a page that nobody looks at: the less there is of it, the less is drawn. */
export const UNSEEN = { ...STILL, viewport: { width: 1000, height: 600 } };

/**
 * Opens the workbench in a page. Requests to any other machine are refused, so that a run is the same with and without a network.
 *
 * @param {import('./server.mjs').Server} server
 * @param {import('playwright-core').Browser} browser
 * @param {WorkbenchOptions} [options]
 */
export async function openWorkbench(server, browser, options = {}) {
  const { viewport = VIEWPORT } = options;
  const context = options.context ?? (await browser.newContext({ ...STILL, viewport }));
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await stayOnThisMachine(page);
  await options.prepare?.(page);
  await page.goto(workbenchAddress(server, options));
  return { context, page };
}

/**
 * The address of a workbench with a folder and a file open.
 *
 * @param {Pick<import('./server.mjs').Server, 'authority' | 'token'>} server
 * @param {WorkbenchOptions} options
 */
export function workbenchAddress(server, { workspace, file, develop = [], tests }) {
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...develop.map(folder => ['extensionDevelopmentPath', remoteUri(server, folder)]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remoteUri(server, tests)]]),
    ...(file === undefined ? [] : [['openFile', remoteUri(server, file)]]),
  ];
  const query = new URLSearchParams();
  if (server.token !== undefined) query.set('tkn', server.token);
  if (workspace === undefined) query.set('ew', 'true');
  else query.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', path.resolve(workspace));
  query.set('payload', JSON.stringify(payload));
  return `http://${server.authority}/?${query}`;
}

/** @param {import('playwright-core').Page} page */
export async function stayOnThisMachine(page) {
  const elsewhere = (/** @type {URL} */ url) => /^https?:$/.test(url.protocol) && url.hostname !== '127.0.0.1';
  await page.route(elsewhere, route => route.abort());
}

/**
 * The name by which the workbench in the browser knows a file of the server's machine.
 *
 * @param {Pick<import('./server.mjs').Server, 'authority'>} server
 * @param {string} file
 */
function remoteUri(server, file) {
  const encoded = path.resolve(file).split('/').map(encodeURIComponent).join('/');
  return `vscode-remote://${server.authority}${encoded}`;
}
