import assert from 'node:assert/strict';
import { keepPicturesOfFailures, startJourney } from '../host/journey.mjs';
import { eventually } from '../host/ui/eventually.mjs';

describe('a writer who is new to Belägg', () => {
  /** @type {import('../host/journey.mjs').Journey} */
  let journey;
  before(async () => {
    journey = await startJourney({ files: { 'pm.md': '# PM\n' } });
  });
  after(() => journey?.close());
  keepPicturesOfFailures(() => journey);

  /** The button of a step, which is opened if it is not. @param {string} step @param {string} title */
  const press = async (step, title) => {
    const { page } = journey;
    const button = page.locator('.getting-started-step .monaco-button', { hasText: title });
    await eventually(async () => {
      if (!(await button.isVisible())) await page.locator('.step-title', { hasText: step }).click({ timeout: 2000 });
      await button.click({ timeout: 2000 });
    });
  };

  /** Waits until a step is ticked. @param {string} id */
  const done = id => journey.page.locator(`[data-done-step-id$="#${id}"][aria-checked="true"]`).first().waitFor();

  it('opens the walkthrough and turns it, and everything else, into Swedish', async () => {
    const { ui, page } = journey;
    await ui.command('Belägg: Get Started');
    await page.locator('.gettingStartedSlideDetails .category-title', { hasText: 'Get Started with Belägg' }).waitFor();
    await page.locator('.gettingStartedSlideDetails a', { hasText: 'På svenska' }).click();
    await page.locator('.gettingStartedSlideDetails .category-title', { hasText: 'Kom igång med Belägg' }).waitFor();
  });

  it('is shown the conferences', async () => {
    const { ui } = journey;
    await press('Se vad som sades', 'Visa konferenserna');
    await ui.treeRow('Programpunkter', 'Malmö 2010').waitFor();
    await done('conferences');
  });

  it('inserts a first quotation into a document that is made for it', async () => {
    const { ui, page } = journey;
    await press('Infoga med källa', 'Öva i ett nytt dokument');
    await ui.quickRow('bäst förutsättningar').waitFor();
    await ui.press('Enter');
    await page.locator('.view-line').filter({ hasText: 'Rapport 2010:2' }).first().waitFor();
    await eventually(async () => assert.match(await ui.text(), /Inspektionen .* utvärderingarna\. Finsam har/s));
  });
});
