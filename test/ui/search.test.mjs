import assert from 'node:assert/strict';
import { keepPicturesOfFailures, startJourney } from '../host/journey.mjs';
import { eventually } from './eventually.mjs';

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
    const [first] = await ui.quickRows();
    assert.match(first?.label ?? '', /har mindre att göra!$/);
    assert.equal(first?.description, 'Husmark Pehrsson · 2010 · direkt');
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
});

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
