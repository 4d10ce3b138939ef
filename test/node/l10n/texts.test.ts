import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import bundle from '../../../l10n/bundle.l10n.sv.json';

const folders = ['src/l10n', 'src/cli', 'src/vscode'];

/** A string in single or double quotation marks. */
const literal = String.raw`'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"`;

describe('run-time texts', () => {
  const sources = folders.flatMap(sourceFiles).map(file => fs.readFileSync(file, 'utf8'));
  const translated = new Set(sources.flatMap(translatedTexts));

  it('are found in the sources', () => {
    assert.ok(translated.size > 50, `only ${translated.size} texts`);
  });

  it('all have Swedish words', () => {
    const missing = [...translated].filter(text => !(text in bundle));
    assert.deepEqual(missing, []);
  });

  it('are not kept in Swedish when nobody uses them', () => {
    const written = new Set(sources.flatMap(stringLiterals));
    const unused = Object.keys(bundle).filter(text => !written.has(text));
    assert.deepEqual(unused, []);
  });

  it('have the same placeholders in both languages', () => {
    const different = Object.entries(bundle).filter(
      ([english, swedish]) => placeholders(english).join() !== placeholders(swedish).join(),
    );
    assert.deepEqual(different, []);
  });

  it('never glue an ending to a placeholder', () => {
    const glued = Object.values(bundle).filter(swedish => /\{\d\}\p{L}/u.test(swedish));
    assert.deepEqual(glued, []);
  });
});

function sourceFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => path.join(folder, file));
}

/** What is handed to `t` as it stands, and sentences in tables, whose entries are handed to it (options have no words). */
function translatedTexts(source: string): string[] {
  const handed = source.matchAll(new RegExp(String.raw`\bt\(\s*(${literal})`, 'g'));
  const tabled = source.matchAll(new RegExp(String.raw`^\s*(?:[\w.]+|${literal}):\s*(${literal}),?$`, 'gm'));
  return [
    ...[...handed].map(match => textOf(match[1] ?? '')),
    ...[...tabled]
      .map(match => textOf(match[1] ?? ''))
      .filter(text => /\p{L} \p{L}/u.test(text) && !text.includes('--')),
  ];
}

function stringLiterals(source: string): string[] {
  return [...source.matchAll(new RegExp(literal, 'g'))].map(match => textOf(match[0]));
}

function textOf(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\d\}/g))].toSorted();
}
