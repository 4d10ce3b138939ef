import { editorSteps } from './editorSteps.mjs';
import { findingSteps } from './findingSteps.mjs';
import { notificationSteps } from './notificationSteps.mjs';
import { quickInputSteps } from './quickInputSteps.mjs';
import { SELECTORS } from './selectors.mjs';
import { viewSteps } from './viewSteps.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {ReturnType<typeof uiSteps>} Ui */

/** How long a step waits for what it needs. */
const PATIENCE_MILLISECONDS = 30_000;

/**
 * What a person does in a workbench. Each step waits for what it needs and for nothing by the clock.
 *
 * @param {Page} page
 */
export function uiSteps(page) {
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  return {
    /** The workbench is drawn and its extension host connected. */
    ready: async () => {
      await page.locator(`${SELECTORS.workbench} ${SELECTORS.activity}`).first().waitFor();
      await page.locator(`${SELECTORS.workbench} ${SELECTORS.statusItem}`).first().waitFor();
      await page.locator('.explorer-folders-view .monaco-list-row, .editor-group-container').first().waitFor();
    },

    /** Presses keys, `Control+Shift+P`. @param {string} keys */
    press: keys => page.keyboard.press(keys),

    /** An entry of the status bar by the text that it begins with. @param {string} text */
    statusItem: text => page.locator(SELECTORS.statusItem).filter({ hasText: text }).first(),

    /** The document inside a webview, two frames deep. */
    webview: (nth = 0) => page.frameLocator('iframe.webview').nth(nth).frameLocator('iframe#active-frame'),

    /** What the clipboard holds. */
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),

    ...quickInputSteps(page),
    ...viewSteps(page),
    ...editorSteps(page),
    ...findingSteps(page),
    ...notificationSteps(page),
  };
}
