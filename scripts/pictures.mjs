/**
 * `node scripts/pictures.mjs`: takes the pictures of docs/images anew, from the packaged extension (`npm run package`).
 */
import fs from 'node:fs';
import path from 'node:path';
import { startJourney } from '../test/host/journey.mjs';

const IMAGES = path.join(import.meta.dirname, '..', 'docs', 'images');

const MEMO = `---
title: PM om finansiell samordning
lang: sv
bibliography: kallor.bib
---

# Vad vet vi om resultaten?

Genomgången av förbundens utvärderingar visar att 

# Vad säger de ansvariga?
`;

const ENGLISH = { sessions: 'Sessions', search: 'Search the Corpus', insert: 'Insert as Quotation' };
const SWEDISH = { sessions: 'Programpunkter', search: 'Sök i korpusen', insert: 'Infoga som citat' };

fs.mkdirSync(IMAGES, { recursive: true });
await take('light', { theme: 'light', language: 'en', words: ENGLISH });
await take('dark', { theme: 'dark', language: 'en', words: ENGLISH });
await take('swedish', { theme: 'light', language: 'sv', words: SWEDISH });

/**
 * The finding of ISF Rapport 2010:2 inserted, with its card; and the search.
 *
 * @param {string} name
 * @param {{ theme: import('../test/host/settings.mjs').Theme, language: 'sv' | 'en', words: typeof ENGLISH }} look
 */
async function take(name, { theme, language, words }) {
  const journey = await startJourney({
    files: { 'pm.md': MEMO, 'kallor.bib': '' },
    open: 'pm.md',
    theme,
    viewport: { width: 1280, height: 720 },
    settings: { 'belagg.language': language, 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' },
  });
  const { ui, page } = journey;
  try {
    await ui.caret('visar att');
    await ui.press('End');
    await ui.container('Belägg');
    await ui.expand(words.sessions, 'Norrköping 2011');
    await ui.expand(words.sessions, 'Ulf Kristersson vill ha evidens');
    await ui.inlineAction(words.sessions, await ui.findRow(words.sessions, 'bäst förutsättningar'), words.insert);
    await page.locator('.view-line').filter({ hasText: 'Rapport 2010:2' }).first().waitFor();
    await ui.hover('förutsättningar', { until: 'Inspektionen' });
    await settled(page);
    await page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
    if (name !== 'dark') await takeSearch(journey, `${name}-search`, words);
  } finally {
    await journey.close();
  }
}

/**
 * @param {import('../test/host/journey.mjs').Journey} journey
 * @param {string} name
 * @param {typeof ENGLISH} words
 */
async function takeSearch({ ui, page }, name, words) {
  await page.mouse.move(0, 0);
  await ui.caret('Vad säger');
  await ui.command(`Belägg: ${words.search}`);
  const input = page.locator('.quick-input-widget input[type="text"]');
  await page.locator('.quick-input-title', { hasText: words.search }).waitFor();
  await input.fill('något om att ha mindre att göra');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'mindre att göra' }).first().waitFor();
  await settled(page);
  await page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
}

/** The editor fades things in. @param {import('playwright-core').Page} page */
function settled(page) {
  return page.waitForTimeout(800);
}
