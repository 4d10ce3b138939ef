import { SELECTORS } from './selectors.mjs';

/**
 * Takes the mouse away until no card is shown: one that is would take the click that follows. A card that a busy
 * workbench shows only once the mouse has gone stays until the mouse has been on it.
 *
 * @param {import('playwright-core').Page} page
 */
export async function leave(page) {
  const card = page.locator(SELECTORS.hover).first();
  for (let tries = 0; tries < 10; tries++) {
    await page.mouse.move(0, 0);
    const isGone = await card.waitFor({ state: 'hidden', timeout: 1000 }).then(
      () => true,
      () => false,
    );
    if (isGone) return;
    // It may have gone meanwhile.
    const box = await card.boundingBox({ timeout: 1000 }).catch(() => null);
    if (box) await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  }
}
