import { chromium } from 'playwright-core';
import { installChromium } from './install/chromium.mjs';
import { which } from './which.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const ARGUMENTS = [
  '--no-sandbox', // root has none, and the only pages are ours
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--no-first-run',
  '--force-color-profile=srgb',
];

/**
 * Starts a Chromium: the one named by VSCODE_HOST_CHROMIUM, else the first on PATH, else one from npm.
 * VSCODE_HOST_HEADFUL=1 shows its window (and needs a display).
 */
export async function startBrowser() {
  const { program, env } = await findBrowser();
  return chromium.launch({
    executablePath: program,
    headless: process.env['VSCODE_HOST_HEADFUL'] !== '1',
    args: ARGUMENTS,
    env: { ...process.env, ...env },
    // a signal ends our own process, which ends the browser in good order
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** @returns {Promise<{ program: string, env: Record<string, string> }>} */
async function findBrowser() {
  const program = process.env['VSCODE_HOST_CHROMIUM'] ?? which(NAMES);
  return program === undefined ? installChromium() : { program, env: {} };
}
