import { escapeHtml } from '../../core/citation/syntaxes/htmlSyntax';
import type { Words } from '../language';
import type { FormattedText } from './formattedClipboard';

/** The page that copies: nothing is loaded, and only its own script and style run. */
export function copyPage(content: FormattedText, { language, t }: Pick<Words, 'language' | 't'>): string {
  const nonce = randomWord();
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(t('Copy for Word'))}</h1>
<article>${content.html}</article>
<p id="hint" role="status" hidden>${escapeHtml(t('Press Enter to copy. Esc closes without copying.'))}</p>
<p><button id="copy">${escapeHtml(t('Copy'))}</button> <button id="plain" class="second">${escapeHtml(t('Copy as Plain Text'))}</button></p>
</main>
<script nonce="${nonce}">const content = ${scriptValue(content)};${script}</script>
</body>
</html>`;
}

const style = `
body { max-width: 44em; padding: 1em 2em; line-height: 1.5; }
h1 { font-size: 1.3em; font-weight: 600; }
article { padding: .5em 1em; border-left: 3px solid var(--vscode-focusBorder); }
button { font: inherit; padding: .4em 1em; border: 1px solid var(--vscode-button-border, transparent); border-radius: 4px; cursor: pointer;
  margin: 0 .5em .5em 0;
  color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
button.second { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
button:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
`;

/** It tries at once when it has the focus, and by the button, where the browser's older way of copying serves, too. */
const script = `
const host = acquireVsCodeApi();
const button = document.getElementById('copy');
let asked = false;
const blob = (type, words) => new Blob([words], { type });
const write = () => navigator.clipboard.write([
  new ClipboardItem({ 'text/html': blob('text/html', content.html), 'text/plain': blob('text/plain', content.text) }),
]);
const writeByEvent = () => new Promise((resolve, reject) => {
  document.addEventListener('copy', event => {
    event.clipboardData.setData('text/html', content.html);
    event.clipboardData.setData('text/plain', content.text);
    event.preventDefault();
    resolve();
  }, { once: true });
  if (!document.execCommand('copy')) reject(new Error('refused'));
});
const tell = message => host.postMessage(message);
const ask = () => {
  document.getElementById('hint').hidden = false;
  button.focus();
};
const attempt = () => {
  if (asked || !document.hasFocus()) return;
  asked = true;
  write().then(() => tell('copied'), ask);
};
button.addEventListener('click', () => write().catch(writeByEvent).then(() => tell('copied'), () => tell('plain')));
document.getElementById('plain').addEventListener('click', () => tell('plain'));
document.addEventListener('keydown', event => event.key === 'Escape' && tell('cancelled'));
window.addEventListener('focus', attempt);
tell('ready');
attempt();
setTimeout(() => asked || ask(), 1000);
`;

/** No "</script>" within. */
function scriptValue(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}

function randomWord(): string {
  return globalThis.crypto.randomUUID();
}
