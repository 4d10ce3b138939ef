import assert from 'node:assert/strict';
import fs from 'node:fs';

interface Metafile {
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Only the tests may use these: their licences or their size have no place in what is shipped. */
const oracles = ['citeproc', '@retorquere', '@citation', 'pandoc-wasm', '@asciidoctor', '@myriaddreamin'];

describe('what is shipped', () => {
  for (const name of ['extension', 'web', 'worker', 'cli']) {
    it(`has no part of the programs that the tests compare with: ${name}`, () => {
      const { inputs } = JSON.parse(fs.readFileSync(`out/meta/${name}.json`, 'utf8')) as Metafile;
      const packages = Object.keys(inputs).flatMap(
        input => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
      );
      assert.deepEqual(
        packages.filter(used => oracles.some(oracle => used === oracle || used.startsWith(`${oracle}/`))),
        [],
      );
      assert.ok(name === 'extension' || packages.length > 0);
    });
  }
});
