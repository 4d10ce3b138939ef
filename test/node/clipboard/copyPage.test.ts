import assert from 'node:assert/strict';
import vm from 'node:vm';
import { translator } from '../../../src/l10n/translate';
import { copyPage } from '../../../src/vscode/clipboard/copyPage';

const content = { html: '<p>”Ord” (Haglund 2010).</p>', text: '”Ord” (Haglund 2010).' };
const page = copyPage(content, { language: 'sv', t: translator('sv') });

/** What a browser lets the page do. */
interface Browser {
  readonly hasFocus: boolean;
  readonly writes: boolean;
  readonly copies: boolean;
}

describe('the page that copies for Word and mail', () => {
  it('shows what is copied, and in words of the reader what to press', () => {
    assert.ok(page.includes(content.html));
    assert.match(page, /Tryck på Enter .*<button id="copy">Kopiera<\/button>/s);
    assert.match(page, /<p id="hint" role="status" hidden>/);
  });

  it('copies at once where it has the focus and the browser lets it', async () => {
    const opened = open({ hasFocus: true, writes: true, copies: false });
    await settled();
    assert.deepEqual(opened.told, ['ready', 'copied']);
    assert.equal(opened.hint.hidden, true);
  });

  it('asks for a key where the browser refuses, and copies both forms by its older way', async () => {
    const opened = open({ hasFocus: true, writes: false, copies: true });
    await settled();
    assert.deepEqual(opened.told, ['ready']);
    assert.equal(opened.hint.hidden, false);
    assert.equal(opened.focused, 'copy', 'Enter presses the button');
    opened.press('copy');
    await settled();
    assert.deepEqual(opened.told, ['ready', 'copied']);
    assert.deepEqual(opened.clipboard, { 'text/html': content.html, 'text/plain': content.text });
  });

  it('leaves plain text where the browser has no way at all, or where that is wanted', async () => {
    const refused = open({ hasFocus: true, writes: false, copies: false });
    await settled();
    refused.press('copy');
    await settled();
    assert.deepEqual(refused.told, ['ready', 'plain']);
    const wanted = open({ hasFocus: true, writes: false, copies: true });
    wanted.press('plain');
    assert.deepEqual(wanted.told, ['ready', 'plain']);
  });

  it('does nothing without the focus, and closes with Esc', async () => {
    const opened = open({ hasFocus: false, writes: true, copies: true });
    await settled();
    assert.deepEqual(opened.told, ['ready']);
    opened.key('Escape');
    assert.deepEqual(opened.told, ['ready', 'cancelled']);
  });
});

/** Runs the script of the page in a browser of the few parts that it asks for. */
function open({ hasFocus, writes, copies }: Browser) {
  const told: string[] = [];
  const clipboard: Record<string, string> = {};
  const state = { focused: '' };
  const listeners = new Map<string, (event: unknown) => void>();
  const listen = (of: string) => (type: string, listener: (event: unknown) => void) =>
    listeners.set(`${of} ${type}`, listener);
  const element = (id: string) => ({
    hidden: true,
    focus: () => (state.focused = id),
    addEventListener: listen(id),
  });
  const elements = new Map(['copy', 'plain', 'hint'].map(id => [id, element(id)]));
  const clipboardData = { setData: (type: string, words: string) => (clipboard[type] = words) };
  vm.runInNewContext(/<script[^>]*>(.*)<\/script>/s.exec(page)?.[1] ?? '', {
    acquireVsCodeApi: () => ({ postMessage: (message: string) => told.push(message) }),
    document: {
      getElementById: (id: string) => elements.get(id),
      addEventListener: listen('document'),
      hasFocus: () => hasFocus,
      execCommand: () => {
        if (copies) listeners.get('document copy')?.({ clipboardData, preventDefault: () => {} });
        return copies;
      },
    },
    window: { addEventListener: listen('window') },
    navigator: { clipboard: { write: () => (writes ? Promise.resolve() : Promise.reject(new Error('refused'))) } },
    ClipboardItem: Object,
    Blob,
    setTimeout: () => undefined,
  });
  return {
    told,
    clipboard,
    get focused() {
      return state.focused;
    },
    hint: elements.get('hint') ?? element('hint'),
    press: (id: string) => listeners.get(`${id} click`)?.({}),
    key: (key: string) => listeners.get('document keydown')?.({ key }),
  };
}

/** All promises that there are have gone as far as they go. */
function settled(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve));
}
