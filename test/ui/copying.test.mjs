import assert from 'node:assert/strict';
import { keepPicturesOfFailures, startJourney } from '../host/journey.mjs';
import { eventually } from '../host/ui/eventually.mjs';

const memo =
  '---\ntitle: PM\nlang: sv\n---\n\nMinistern: ”Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!”\n';

describe('a writer who takes a quotation to Word', () => {
  /** @type {import('../host/journey.mjs').Journey} */
  let journey;
  before(async () => {
    journey = await startJourney({
      files: { 'pm.md': memo },
      open: 'pm.md',
      settings: { 'belagg.language': 'sv' },
    });
    await journey.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => journey?.close());
  keepPicturesOfFailures(() => journey);

  it('copies the one at the caret, formatted and as plain text, with its reference written out', async () => {
    const { ui, page } = journey;
    await ui.caret('mindre att');
    await ui.command('Belägg: Kopiera för Word och e-post');
    await ui.statusItem('Kopierat för Word och e-post').waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const textOf = async (/** @type {string} */ type) => (await item?.getType(type))?.text();
      return { html: await textOf('text/html'), text: await textOf('text/plain') };
    });
    assert.match(copied.html ?? '', /<p>.*”Ska jag vara .*mindre att göra!”.*citerad i Haglund 2010/);
    assert.match(
      copied.text ?? '',
      /^”Ska jag vara .*mindre att göra!” \(Cristina Husmark Pehrsson, citerad i Haglund 2010/,
    );
  });

  it('goes on writing where the caret was', async () => {
    const { ui, page } = journey;
    await eventually(async () => assert.equal(await page.locator('iframe.webview').count(), 0));
    await ui.press('x');
    await eventually(async () => assert.match(await ui.text(), /mindre attx göra/));
  });

  it('copies the words of the source where those of the document differ, and is told so', async () => {
    const { ui, page } = journey;
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await ui.command('Belägg: Kopiera för Word och e-post');
    await ui.statusItem('Kopierat med källans ord: de här avviker').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /^”Ska jag vara .*mindre att göra!” \(Cristina Husmark Pehrsson, citerad i Haglund 2010/);
  });
});
