import assert from 'node:assert/strict';
import fs from 'node:fs';
import { defaultSeverities, severities } from '../../../src/core/verification/severity';

interface MenuEntry {
  readonly command: string;
  readonly when: string;
  readonly group?: string;
}

interface Setting {
  readonly default: unknown;
  readonly enum?: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly icon?: string }[];
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
  };
}

type Words = Readonly<Record<string, string>>;

const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest;
const english = JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Words;
const swedish = JSON.parse(fs.readFileSync('package.nls.sv.json', 'utf8')) as Words;
const { commands, menus } = manifest.contributes;
const pairs = commands.filter(({ command }) => !command.endsWith('.sv')).map(({ command }) => command);

describe('the words of package.json', () => {
  it('have the same keys in English and Swedish', () => {
    assert.deepEqual(Object.keys(swedish).toSorted(), Object.keys(english).toSorted());
  });

  it('are all there, and each is used', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => String(key));
    assert.deepEqual([...new Set(used)].toSorted(), Object.keys(english).toSorted());
  });
});

describe('the Swedish twin of a command', () => {
  it('exists for every command and has its icon', () => {
    assert.ok(pairs.length > 0);
    assert.equal(commands.length, pairs.length * 2);
    for (const command of pairs) assert.equal(entry(`${command}.sv`)?.icon, entry(command)?.icon, command);
  });

  it('has a title that is Swedish in both languages', () => {
    for (const command of pairs) {
      const key = `command.${command.slice('belagg.'.length)}.sv`;
      assert.equal(english[key], swedish[key], key);
    }
  });

  it('stands in the same menus, shown exactly when the other is not', () => {
    for (const [menu, entries] of Object.entries(menus)) {
      for (const command of pairs) {
        const own = entries.filter(candidate => candidate.command === command);
        const twins = entries.filter(candidate => candidate.command === `${command}.sv`);
        assert.deepEqual(twins.map(asEnglish), own.map(asEnglish), `${command} in ${menu}`);
        for (const { when } of [...own, ...twins])
          assert.match(when, /^(?:false$|config\.belagg\.language [!=]= 'sv')/);
      }
    }
  });

  it('is in the palette only where it makes sense: every command says so', () => {
    const inPalette = (menus['commandPalette'] ?? []).map(({ command }) => command).toSorted();
    assert.deepEqual(inPalette, commands.map(({ command }) => command).toSorted());
  });
});

describe('the settings for severities', () => {
  const prefix = 'belagg.check.severity.';
  const settings = Object.entries(manifest.contributes.configuration.properties).filter(([id]) =>
    id.startsWith(prefix),
  );

  it('are there for every rule, with the defaults that the command line has', () => {
    const defaults = Object.fromEntries(settings.map(([id, setting]) => [id.slice(prefix.length), setting.default]));
    assert.deepEqual(defaults, { ...defaultSeverities, references: 'warning' });
  });

  it('offer every severity', () => {
    for (const [id, setting] of settings) assert.deepEqual(setting.enum, severities, id);
  });
});

function entry(command: string) {
  return commands.find(candidate => candidate.command === command);
}

/** A menu entry without its language. */
function asEnglish({ command, when, group }: MenuEntry) {
  return {
    command: command.replace(/\.sv$/, ''),
    when: when.replace("language == 'sv'", "language != 'sv'"),
    group,
  };
}
