import { eventually } from './eventually.mjs';
import { leave } from './leave.mjs';
import { SELECTORS } from './selectors.mjs';
import { boxOfText } from './textGeometry.mjs';

/** @param {import('playwright-core').Page} page */
export function editorSteps(page) {
  /** Where the nth occurrence of a text is drawn in the active editor. @param {string} text */
  const where = async (text, nth = 0) => {
    const handle = await page.waitForFunction(boxOfText, { editor: SELECTORS.editor, text, nth });
    const box = await handle.jsonValue();
    if (box === undefined) throw new Error(`not in view: ${text}`);
    return box;
  };

  return {
    where,

    /** Puts the caret behind a text. @param {string} text */
    caret: async (text, nth = 0) => {
      await leave(page);
      const { right, y } = await where(text, nth);
      // What was asked for before, a view say, may take the focus late.
      await eventually(async () => {
        await page.mouse.click(right - 1, y);
        await page.locator(`${SELECTORS.editor}.focused`).waitFor({ timeout: 2000 });
      });
    },

    /** Selects a text from its first to its last character. @param {string} text */
    select: async (text, nth = 0) => {
      await leave(page);
      const { left, right, y } = await where(text, nth);
      await page.mouse.move(left + 1, y);
      await page.mouse.down();
      await page.mouse.move(right, y, { steps: 5 });
      await page.mouse.up();
    },

    /**
     * Rests the mouse on a text and reads the card.
     *
     * @param {string} text
     * @param {{ nth?: number, until?: string }} [options]  until: a text that the card must have
     * @returns {Promise<readonly string[]>} its parts
     */
    hover: async (text, { nth = 0, until } = {}) => {
      const { x, y } = await where(text, nth);
      await page.mouse.move(x - 3, y);
      await page.mouse.move(x, y, { steps: 4 });
      const cards = page.locator(SELECTORS.hover);
      const card = (until === undefined ? cards : cards.filter({ hasText: until })).first();
      await card.waitFor();
      const parts = await card.locator('.hover-row').allInnerTexts();
      return parts.map(part => part.trim()).filter(part => part !== '');
    },

    /** Types at the caret, letter by letter. @param {string} text */
    write: text => page.keyboard.type(text, { delay: 30 }),

    /** Takes the completion that has a text, once the list has come down to it as the one that Enter takes. @param {string} text */
    acceptSuggestion: async text => {
      await page.locator(`${SELECTORS.suggestion}.focused`).filter({ hasText: text }).waitFor();
      await page.keyboard.press('Enter');
    },

    /** The rows of the list of completions, as a screen reader says them. */
    suggestions: async () => {
      const rows = page.locator(SELECTORS.suggestion);
      await rows.first().waitFor();
      return rows.evaluateAll(elements => elements.map(row => row.getAttribute('aria-label') ?? ''));
    },

    /** The lines of the active editor that are in view. */
    text: async () => {
      const lines = await page
        .locator(`${SELECTORS.editor} .view-line`)
        .evaluateAll(elements =>
          elements
            .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
            .map(line => (line.textContent ?? '').replaceAll('\u00a0', ' ')),
        );
      return lines.join('\n');
    },
  };
}
