import assert from 'node:assert/strict';
import fs from 'node:fs';

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Only the tests may use these: their licences or their size have no place in what is shipped. */
const oracles = ['citeproc', '@retorquere', '@citation', 'pandoc-wasm', '@asciidoctor', '@myriaddreamin'];

describe('what is shipped', () => {
  for (const name of ['extension', 'glance', 'web', 'worker', 'cli']) {
    it(`has no part of the programs that the tests compare with: ${name}`, () => {
      const { inputs } = JSON.parse(fs.readFileSync(`out/meta/${name}.json`, 'utf8')) as Metafile;
      const packages = Object.keys(inputs).flatMap(
        input => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
      );
      assert.deepEqual(
        packages.filter(used => oracles.some(oracle => used === oracle || used.startsWith(`${oracle}/`))),
        [],
      );
      if (!['extension', 'glance'].includes(name)) assert.ok(packages.length > 0);
    });
  }

  it('reads no library when VS Code starts it: Belägg itself is loaded when it is first asked for', () => {
    const { inputs } = JSON.parse(fs.readFileSync('out/meta/extension.json', 'utf8')) as Metafile;
    assert.deepEqual(
      Object.keys(inputs).filter(input => input.includes('node_modules')),
      [],
    );
  });

  it('reads no pattern with classes of Unicode when VS Code starts it: each costs a millisecond', () => {
    assert.doesNotMatch(fs.readFileSync('dist/extension.js', 'utf8'), /\\p\{/);
  });
});
