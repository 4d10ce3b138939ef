import fs from 'node:fs';
import path from 'node:path';
import { openBridge } from './bridge.mjs';
import { startBrowser } from './browser.mjs';
import { keepEvidence, logTails } from './evidence.mjs';
import { EXIT } from './exitCodes.mjs';
import { readLimits, watchLimits } from './limits.mjs';
import { temporaryFolder } from './processes.mjs';
import { startServer } from './server.mjs';
import { openWorkbench, UNSEEN } from './workbench.mjs';

const VERBOSE = process.env['VSCODE_HOST_VERBOSE'] === '1';
const SIGNALS = /** @type {const} */ ({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 });

/** How long the bridge may still have words under way when something else says that the run is over. */
const GRACE_MILLISECONDS = 1500;

/** @typedef {(code: number, why?: string) => void} Finish */

/**
 * Runs tests in VS Code's extension host for Node.
 *
 * @param {import('./codeArguments.mjs').TestRun} run
 * @returns {Promise<number>} an exit code
 */
export async function runInNodeHost(run) {
  /** @type {Finish} */
  let finish = () => {};
  const finished = new Promise(resolve => (finish = (code, why) => resolve({ code, why })));
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => finish(code, `stopped by ${signal}`));
  }
  const watch = watchLimits(readLimits(), why => finish(EXIT.timedOut, why));
  const bridge = await openBridge(run.tests, message => onMessage(message, watch, finish));
  const { extensionsDir, trust, locale, log } = run;
  const userDataDir = run.userDataDir === undefined ? undefined : freshUserData(run.userDataDir);
  const onLine = (/** @type {string} */ line) => onServerLine(line, finish);
  const server = await startServer({ userDataDir, extensionsDir, trust, locale, log, onLine });
  void server.ended.then(how => onServerEnd(how, finish));
  /** @type {import('playwright-core').Browser | undefined} */
  let browser;
  try {
    browser = await startBrowser();
    browser.on('disconnected', () => finish(EXIT.notStarted, 'the browser ended'));
    const { develop, workspace, file } = run;
    const { page } = await openWorkbench(server, browser, {
      develop,
      workspace,
      file,
      tests: bridge.module,
      viewport: UNSEEN.viewport,
      prepare: opened => listenToWorkbench(opened, finish),
    });
    const { code, why } = await finished;
    if (code !== EXIT.passed && code !== EXIT.failed) console.error(logTails(server));
    if (code !== EXIT.passed) await keepEvidence(server, page);
    if (why !== undefined) console.error(`[vscode-host] ${why}`);
    return code;
  } finally {
    watch.stop();
    await Promise.all([browser?.close(), server.stop()]);
  }
}

/** @param {import('./bridge.mjs').Message} message @param {ReturnType<typeof watchLimits>} watch @param {Finish} finish */
function onMessage(message, watch, finish) {
  if (message[0] === 'beat') {
    watch.beat();
    return;
  }
  watch.output();
  if (message[0] === 'out') process.stdout.write(message[1]);
  else if (message[0] === 'err') process.stderr.write(message[1]);
  else if (message[0] === 'end') finish(message[1].ok ? EXIT.passed : EXIT.failed, message[1].error?.split('\n')[0]);
}

/** Without a host the server has nothing to do and ends too: the host's own end is said first. */
function onServerEnd(/** @type {string} */ how, /** @type {Finish} */ finish) {
  setTimeout(() => finish(EXIT.hostDied, `the VS Code server ended (${how})`), GRACE_MILLISECONDS * 2);
}

/** @param {string} line @param {Finish} finish */
function onServerLine(line, finish) {
  if (VERBOSE) console.error(`[server] ${line}`);
  const [, code, signal] = /Extension Host Process exited with code: (\S+), signal: (\w+)/.exec(line) ?? [];
  if (code === undefined || (code === '0' && signal === 'null')) return;
  const died = () => finish(EXIT.hostDied, `the extension host died (code ${code}, signal ${signal})`);
  setTimeout(died, GRACE_MILLISECONDS);
}

/**
 * The workbench's own word on how the tests ended comes a moment after the bridge's, and from a host that the bridge
 * could not start in; its log mixes what it has to say itself with what the extensions print.
 *
 * @param {import('playwright-core').Page} page
 * @param {Finish} finish
 */
async function listenToWorkbench(page, finish) {
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
    const end = () => finish(code === 0 ? EXIT.passed : EXIT.failed, `the workbench reports the end (${code})`);
    setTimeout(end, GRACE_MILLISECONDS * 2);
  });
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    if (VERBOSE) console.error(`[workbench ${type}]`, ...args);
  });
  page.on('crash', () => finish(EXIT.notStarted, 'the page crashed'));
  if (VERBOSE) page.on('console', message => console.error(`[page] ${message.text().slice(0, 500)}`));
}

/**
 * @vscode/test-electron always names .vscode-test/user-data, which would carry settings and state from one run to the
 * next: only what a person writes there is copied into a fresh folder.
 *
 * @param {string} named
 */
function freshUserData(named) {
  if (process.env['VSCODE_HOST_KEEP_USER_DATA'] === '1') return named;
  const fresh = temporaryFolder('vscode-host-user-');
  for (const file of ['settings.json', 'keybindings.json', 'snippets', 'prompts']) {
    const source = path.join(named, 'User', file);
    if (fs.existsSync(source)) fs.cpSync(source, path.join(fresh, 'User', file), { recursive: true });
  }
  return fresh;
}
