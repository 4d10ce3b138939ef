import assert from 'node:assert/strict';
import fs from 'node:fs';
import { defaultCitationSettings } from '../../../src/core/citation/model';
import { settingFields, settingNames, type SettingField } from '../../../src/core/citation/settingFields';

interface Described {
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly type?: string;
  readonly default?: unknown;
}

const read = (path: string): unknown => JSON.parse(fs.readFileSync(path, 'utf8'));
const manifest = read('package.json') as {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Described>> } };
};
const schema = read('media/belagg.schema.json') as {
  readonly additionalProperties?: boolean;
  readonly properties: Readonly<Record<string, { readonly anyOf?: readonly Described[] }>>;
};

describe('the settings of quotations', () => {
  for (const name of settingNames) {
    const field: SettingField & { readonly id: string } = settingFields[name];
    it(`allow the same in VS Code, in a house style and in the core: ${name}`, () => {
      const described = manifest.contributes.configuration.properties[`belagg.${field.id}`];
      assert.equal(described?.default, defaultCitationSettings[name]);
      for (const place of [described, schema.properties[name]?.anyOf?.[0]]) {
        if (field.kind === 'choice') assert.deepEqual(place?.enum, field.values);
        if (field.kind === 'count') assert.deepEqual([place?.minimum, place?.maximum], [field.minimum, field.maximum]);
        if (field.kind === 'switch') assert.equal(place?.type, 'boolean');
      }
    });
  }

  it('are faulted in a house style by us alone, not once more by its schema', () => {
    assert.equal(schema.additionalProperties, undefined);
    for (const name of settingNames) assert.deepEqual(schema.properties[name]?.anyOf?.at(-1), {});
  });

  it('are all there is in a house style', () => {
    assert.deepEqual(Object.keys(schema.properties).toSorted(), ['$schema', ...settingNames].toSorted());
  });
});
