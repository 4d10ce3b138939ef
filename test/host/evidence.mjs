import fs from 'node:fs';
import path from 'node:path';

const LINES_PER_LOG = 15;
const OF_BUILT_IN_EXTENSIONS = /[\\/]vscode\./;

/**
 * The last lines of each log file of a server: what to read when a host died or never started.
 *
 * @param {import('./server.mjs').Server} server
 */
export function logTails(server) {
  const folder = newestLogs(server);
  if (folder === undefined) return '';
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.log') && !OF_BUILT_IN_EXTENSIONS.test(file))
    .map(file => ({ file, text: fs.readFileSync(path.join(folder, file), 'utf8').trim() }))
    .filter(({ text }) => text !== '')
    .map(({ file, text }) => `--- ${file}\n${text.split('\n').slice(-LINES_PER_LOG).join('\n')}`)
    .join('\n');
}

/**
 * Keeps a picture of the workbench and the logs in the folder that VSCODE_HOST_ARTIFACTS names, if it names one.
 *
 * @param {import('./server.mjs').Server} server
 * @param {import('playwright-core').Page | undefined} page
 */
export async function keepEvidence(server, page) {
  const folder = process.env['VSCODE_HOST_ARTIFACTS'];
  if (!folder) return;
  fs.mkdirSync(folder, { recursive: true });
  await page?.screenshot({ path: path.join(folder, 'workbench.png'), timeout: 5000 }).catch(error => {
    console.error(`[vscode-host] no picture: ${error.message.split('\n')[0]}`);
  });
  const logs = newestLogs(server);
  if (logs !== undefined) fs.cpSync(logs, path.join(folder, 'logs'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'server.txt'), server.tail.join('\n'));
  console.error(`[vscode-host] picture and logs: ${folder}`);
}

/** @param {import('./server.mjs').Server} server */
function newestLogs({ userDataDir }) {
  const root = path.join(userDataDir, 'logs');
  const newest = fs.existsSync(root) ? fs.readdirSync(root).toSorted().at(-1) : undefined;
  return newest === undefined ? undefined : path.join(root, newest);
}
