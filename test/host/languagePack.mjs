import fs from 'node:fs';
import path from 'node:path';

/**
 * Makes a display language available. VS Code takes one only from a language pack, and none for Swedish can be had from
 * the npm registry. An empty pack, listed as an installed one would be, is enough: VS Code's own texts stay English, but
 * the extension's package.nls.<locale>.json and bundle.l10n.<locale>.json are used and vscode.env.language is the locale.
 *
 * @param {string} locale
 * @param {string} userDataDir
 */
export function writeLanguagePack(locale, userDataDir) {
  const list = path.join(userDataDir, 'languagepacks.json');
  if (locale === 'en' || fs.existsSync(list)) return;
  fs.mkdirSync(userDataDir, { recursive: true });
  const texts = path.join(userDataDir, `empty-${locale}.i18n.json`);
  fs.writeFileSync(texts, JSON.stringify({ '': [], version: '1.0.0', contents: {} }));
  const pack = {
    hash: 'empty',
    label: locale,
    // without an identifier here no extension is found at all
    extensions: [{ extensionIdentifier: { id: `empty.vscode-language-pack-${locale}` }, version: '0.0.1' }],
    translations: { vscode: texts },
  };
  fs.writeFileSync(list, JSON.stringify({ [locale]: pack }));
}
