import fs from 'node:fs';
import path from 'node:path';
import { installExtensions } from './extensions.mjs';
import { installVSCode } from './install/vscode.mjs';
import { writeLanguagePack } from './languagePack.mjs';
import { removeFolder, spawnGroup, stopGroup, temporaryFolder } from './processes.mjs';
import { writeSettings } from './settings.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string | undefined} [userDataDir]  a fresh one unless given; settings that lie there stay as they are
 * @property {string | undefined} [extensionsDir]  a fresh one unless given
 * @property {readonly string[] | undefined} [install]  .vsix files or extension folders to install first
 * @property {boolean | undefined} [driver]  lets a page load extensions under development and tests, and shows no notification toasts
 * @property {boolean | undefined} [trust]  workspace trust: folders open in Restricted Mode (default off: all are trusted)
 * @property {import('./settings.mjs').Theme | undefined} [theme]
 * @property {string | undefined} [locale]  the display language, `sv`
 * @property {Record<string, unknown> | undefined} [settings]  on top of settings.mjs
 * @property {string | undefined} [token]  what a browser must show to get in; without one everybody on this machine does
 * @property {number | undefined} [port]  0 (the default) lets the system pick a free one
 * @property {boolean | undefined} [outlivesBrowser]  keeps running when nobody is connected
 * @property {string | undefined} [log]  level of the log files
 * @property {Record<string, string> | undefined} [env]  for the extension host
 * @property {((line: string) => void) | undefined} [onLine]  each line that the server prints
 */

/**
 * A running VS Code server on the loopback address, with its extension host.
 *
 * @typedef {object} Server
 * @property {string} authority  `127.0.0.1:1234`
 * @property {string | undefined} token
 * @property {string} userDataDir
 * @property {readonly string[]} tail  its last lines
 * @property {Promise<string>} ended  settles with the exit code or signal when the server ends
 * @property {() => Promise<void>} stop  ends it and removes its own folders
 */

const START_LIMIT_SECONDS = 30;
const TAIL_LINES = 200;

/** A test that was killed leaves no server behind. */
const ENDS_AFTER_ITS_BROWSER = [
  '--reconnection-grace-time=5',
  '--enable-remote-auto-shutdown',
  '--remote-auto-shutdown-without-delay',
];

/**
 * @param {ServerOptions} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const vscode = await installVSCode();
  const home = temporaryFolder('vscode-host-');
  const userDataDir = options.userDataDir ?? path.join(home, 'data');
  const extensionsDir = options.extensionsDir ?? path.join(home, 'extensions');
  fs.mkdirSync(extensionsDir, { recursive: true });
  writeSettings(userDataDir, options);
  if (options.locale !== undefined) writeLanguagePack(options.locale, userDataDir);
  installExtensions(vscode, options.install ?? [], extensionsDir);

  const args = [vscode.serverMain, ...serverArguments(options, { home, userDataDir, extensionsDir })];
  const child = spawnGroup(vscode.node, args, { ...process.env, ...options.env });
  /** @type {string[]} */
  const tail = [];
  const ended = new Promise(resolve => child.once('exit', (code, signal) => resolve(String(code ?? signal))));
  const port = await listening(child, ended, line => {
    tail.push(line);
    if (tail.length > TAIL_LINES) tail.shift();
    options.onLine?.(line);
  }).catch(error => {
    throw new Error(`${error.message}\n${tail.join('\n')}`);
  });
  return {
    authority: `127.0.0.1:${port}`,
    token: options.token,
    userDataDir,
    tail,
    ended,
    stop: async () => {
      await stopGroup(child);
      removeFolder(home);
    },
  };
}

/**
 * @param {ServerOptions} options
 * @param {{ home: string, userDataDir: string, extensionsDir: string }} folders
 */
function serverArguments(options, { home, userDataDir, extensionsDir }) {
  const { driver = true, trust = false, token, port = 0, outlivesBrowser = false, locale, log } = options;
  return [
    '--host=127.0.0.1',
    `--port=${port}`,
    `--server-data-dir=${home}`,
    `--user-data-dir=${userDataDir}`,
    `--extensions-dir=${extensionsDir}`,
    '--accept-server-license-terms',
    '--disable-telemetry',
    '--disable-update-check',
    '--disable-getting-started-override',
    '--force-disable-user-env',
    token === undefined ? '--without-connection-token' : `--connection-token=${token}`,
    ...(driver ? ['--enable-smoke-test-driver'] : []),
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...(outlivesBrowser ? [] : ENDS_AFTER_ITS_BROWSER),
    ...(locale === undefined ? [] : [`--locale=${locale}`]),
    ...(log === undefined ? [] : [`--log=${log}`]),
  ];
}

/**
 * The port that the server listens on, once it says so.
 *
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {Promise<string>} ended
 * @param {(line: string) => void} onLine
 * @returns {Promise<number>}
 */
function listening(child, ended, onLine) {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error(`the VS Code server did not listen within ${START_LIMIT_SECONDS} s`)),
      START_LIMIT_SECONDS * 1000,
    );
    const look = (/** @type {string} */ line) => {
      onLine(line);
      const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    eachLine(child.stdout, look);
    eachLine(child.stderr, look);
    child.once('error', reject);
    void ended.then(how => {
      clearTimeout(limit);
      reject(new Error(`the VS Code server ended early (${how})`));
    });
  });
}

/** @param {import('node:stream').Readable} stream @param {(line: string) => void} onLine */
export function eachLine(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8').on('data', data => {
    const lines = (rest + data).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
}
