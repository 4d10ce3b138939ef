import assert from 'node:assert/strict';
import { keepPicturesOfFailures, startJourney } from '../host/journey.mjs';
import { SELECTORS } from '../host/ui/selectors.mjs';
import { eventually } from '../host/ui/eventually.mjs';

const memo = [
  '---\nlang: sv\nbibliography: kallor.bib\n---\n',
  'Se även\n',
  'Ministern sa:\n',
  'Hit drar jag:\n',
  'Här klistrar jag:\n',
  'Se även @haglnud-2010, sägs det.\n',
].join('\n');
const session = 'Hur ser Regeringen på Samordningsförbundens framtid?';
const view = 'Programpunkter';

describe('a writer who writes', () => {
  /** @type {import('../host/journey.mjs').Journey} */
  let journey;
  before(async () => {
    journey = await startJourney({
      files: { 'pm.md': memo, 'kallor.bib': '' },
      open: 'pm.md',
      settings: { 'belagg.language': 'sv', 'editor.wordWrap': 'on' },
    });
    // Belägg starts by itself where something is cited: what is typed before VS Code knows it is completed by nobody.
    await journey.page.locator(`${SELECTORS.editor} :is(${SELECTORS.squiggle})`).first().waitFor({ timeout: 60_000 });
  });
  after(() => journey?.close());
  keepPicturesOfFailures(() => journey);

  /** The lines in view as one. */
  const text = async () => (await journey.ui.text()).replaceAll('\n', '');
  /** @param {RegExp} wanted */
  const reads = wanted => eventually(async () => assert.match(await text(), wanted));

  it('types a name behind [@ and gets the reference with its entry', async () => {
    const { ui } = journey;
    await ui.caret('Se även');
    await ui.press('End');
    await ui.write(' [@ham');
    await ui.acceptSuggestion('Henrik Hammar');
    await reads(/Se även \[Henrik Hammar, (?:citerad|refererad) i @haglund-2010, avsnittet ”Hur ser SKL/);
    assert.doesNotMatch(await text(), /@ham/);
    await eventually(() => assert.match(journey.read('kallor.bib'), /haglund-2010,/));
  });

  it('takes key and entry back with one undo, and what was typed with the next', async () => {
    const { ui } = journey;
    await ui.press('Control+Z');
    await reads(/Se även \[@ham\]Ministern/);
    await eventually(() => assert.equal(journey.read('kallor.bib'), ''));
    await ui.press('Control+Z');
    await reads(/Se även ?(?:\[@?\])?Ministern/);
    await ui.press('Control+Y');
    await ui.press('Control+Y');
    await eventually(() => assert.match(journey.read('kallor.bib'), /haglund-2010,/));
  });

  it('is offered nothing in an address', async () => {
    const { ui, page } = journey;
    await ui.caret('Ministern sa:');
    await ui.press('End');
    await ui.write(' anna@');
    await page.waitForTimeout(700);
    assert.equal(await page.locator(SELECTORS.suggestion).count(), 0);
    for (let letters = ' anna@'.length; letters > 0; letters--) await ui.press('Backspace');
  });

  it('types remembered words in quotation marks and gets the passage with its reference', async () => {
    const { ui } = journey;
    await ui.write(' ”mindre att gö');
    await ui.press('Control+Space');
    await ui.acceptSuggestion('Husmark Pehrsson');
    await reads(
      /Ministern sa: ”Ska jag vara .* mindre att göra!” \[Cristina Husmark Pehrsson, citerad i @haglund-2010/,
    );
  });

  it('drags a passage from the sidebar into the text, and takes it back with one undo', async () => {
    const { ui } = journey;
    await ui.container('Belägg');
    for (const row of ['Malmö 2010', '22 april', session]) await ui.expand(view, row);
    const label = await ui.findRow(view, 'så får vi se');
    await ui.dragIntoText(ui.treeRow(view, label), await behind('Hit drar jag:'));
    await reads(/Hit drar jag: .*så får vi se.*@haglund-2010/);
    await ui.press('Control+Z');
    await reads(/Hit drar jag:Här/);
  });

  it('drags several at once', async () => {
    const { ui } = journey;
    let dragged = '';
    for (const beginning of ['så får vi se', 'samordningsförbunden he']) {
      dragged = await ui.findRow(view, beginning); // only rows in view are there
      const row = ui.treeRow(view, dragged);
      // A busy workbench may miss a click, and a second one on a row that is chosen would undo the first.
      await eventually(async () => {
        if ((await row.getAttribute('aria-selected')) !== 'true') await row.click({ modifiers: ['Control'] });
        assert.equal(await row.getAttribute('aria-selected'), 'true');
      });
    }
    await ui.dragIntoText(ui.treeRow(view, dragged), await behind('Hit drar jag:'));
    await reads(/Hit drar jag:.*så får vi se.*samordningsförbunden he.*@haglund-2010/);
  });

  it('pastes words of a passage with their reference, when asked to', async () => {
    const { ui, page } = journey;
    await ui.select('hoppas jag att ni har mindre att göra');
    await ui.press('Control+C');
    await ui.caret('Här klistrar jag:');
    await ui.press('End');
    await ui.write(' ');
    await ui.press('Control+V');
    await reads(/Här klistrar jag: hoppas/);
    await page.locator('.post-edit-widget').waitFor(); // the button of the paste menu comes after the text
    await ui.press('Control+.');
    await page.locator(SELECTORS.codeAction).getByText('Klistra in som citat med hänvisning').click();
    await reads(
      /Här klistrar jag: ”hoppas jag att ni har mindre att göra” \[Cristina Husmark Pehrsson, citerad i @haglund-2010/,
    );
  });

  it('mends a misspelt reference where the light bulb is', async () => {
    const { ui } = journey;
    await ui.caret('haglnud');
    const offered = await ui.quickFixes();
    assert.equal(offered[0], 'Ändra till @haglund-2010');
    await ui.applyFix('Ändra till @haglund-2010');
    await reads(/Se även @haglund-2010, sägs det\./);
  });

  /** @param {string} words */
  async function behind(words) {
    const { right, y } = await journey.ui.where(words);
    return { x: right + 4, y };
  }
});
