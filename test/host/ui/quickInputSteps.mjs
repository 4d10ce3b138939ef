import { eventually } from './eventually.mjs';
import { SELECTORS } from './selectors.mjs';

/** @param {import('playwright-core').Page} page */
export function quickInputSteps(page) {
  const input = page.locator(SELECTORS.quickInput).first();
  const rows = page.locator(SELECTORS.quickRow);

  /** Accepts the first row that has a text. @param {string} text */
  const accept = async text => {
    await rows.filter({ hasText: text }).first().click();
  };

  /** A picker that is about to close gives the focus back, which would close what is opened meanwhile. */
  const open = async (/** @type {string} */ key) => {
    await input.waitFor({ state: 'hidden' });
    await page.keyboard.press(key);
    await input.waitFor();
  };

  return {
    /** Runs a command through the palette, by its title in the display language. @param {string} title */
    command: async title => {
      // The palette lists the commands that there are when it opens: one that comes with the extension's start is
      // there the next time.
      await eventually(async () => {
        await open('F1');
        await input.fill(`>${title}`);
        const row = rows.filter({ hasText: title }).first();
        const listed = await row.waitFor({ timeout: 5000 }).then(
          () => true,
          () => false,
        );
        if (!listed) {
          await page.keyboard.press('Escape');
          throw new Error(`no command in the palette: ${title}`);
        }
        await row.click();
      });
    },

    /** Opens a file of the workspace through Quick Open. @param {string} file  a path below the folder */
    open: async file => {
      const name = file.split('/').at(-1) ?? file;
      await open('Control+P');
      await input.fill(file);
      await accept(name);
      await page.locator(`${SELECTORS.activeTab}[data-resource-name=${JSON.stringify(name)}]`).waitFor();
      await page.locator(`${SELECTORS.editor} .view-line`).first().waitFor();
    },

    /** Types into the open quick pick. @param {string} text */
    type: async text => {
      await input.waitFor();
      await input.fill(text);
    },

    /** Chooses the row of the open quick pick that has a text. @param {string} text */
    pick: accept,

    /** A row of the open quick pick: wait for it, look at it. @param {string} text */
    quickRow: text => rows.filter({ hasText: text }).first(),

    /** The rows of the open quick pick that are in view. */
    quickRows: async () => {
      await rows.first().waitFor();
      return rows.evaluateAll(elements =>
        elements.map(row => ({
          label: row.querySelector('.label-name')?.textContent ?? '',
          description: row.querySelector('.label-description')?.textContent ?? '',
          detail: row.querySelector('.quick-input-list-label-meta')?.textContent ?? '',
          aria: row.getAttribute('aria-label') ?? '',
        })),
      );
    },
  };
}
