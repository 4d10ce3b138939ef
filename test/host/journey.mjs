import fs from 'node:fs';
import path from 'node:path';
import { startBrowser } from './browser.mjs';
import { PROJECT } from './paths.mjs';
import { removeFolder, temporaryFolder } from './processes.mjs';
import { startServer } from './server.mjs';
import { uiSteps } from './ui/uiSteps.mjs';
import { openWorkbench } from './workbench.mjs';

/** The extension as it is shipped. */
const PACKAGE = process.env['BELAGG_VSIX'] ?? path.join(PROJECT, 'dist', 'belagg.vsix');
const PICTURES = path.join(PROJECT, 'out', 'pictures');

/**
 * @typedef {object} JourneyOptions
 * @property {Readonly<Record<string, string>>} [files]  the folder that is open: texts by path
 * @property {string} [copyOf]  a folder that is copied into it first
 * @property {string} [open]  the file that is open at the start
 * @property {import('./settings.mjs').Theme} [theme]  default `light`
 * @property {string} [locale]  display language, default English; `sv` also without a language pack
 * @property {boolean} [trust]  workspace trust on: the folder opens in Restricted Mode
 * @property {Record<string, unknown>} [settings]  the user's
 * @property {{ width: number, height: number }} [viewport]
 */

/** @typedef {Awaited<ReturnType<typeof startJourney>>} Journey */

/**
 * Installs the packaged extension in a VS Code of its own, opens a folder of its own with it and waits until the
 * workbench is there.
 *
 * @param {JourneyOptions} [options]
 */
export async function startJourney(options = {}) {
  const { theme, locale, trust, settings, viewport } = options;
  const folder = writeFolder(options);
  const [server, browser] = await Promise.all([
    startServer({ driver: false, install: [PACKAGE], theme, locale, trust, settings }),
    startBrowser(),
  ]);
  const file = options.open === undefined ? undefined : path.join(folder, options.open);
  const { page } = await openWorkbench(server, browser, { workspace: folder, file, viewport });
  const ui = uiSteps(page);
  await ui.ready();
  return {
    ui,
    page,
    folder,

    /** A file of the folder as it is on disk. @param {string} name */
    read: name => fs.readFileSync(path.join(folder, name), 'utf8'),

    /** Takes a picture into out/pictures and returns its path. @param {string} name */
    picture: async name => {
      const picture = path.join(PICTURES, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`);
      await page.screenshot({ path: picture });
      return picture;
    },

    close: async () => {
      await Promise.all([browser.close(), server.stop()]);
      removeFolder(folder);
    },
  };
}

/**
 * Takes a picture after each test of this `describe` that failed.
 *
 * @param {() => Journey | undefined} current
 */
export function keepPicturesOfFailures(current) {
  afterEach(async function takePicture() {
    if (this.currentTest?.state === 'failed') await current()?.picture(`failed ${this.currentTest.fullTitle()}`);
  });
}

/** @param {JourneyOptions} options */
function writeFolder({ files = {}, copyOf }) {
  const folder = temporaryFolder('belagg-journey-');
  if (copyOf !== undefined) fs.cpSync(copyOf, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return folder;
}
