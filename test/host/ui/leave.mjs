import { SELECTORS } from './selectors.mjs';

/**
 * Takes the mouse away and gives a card that is shown the time to go: it would take the click that follows. One that
 * the keyboard holds open stays.
 *
 * @param {import('playwright-core').Page} page
 */
export async function leave(page) {
  const card = page.locator(SELECTORS.hover).first();
  for (let tries = 0; tries < 10 && (await card.isVisible()); tries++) {
    await page.mouse.move(0, tries % 2);
    await page.waitForTimeout(200);
  }
  await page.mouse.move(0, 0);
}
