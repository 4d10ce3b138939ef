import { eventually } from './eventually.mjs';
import { SELECTORS } from './selectors.mjs';
import { textUnderSquiggles } from './textGeometry.mjs';

/** Squiggles, problems and their fixes. @param {import('playwright-core').Page} page */
export function findingSteps(page) {
  return {
    /** What is underlined in the active editor, once something is. */
    squiggles: async () => {
      await page.locator(SELECTORS.editor).locator(SELECTORS.squiggle).first().waitFor();
      return page.evaluate(textUnderSquiggles, { editor: SELECTORS.editor, squiggle: SELECTORS.squiggle });
    },

    /** Nothing is underlined in the active editor any more. */
    noSquiggles: async () => {
      const squiggles = `${SELECTORS.editor} :is(${SELECTORS.squiggle})`;
      await page.waitForFunction(selector => document.querySelector(selector) === null, squiggles);
    },

    /** Opens the Problems panel and reads its rows as a screen reader does. */
    problems: async () => {
      const rows = page.locator(SELECTORS.problem);
      if (!(await rows.first().isVisible())) await page.keyboard.press('Control+Shift+M');
      await rows.first().waitFor();
      return rows.evaluateAll(elements => elements.map(row => row.getAttribute('aria-label') ?? ''));
    },

    /**
     * Opens the quick fixes for the place of the caret and reads their titles. VS Code asks for them by itself when the
     * caret has moved, and drops the list that was asked for meanwhile: who sees none presses again.
     */
    quickFixes: async () => {
      const actions = page.locator(SELECTORS.codeAction);
      await eventually(async () => {
        await page.keyboard.press('Control+.');
        await actions.first().waitFor({ timeout: 3000 });
      });
      return (await actions.allInnerTexts()).map(title => title.trim());
    },

    /** Applies one of the quick fixes on offer. @param {string} title */
    applyFix: async title => {
      const actions = page.locator(SELECTORS.codeAction);
      await actions.filter({ hasText: title }).first().click();
      await actions.first().waitFor({ state: 'hidden' });
    },
  };
}
