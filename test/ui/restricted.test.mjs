import { keepPicturesOfFailures, startJourney } from '../host/journey.mjs';
import { eventually } from '../host/ui/eventually.mjs';
import assert from 'node:assert/strict';

const conference =
  '---\ntitle: Skånedagen\nstart: 2012-03-05\nend: 2012-03-05\ncity: Lund\n---\n\nEn dag om samverkan.\n';

describe('a writer who has not said that the folder can be trusted', () => {
  /** @type {import('../host/journey.mjs').Journey} */
  let journey;
  before(async () => {
    journey = await startJourney({
      files: { 'pm.md': '---\nlang: sv\n---\n\nMinistern sa:\n', 'belagg/skane-2012/conference.md': conference },
      open: 'pm.md',
      trust: true,
      settings: { 'belagg.language': 'sv' },
    });
  });
  after(() => journey?.close());
  keepPicturesOfFailures(() => journey);

  it('is told that the conferences of the folder are not read, and quotes from the others', async () => {
    const { ui, page } = journey;
    await ui.container('Belägg');
    await page.locator('.sidebar .message', { hasText: 'Begränsat läge' }).waitFor();
    await ui.caret('Ministern sa:');
    await ui.command('Belägg: Sök i korpusen');
    await ui.type('mindre att göra');
    await ui.quickRow('mindre att göra').waitFor();
    await ui.press('Enter');
    await eventually(async () => assert.match(await ui.text(), /Ministern sa: ”Ska jag vara riktigt ärlig/));
  });

  it('has them as soon as the folder is trusted', async () => {
    const { ui, page } = journey;
    await ui.command('Workspaces: Manage Workspace Trust');
    await page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
    await page.locator('.sidebar .pane-header', { hasText: '3 konferenser' }).waitFor();
    await page.locator('.sidebar .message', { hasText: 'Begränsat läge' }).waitFor({ state: 'hidden' });
  });
});
