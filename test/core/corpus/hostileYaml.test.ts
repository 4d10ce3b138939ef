import assert from 'node:assert/strict';
import { parseYaml } from '../../../src/core/corpus/yamlDocument';
import { brokenLimit, dataFileLimits, frontMatterLimits } from '../../../src/core/corpus/yamlLimits';

/** Texts that block or abort the YAML library, with what is said instead. */
const hostile: Readonly<Record<string, readonly [text: string, code: string]>> = {
  '400 open braces': [`a: ${'{'.repeat(400)}`, 'front-matter-too-deep'],
  '400 open brackets': ['['.repeat(400), 'front-matter-too-deep'],
  'braces after a string that holds closing ones': [`a: ["}}}}", ${'{'.repeat(100)}`, 'front-matter-too-deep'],
  'braces after a block text': [`a: |\n  }}}\nb: ${'{'.repeat(100)}`, 'front-matter-too-deep'],
  '250 levels of indentation': [
    Array.from({ length: 250 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    'front-matter-too-deep',
  ],
  '1,500 levels of indentation': [
    Array.from({ length: 1500 }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    'front-matter-too-large',
  ],
  'lists in lists on one line': ['- '.repeat(200), 'front-matter-too-deep'],
  'lists at the column of their maps': [
    Array.from({ length: 40 }, (_, level) => `${'  '.repeat(level)}- a:`).join('\n'),
    'front-matter-too-deep',
  ],
  'question marks': ['? '.repeat(200), 'front-matter-too-deep'],
  '40,000 keys': [Array.from({ length: 40_000 }, (_, key) => `k${key}: 1`).join('\n'), 'front-matter-too-large'],
  '5,000 keys': [Array.from({ length: 5000 }, (_, key) => `k${key}: 1`).join('\n'), 'front-matter-too-many-keys'],
  '5,000 keys in braces without values': [`{${'k, '.repeat(5000)}}`, 'front-matter-too-many-keys'],
  'aliases that multiply': ['a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', 'front-matter-alias'],
  'a second document': ['a: 1\n---\nb: 2', 'yaml-syntax'],
};

describe('YAML from strangers', () => {
  for (const [name, [text, code]] of Object.entries(hostile)) {
    it(`is refused before it is parsed: ${name}`, () => {
      assert.equal(parseYaml(text, frontMatterLimits).fault?.value.code, code);
    });
  }

  it('tells a bracket that is not closed from uneven indentation', () => {
    const cause = (text: string): unknown => {
      const fault = parseYaml(text, dataFileLimits).fault?.value;
      return fault?.code === 'yaml-syntax' ? fault.values.cause : fault;
    };
    assert.equal(cause('a:\n  name: Hans\n  aliases: [b, c\nd:\n  name: Ek\n'), 'UNCLOSED_BRACKET');
    assert.equal(cause('a: {name: Hans\nd: {name: Ek}\n'), 'UNCLOSED_BRACKET');
    assert.equal(cause('a:\n  name: Hans\n kind: person\n'), 'BAD_INDENT');
  });

  it('may be as deep, wide and long as people write it', () => {
    const deep = Array.from({ length: 30 }, (_, level) => `${' '.repeat(level)}a:`).join('\n');
    const long = `a: "${'ö'.repeat(30_000)}"`;
    const braces = 'a: "{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{"';
    const people = Array.from({ length: 1500 }, (_, id) => `- id: p${id}\n  name: Namn\n  kind: person`).join('\n');
    for (const text of [deep, long, braces, '', '# bara en kommentar'])
      assert.equal(brokenLimit(text, frontMatterLimits), undefined);
    assert.equal(brokenLimit(people, dataFileLimits), undefined);
  });

  it('counts bytes as UTF-8', () => {
    const fault = brokenLimit(`a: ${'å'.repeat(33_000)}`, frontMatterLimits)?.value;
    assert.deepEqual(fault, { code: 'front-matter-too-large', values: { limit: 65_536, found: 66_003 } });
    assert.deepEqual(brokenLimit('😀', { ...frontMatterLimits, bytes: 3 })?.value.values, { limit: 3, found: 4 });
  });

  it('takes every value as the text that is written', () => {
    const { root } = parseYaml(
      'edition: 2010\nname: No\nday: 2010-04-21\nnothing: ~\nempty:\nblank: ""',
      frontMatterLimits,
    );
    assert.equal(root?.kind, 'map');
    assert.deepEqual(
      root.entries.map(({ key, value }) => [key, value?.kind === 'text' ? value.text : undefined]),
      [
        ['edition', '2010'],
        ['name', 'No'],
        ['day', '2010-04-21'],
        ['nothing', undefined],
        ['empty', undefined],
        ['blank', ''],
      ],
    );
  });

  it('knows where each value stands', () => {
    const text = 'a: [b, {c: "d"}]\n';
    const { root } = parseYaml(text, frontMatterLimits, 100);
    const value = root?.kind === 'map' ? root.entries[0]?.value : undefined;
    assert.equal(text.slice((value?.start ?? 0) - 100, (value?.end ?? 0) - 100), '[b, {c: "d"}]');
  });
});
