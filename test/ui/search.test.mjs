import assert from 'node:assert/strict';
import { keepPicturesOfFailures, startJourney } from '../host/journey.mjs';
import { eventually } from '../host/ui/eventually.mjs';

const memo = '---\nlang: sv\nbibliography: kallor.bib\n---\n\nMinistern svarade:\n\nSe även\n';

describe('a writer who searches with the keyboard alone', () => {
  /** @type {import('../host/journey.mjs').Journey} */
  let journey;
  before(async () => {
    journey = await startJourney({
      files: { 'pm.md': memo, 'kallor.bib': '' },
      open: 'pm.md',
      settings: { 'belagg.language': 'sv' },
    });
    await journey.ui.container('Belägg');
  });
  after(() => journey?.close());
  keepPicturesOfFailures(() => journey);

  it('finds the command under its Swedish title and reads what can be searched for', async () => {
    const { ui, page } = journey;
    await ui.caret('svarade:');
    await ui.press('End');
    await ui.command('Belägg: Sök i korpusen');
    await ui.quickRow('talare:').waitFor();
    await page.locator('.quick-input-title').filter({ hasText: 'Enter infogar ett citat' }).waitFor();
  });

  it('gets answers while typing, best first, and no row is hidden by the picker', async () => {
    const { ui } = journey;
    await ui.type('mindre att gö');
    await ui.quickRow('mindre att göra').waitFor();
    await eventually(async () => {
      const [first] = await ui.quickRows();
      assert.match(first?.label ?? '', /har mindre att göra!$/);
      assert.match(first?.detail ?? '', /^Husmark Pehrsson · 2010 · direkt – Hur ser Regeringen/);
    });
    await ui.type('Christersson');
    await ui.quickRow('Kristersson').waitFor();
  });

  it('is told what of the query is not understood, without losing the rest', async () => {
    const { ui } = journey;
    await ui.type('samverkan plats:malmö');
    await ui.quickRow('är inget filter').waitFor();
    await ui.quickRow('samverkan').waitFor();
  });

  it('inserts what was typed with Enter, even before the rows are there', async () => {
    const { ui, page } = journey;
    await ui.type('mindre att göra');
    await ui.press('Enter');
    await page.locator('.view-line').filter({ hasText: 'riktigt ärlig' }).first().waitFor();
    await eventually(() => assert.match(journey.read('kallor.bib'), /haglund-2010,/));
  });

  it('finds the last query again and inserts only the reference by its key', async () => {
    const { ui } = journey;
    await ui.caret('Se även');
    await ui.press('End');
    await ui.command('Belägg: Sök i korpusen');
    await ui.quickRow('mindre att göra').waitFor();
    await ui.press('Alt+N');
    await eventually(async () => assert.match(await ui.text(), /Se även \[Cristina Husmark Pehrsson, citerad i/));
  });

  it('finds the form in which it inserted last again, and what it searched for and inserted', async () => {
    const { ui, page } = journey;
    await ui.command('Belägg: Sök i korpusen');
    await page.locator('.quick-input-title').filter({ hasText: 'Enter infogar en hänvisning' }).waitFor();
    await ui.type('');
    await ui.quickRow('talare:').waitFor();
    await eventually(async () => {
      const rows = await ui.quickRows();
      assert.deepEqual(
        rows.slice(0, 2).map(({ label }) => label.trim()),
        ['mindre att göra', 'Ska jag vara riktigt ärlig så hoppas jag att ni har…'],
      );
      assert.match(rows[0]?.aria ?? '', /mindre att göra/);
    });
  });

  it('completes a filter with Enter and goes on with the query', async () => {
    const { ui, page } = journey;
    await ui.type('skala talare:sar');
    await ui.quickRow('Hans Sarv').waitFor();
    await eventually(async () => assert.match((await ui.quickRows())[0]?.description ?? '', /^\d+ av \d+$/));
    await ui.press('Enter');
    await eventually(async () => assert.equal(await query(page), 'skala talare:"Hans Sarv" '));
  });

  it('is told which filter leaves nothing, and drops it with Enter', async () => {
    const { ui, page } = journey;
    await ui.type('mindre att göra talare:"Hans Sarv" typ:direkt');
    await ui.quickRow('Utan det').waitFor();
    await eventually(async () => assert.match((await ui.quickRows())[0]?.label ?? '', /Ingen träff med /));
    await ui.press('Enter');
    await eventually(async () =>
      assert.match(await query(page), /^mindre att göra (?:talare:"Hans Sarv"|typ:direkt)$/),
    );
  });

  it('sees only what answers the last of many keys', async () => {
    const { ui, page } = journey;
    await ui.type('x');
    await page.keyboard.type('yzzyqwert', { delay: 10 });
    await page.keyboard.press('Control+A');
    await page.keyboard.type('mindre att göra mindre att göra', { delay: 10 });
    await ui.quickRow('mindre att göra!').waitFor();
    await eventually(async () =>
      assert.match((await ui.quickRows())[0]?.detail ?? '', /^Husmark Pehrsson · 2010 · direkt – Hur ser Regeringen/),
    );
    assert.equal(await ui.quickRow('Ingen träff').count(), 0);
  });

  it('marks two passages of two searches and inserts both at once, and takes both back at once', async () => {
    const { ui, page } = journey;
    for (const words of ['mindre att göra', 'förpatrull']) {
      await ui.type(words);
      await eventually(async () => assert.match((await ui.quickRows())[0]?.label ?? '', new RegExp(words)));
      await ui.press('Alt+M');
      await page.locator('.quick-input-list .codicon-check').first().waitFor();
    }
    await page.locator('.quick-input-title').filter({ hasText: 'Enter infogar de 2 markerade' }).waitFor();
    const before = await ui.text();
    await ui.press('Alt+Q');
    await eventually(async () => {
      const text = await ui.text();
      assert.match(text, /riktigt ärlig[^]*förpatrull/);
    });
    await ui.press('Control+Z');
    await eventually(async () => assert.equal(await ui.text(), before));
  });

  it('has the hits in the sidebar with what it searched for set off, until it clears them', async () => {
    const { ui, page } = journey;
    await ui.command('Belägg: Sök i korpusen');
    await ui.type('förpatrull');
    await ui.quickRow('förpatrull').waitFor();
    await ui.press('Alt+B');
    const pane = page.locator('.sidebar .pane:has(.pane-header[aria-label^="Träffar"])');
    await pane
      .locator('.highlight', { hasText: /^förpatrull/ })
      .first()
      .waitFor();
    await eventually(async () => assert.match((await ui.tree('Träffar'))[0]?.aria ?? '', /^Citat, .*förpatrull/));
    await ui.command('Belägg: Ta bort träffarna');
    await pane.waitFor({ state: 'hidden' });
  });
});

/** What stands in the search. @param {import('playwright-core').Page} page */
function query(page) {
  return page.locator('.quick-input-widget input[type="text"]').inputValue();
}

describe('a writer who reads English', () => {
  /** @type {import('../host/journey.mjs').Journey} */
  let journey;
  before(async () => {
    journey = await startJourney({ files: { 'pm.md': memo, 'kallor.bib': '' }, open: 'pm.md' });
    await journey.ui.container('Belägg');
  });
  after(() => journey?.close());
  keepPicturesOfFailures(() => journey);

  it('has English titles, while what is inserted follows the document', async () => {
    const { ui, page } = journey;
    await ui.caret('svarade:');
    await ui.press('End');
    await ui.command('Belägg: Insert as Paraphrase');
    await page.locator('.quick-input-title').filter({ hasText: 'Enter inserts a paraphrase' }).waitFor();
    await ui.type('mindre att göra');
    await ui.quickRow('direct').waitFor();
    await ui.press('Enter');
    await page.locator('.view-line').filter({ hasText: 'avsnittet' }).first().waitFor();
  });
});
