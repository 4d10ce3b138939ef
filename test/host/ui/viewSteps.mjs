import { eventually } from './eventually.mjs';
import { leave } from './leave.mjs';
import { SELECTORS, viewSelector } from './selectors.mjs';

/** @param {import('playwright-core').Page} page */
export function viewSteps(page) {
  /** @param {string} view */
  const rows = view => page.locator(`${viewSelector(view)} ${SELECTORS.row}`);

  /** The row of a tree by its whole label. @param {string} view @param {string} label */
  const treeRow = (view, label) =>
    rows(view)
      .filter({ has: page.locator('.label-name', { hasText: exactly(label) }) })
      .first();

  /** The editor shows where the text will go once it takes the drop, and looks only while the mouse moves. @param {{ x: number, y: number }} place */
  const showsDropPlace = async place => {
    const dropPlace = page.locator(SELECTORS.dropPlace).first();
    for (let tries = 0; tries < 8 && (await dropPlace.count()) === 0; tries++) {
      await page.mouse.move(place.x - 4, place.y, { steps: 2 });
      await page.mouse.move(place.x, place.y, { steps: 2 });
      await page.waitForTimeout(500);
    }
    await dropPlace.waitFor({ state: 'attached', timeout: 1000 });
  };

  return {
    treeRow,

    /** Opens a view container by its title in the activity bar; a click on the open one would close it. @param {string} title */
    container: async title => {
      const item = page.locator(`${SELECTORS.activity}:has(.action-label[aria-label^=${JSON.stringify(title)}])`);
      await item.waitFor();
      const classes = (await item.getAttribute('class')) ?? '';
      if (!classes.split(' ').includes('checked')) await item.click();
      await page.locator('.part.sidebar .composite.title h2').filter({ hasText: title }).waitFor();
    },

    /** The rows of a tree that are in view, from top to bottom. @param {string} view */
    tree: async view => {
      await rows(view).first().waitFor();
      return rows(view).evaluateAll(elements =>
        elements
          .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map(row => ({
            label: row.querySelector('.label-name')?.textContent ?? '',
            description: row.querySelector('.label-description')?.textContent ?? '',
            aria: row.getAttribute('aria-label') ?? '',
            level: Number(row.getAttribute('aria-level')),
            expanded: row.getAttribute('aria-expanded') === 'true',
          })),
      );
    },

    /**
     * The whole label of the first row that begins so; scrolls to it, since only rows in view exist.
     *
     * @param {string} view @param {string} beginning
     */
    findRow: async (view, beginning) => {
      const label = rows(view).locator('.label-name').getByText(beginning).first();
      await leave(page);
      // A busy workbench draws rows late, so that one may be passed: then more slowly from the top.
      for (const pause of [100, 300, 1000]) {
        await page.locator(`${viewSelector(view)} .monaco-list`).hover();
        await page.mouse.wheel(0, -100_000);
        for (let tries = 0; tries < 40; tries++) {
          await page.waitForTimeout(pause);
          const text = await label.textContent({ timeout: 200 }).catch(() => null); // not in view yet
          if (text?.startsWith(beginning)) return text;
          await page.mouse.wheel(0, 110);
        }
      }
      throw new Error(`no row of ${view} begins with ${beginning}`);
    },

    /** Expands a row of a tree. @param {string} view @param {string} label */
    expand: async (view, label) => {
      const row = treeRow(view, label);
      await row.waitFor();
      await leave(page);
      if ((await row.getAttribute('aria-expanded')) === 'false') await row.locator('.monaco-tl-twistie').click();
      await page.waitForFunction(
        element => element?.getAttribute('aria-expanded') === 'true',
        await row.elementHandle(),
      );
    },

    /** Clicks one of the buttons that a row shows under the mouse. @param {string} view @param {string} label @param {string} action */
    inlineAction: async (view, label, action) => {
      const row = treeRow(view, label);
      const button = row.locator(`.actions .action-label[aria-label^=${JSON.stringify(action)}]`);
      await row.waitFor();
      // The card of another row may lie over this one, and the button goes where a busy workbench draws the row anew.
      await eventually(async () => {
        await leave(page);
        await row.hover({ timeout: 2000 });
        await button.click({ timeout: 2000 });
      });
    },

    /**
     * Drags a row to a place in the editor; with Shift held it goes into the text, without it opens in a tab of its own.
     *
     * @param {import('playwright-core').Locator} from
     * @param {{ x: number, y: number }} to
     */
    dragIntoText: async (from, to) => {
      const { mouse, keyboard } = page;
      await eventually(async () => {
        await leave(page);
        const box = await from.boundingBox();
        if (box === null) throw new Error('the row to drag is not in view');
        const start = { x: box.x + Math.min(60, box.width / 2), y: box.y + box.height / 2 };
        try {
          await mouse.move(start.x, start.y);
          await mouse.down();
          await mouse.move(start.x + 10, start.y + 6, { steps: 3 });
          await mouse.move(to.x - 20, to.y, { steps: 10 });
          await keyboard.down('Shift');
          await showsDropPlace(to);
        } catch (error) {
          await mouse.move(0, 0); // nothing takes it there
          throw error;
        } finally {
          await mouse.up();
          await keyboard.up('Shift');
        }
      });
    },
  };
}

/** @param {string} text */
function exactly(text) {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`);
}
