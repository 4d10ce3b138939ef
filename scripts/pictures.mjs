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

const CHECKED = `---
title: PM om finansiell samordning
lang: sv
bibliography: kallor.bib
---

# Vad vet vi om resultaten?

Om effektstudierna säger översikten att ”de flesta visar positiva effekter, några visar oförändrad effekt (på kort sikt)
men studier visa negativa effekter av samverkan” [Johanna Andersson, refererad i @haglund-2010].

Rapporten visar att Finsam har ”bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens
perspektiv” [Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i @finsam-bloggen-2011].

Ministern sa: ”Ska jag vara riktigt ärlig så hoppas jag att ni har mycket mindre att göra!” [@haglund-2010].

Enligt Hans Sarv finns det ”en tydlig spegeleffekt mellan hinder och framgångsfaktorer” [@haglund-2010].
`;

const ENGLISH = { sessions: 'Sessions', search: 'Search the Corpus', insert: 'Insert as Quotation' };
const SWEDISH = { sessions: 'Programpunkter', search: 'Sök i korpusen', insert: 'Infoga som citat' };

fs.mkdirSync(IMAGES, { recursive: true });
await take('light', { theme: 'light', language: 'en', words: ENGLISH });
await take('dark', { theme: 'dark', language: 'en', words: ENGLISH });
await take('swedish', { theme: 'light', language: 'sv', words: SWEDISH });
await takeChecking();

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

/** A quotation that lacks a word, on hover, with the view of the document alone in the sidebar. */
async function takeChecking() {
  const journey = await startJourney({
    files: { 'pm.md': CHECKED, 'kallor.bib': '' },
    open: 'pm.md',
    viewport: { width: 1280, height: 760 },
    settings: { 'belagg.language': 'sv', 'editor.minimap.enabled': false, 'editor.wordWrap': 'on' },
  });
  const { ui, page } = journey;
  try {
    await ui.statusItem('4 citat').click();
    for (const title of ['Programpunkter', 'Talare'])
      await page.locator(`.sidebar .pane-header[aria-label^="${title}"]`).click();
    await ui.hover('oförändrad', { until: 'Johanna Andersson' });
    await settled(page);
    await page.screenshot({ path: path.join(IMAGES, 'checking.png') });
  } finally {
    await journey.close();
  }
}

/** The editor fades things in. @param {import('playwright-core').Page} page */
function settled(page) {
  return page.waitForTimeout(800);
}
