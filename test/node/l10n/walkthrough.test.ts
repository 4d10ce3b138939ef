import assert from 'node:assert/strict';
import fs from 'node:fs';

interface Step {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Walkthrough {
  readonly id: string;
  readonly when: string;
  readonly description: string;
  readonly steps: readonly Step[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly walkthroughs: readonly Walkthrough[];
  };
}

const { contributes } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as Manifest;
const english = JSON.parse(fs.readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const [plain, twin] = contributes.walkthroughs;
const commands = contributes.commands.map(({ command }) => command);
const views = Object.values(contributes.views)
  .flat()
  .map(({ id }) => id);

describe('the walkthrough', () => {
  it('is there in the language of VS Code and in Swedish, one of them at a time', () => {
    assert.ok(plain && twin);
    assert.equal(plain.when, "config.belagg.language != 'sv'");
    assert.equal(twin.when, "config.belagg.language == 'sv'");
    const asPlain = JSON.stringify(twin).replaceAll('.sv%', '%').replace("== 'sv'", "!= 'sv'");
    assert.equal(asPlain.replace('"start.sv"', '"start"'), JSON.stringify(plain));
  });

  it('leads in Swedish to the same places', () => {
    for (const { description } of plain?.steps ?? [])
      assert.deepEqual(linksOf(inSwedish(description)), linksOf(description));
  });

  it('has a button in every step, for something that there is', () => {
    for (const { id, description } of plain?.steps ?? []) {
      assert.match(textOf(description), /^\[[^\]]+\]\(command:[^)]+\)$/m, `${id} has no button`);
      for (const command of linksOf(description)) assert.ok(exists(command), command);
    }
  });

  it('ticks its steps by what there is', () => {
    const events = (plain?.steps ?? []).flatMap(({ completionEvents }) => completionEvents);
    assert.ok(events.length > 0);
    for (const event of events) {
      const [kind, name = ''] = event.split(':');
      if (kind === 'onCommand') assert.ok(commands.includes(name), event);
      else if (kind === 'onView') assert.ok(views.includes(name), event);
      else assert.equal(event, 'onContext:belagg.hasInserted');
    }
  });

  it('has pictures in the colours of the theme, which are packed', () => {
    assert.match(fs.readFileSync('.vscodeignore', 'utf8'), /^!media\/walkthrough\/\*\.svg$/m);
    for (const { media } of plain?.steps ?? []) {
      const picture = fs.readFileSync(media.svg, 'utf8');
      const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => String(colour));
      assert.ok(colours.length > 0);
      assert.deepEqual(
        colours.filter(colour => !/^(?:var\(--vscode-|none$)/.test(colour)),
        [],
      );
    }
  });
});

function textOf(name: string): string {
  return english[name.slice(1, -1)] ?? '';
}

function inSwedish(name: string): string {
  return name.replace(/%$/, '.sv%');
}

/** The commands that a text leads to, without their arguments. */
function linksOf(name: string): readonly string[] {
  return [...textOf(name).matchAll(/\(command:(?:toSide:)?([^?)]+)/g)].map(([, command]) => String(command));
}

function exists(command: string): boolean {
  if (!command.startsWith('belagg.')) return command === 'workbench.action.openSettings';
  return commands.includes(command) || views.some(view => command === `${view}.focus`);
}
