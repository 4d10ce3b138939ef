import assert from 'node:assert/strict';
import { keepPicturesOfFailures, startJourney } from '../host/journey.mjs';
import { eventually } from '../host/ui/eventually.mjs';

const memo = '---\ntitle: PM\nlang: sv\n---\n\nOm effektstudierna sägs att\n';
const quotation =
  ' ”de flesta visar positiva effekter, några visar oförändrad effekt (på kort sikt) men studier visa negativa effekter av samverkan” [Johanna Andersson, refererad i @haglund-2010].';

describe('a writer who leaves a word out of a quotation', () => {
  /** @type {import('../host/journey.mjs').Journey} */
  let journey;
  before(async () => {
    journey = await startJourney({
      files: { 'pm.md': memo },
      open: 'pm.md',
      settings: {
        'belagg.language': 'sv',
        'editor.wordWrap': 'on',
        'editor.quickSuggestions': { other: 'off', comments: 'off', strings: 'off' },
        'editor.suggestOnTriggerCharacters': false,
        'editor.autoClosingBrackets': 'never',
        'editor.autoClosingQuotes': 'never',
      },
    });
  });
  after(() => journey?.close());
  keepPicturesOfFailures(() => journey);

  it('sees the place underlined as an error while writing', async () => {
    const { ui, page } = journey;
    await ui.caret('sägs att');
    await ui.press('End');
    await page.keyboard.type(quotation);
    await eventually(async () => {
      const squiggles = await ui.squiggles();
      assert.deepEqual(
        squiggles.filter(({ kind }) => kind === 'error').map(({ text }) => text),
        ['men studier'],
      );
    });
  });

  it('reads in the status bar and in the view what differs', async () => {
    const { ui } = journey;
    await ui.statusItem('1 citat · 1 avviker').click();
    await eventually(async () => {
      const [row, ...others] = await ui.tree('I dokumentet');
      assert.equal(row?.label, 'rad 6 · avviker · ”inga” saknas');
      assert.match(row?.aria ?? '', /^rad 6, avviker · ”inga” saknas/);
      assert.equal(others.length, 1, 'and the reference');
    });
  });

  it('reads on resting the mouse how the source goes', async () => {
    const card = (await journey.ui.hover('oförändrad', { until: 'Johanna Andersson' })).join('\n');
    assert.match(card, /Avviker: ”inga” saknas, innebörden kan bli den motsatta/);
    assert.match(card, /Källan: .*men inga studier visa/);
  });

  it('takes the word from the source with one fix, and the mark goes', async () => {
    const { ui } = journey;
    await ui.caret('men studier');
    const titles = await ui.quickFixes();
    assert.match(titles[0] ?? '', /Återställ källans ord/);
    await ui.applyFix('Återställ källans ord');
    await eventually(async () => assert.match((await ui.text()).replaceAll('\n', ''), /men inga studier visa/));
    await ui.noSquiggles();
    await ui.statusItem('1 citat').waitFor();
    await eventually(async () => assert.equal((await ui.tree('I dokumentet'))[0]?.label, 'rad 6 · ordagrant'));
  });
});
