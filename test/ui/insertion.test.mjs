import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { keepPicturesOfFailures, startJourney } from '../host/journey.mjs';
import { eventually } from '../host/ui/eventually.mjs';

const words = 'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv';
const memo = '---\ntitle: PM\nlang: sv\nbibliography: kallor.bib\n---\n\nRapporten visar att\n';
const bibliography = '@book{annan-2001,\n  title = {En annan bok},\n}\n';
const session = 'Ulf Kristersson vill ha evidens';

describe('a writer who browses', () => {
  /** @type {import('../host/journey.mjs').Journey} */
  let journey;
  before(async () => {
    journey = await startJourney({
      files: { 'pm.md': memo, 'kallor.bib': bibliography },
      open: 'pm.md',
      settings: { 'belagg.language': 'sv' },
    });
  });
  after(() => journey?.close());
  keepPicturesOfFailures(() => journey);

  it('finds the finding under its session', async () => {
    const { ui } = journey;
    await ui.caret('visar att');
    await ui.press('End');
    await ui.container('Belägg');
    await ui.expand('Programpunkter', 'Norrköping 2011');
    await ui.expand('Programpunkter', session);
    const label = await ui.findRow('Programpunkter', 'bäst förutsättningar');
    assert.ok(words.startsWith(label), label);
  });

  it('inserts it with one click, with reference and entry', async () => {
    const { ui, page } = journey;
    await ui.inlineAction('Programpunkter', words, 'Infoga som citat');
    await page.locator('.view-line').filter({ hasText: 'Rapport 2010:2' }).first().waitFor();
    await eventually(async () =>
      assert.match((await ui.text()).replaceAll('\n', ''), /Rapporten visar att Finsam har ”bäst förutsättningar/),
    );
    await eventually(() => assert.match(journey.read('kallor.bib'), /finsam-bloggen-2011,/));
    assert.equal(journey.read('pm.md'), memo, 'the memo is the writer’s to save');
  });

  it('sees on resting the mouse whose words they are', async () => {
    const card = (await journey.ui.hover('förutsättningar', { until: 'Inspektionen' })).join('\n');
    assert.match(card, /Andrahandscitat: originalet är inte kontrollerat/);
    assert.match(card, /Finsams nätverkskonferens 2011 · Norrköping/);
  });

  it('has a memo that Pandoc renders without a warning, with the report in the text and the blog post in the list', async function render() {
    const { ui, folder } = journey;
    await ui.press('Control+S');
    await eventually(() => assert.match(journey.read('pm.md'), /Rapport 2010:2/));
    const { error, status, stdout, stderr } = spawnSync(
      'pandoc',
      ['--citeproc', '--fail-if-warnings', '--wrap=none', '--to=plain', 'pm.md'],
      { cwd: folder, encoding: 'utf8' },
    );
    if (error) {
      console.log('skipped: no pandoc on PATH (test/node/citation asks the one from npm)');
      this.skip();
    }
    assert.equal(stderr, '');
    assert.equal(status, 0);
    const [text = '', list = ''] = stdout.trim().split('\n\n');
    assert.match(text, /Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i/);
    assert.match(list, /FINSAM Nätverkskonferens 2011/);
    assert.doesNotMatch(list, /Rapport 2010:2|socialförsäkringen/);
  });

  it('takes everything back with one undo, on the disk too, without being asked', async () => {
    const { ui } = journey;
    await ui.caret('title: PM');
    await ui.press('Control+Z');
    await eventually(async () => assert.doesNotMatch(await ui.text(), /Finsam har/));
    await eventually(() => assert.equal(journey.read('kallor.bib'), bibliography));
    assert.equal(await journey.page.locator('.monaco-dialog-box').count(), 0);
  });

  it('inserts the row that the keyboard is on with Ctrl+Enter, not the one that was clicked last', async () => {
    const { ui, page } = journey;
    await ui.caret('visar att');
    await ui.press('End');
    const rows = await ui.tree('Programpunkter');
    const finding = rows.findIndex(row => words.startsWith(row.label.replace(/ ?…$/, '')));
    await ui.treeRow('Programpunkter', rows[finding - 1]?.label ?? '').click();
    await page.locator('.tab.active').filter({ hasText: 'kristersson' }).waitFor();
    await ui.press('ArrowDown');
    await ui.press('Control+Enter');
    await eventually(async () =>
      assert.match((await ui.text()).replaceAll('\n', ''), /Rapporten visar att Finsam har ”bäst förutsättningar/),
    );
  });
});
