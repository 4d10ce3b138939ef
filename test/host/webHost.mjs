/**
 * The web extension host: a workbench as on vscode.dev, with no server behind it and every extension in a web worker.
 * The tests are one CommonJS file that exports run(), bundled with everything but `vscode` (out/test/web.js). A worker
 * has no Node and no disk: the workspace is the folder tmp:/ws in memory, which the tests fill themselves.
 */
import fs from 'node:fs';
import util from 'node:util';
import { startBrowser } from './browser.mjs';
import { EXIT } from './exitCodes.mjs';
import { readLimits, watchLimits } from './limits.mjs';
import { startWebServer } from './webServer.mjs';
import { stayOnThisMachine, UNSEEN } from './workbench.mjs';

const VERBOSE = process.env['VSCODE_HOST_VERBOSE'] === '1';

/** How long the tests' own last word may be under way when the workbench says that they have ended. */
const GRACE_MILLISECONDS = 1000;

/** @typedef {(code: number, why?: string) => void} Finish */

/**
 * @param {{ develop: readonly string[], tests: string }} run
 * @returns {Promise<number>} an exit code
 */
export async function runInWebHost({ develop, tests }) {
  /** @type {Finish} */
  let finish = () => {};
  const finished = new Promise(resolve => (finish = (code, why) => resolve({ code, why })));
  const watch = watchLimits(readLimits(), why => finish(EXIT.timedOut, why));
  const server = await startWebServer({
    develop,
    tests,
    onMessage: message => {
      watch.output();
      onMessage(message, finish);
    },
  });
  const browser = await startBrowser();
  try {
    await openPage(browser, server.url, finish);
    const { code, why } = await finished;
    if (why !== undefined) console.error(`[vscode-host] ${why}`);
    return code;
  } finally {
    watch.stop();
    await Promise.all([browser.close(), server.stop()]);
  }
}

/** @param {import('./webServer.mjs').Message} message @param {Finish} finish */
function onMessage([kind, data], finish) {
  if (kind === 'out') console.log(util.format(...data));
  else if (kind === 'report') reportFile(data);
  else finish(data.ok ? EXIT.passed : EXIT.failed, data.error?.split('\n')[0]);
}

/** What reporter.cjs writes by itself where there is a disk. @param {unknown} record */
function reportFile(record) {
  if (process.env['TEST_REPORT']) fs.appendFileSync(process.env['TEST_REPORT'], `${JSON.stringify(record)}\n`);
}

/** @param {import('playwright-core').Browser} browser @param {string} url @param {Finish} finish */
async function openPage(browser, url, finish) {
  const page = await browser.newPage(UNSEEN);
  await stayOnThisMachine(page);
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
    const end = () => finish(code === 0 ? EXIT.passed : EXIT.failed, `the workbench reports the end (${code})`);
    setTimeout(end, GRACE_MILLISECONDS);
  });
  page.on('crash', () => finish(EXIT.notStarted, 'the page crashed'));
  if (VERBOSE) page.on('console', message => console.error(`[page] ${message.text().slice(0, 500)}`));
  await page.goto(url);
}
