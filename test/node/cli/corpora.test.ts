import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCli } from './runCli';

describe('The corpora of the command line', function () {
  this.timeout(20_000);
  let folder = '';

  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'belagg-'));
    write('belagg/lund-2012/conference.md', '---\ntitle: Lund 2012\ncity: Lund\n---\n');
    write(
      'belagg/lund-2012/01-oppning.md',
      '---\ntitle: Öppning\nkind: opening\ndocument: haglund-2010\n---\n\nOrd om sjöar.\n',
    );
    write('belagg/lund-2012/02-fel.md', '---\ntitle: Fel\nkind: tal\ndocument: haglund-2001\n---\n\nMer.\n');
    write('belagg/lund-2012/README.md', 'Ingen programpunkt.');
    write('annan/lund-2012/conference.md', Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xe5, 0x0a]));
    write('annan/lund-2012/01-a.md', '---\ntitle: A\nkind: talk\ndocument: x\n---\n');
  });

  after(() => fs.rmSync(folder, { recursive: true }));

  function write(name: string, content: string | Buffer): void {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }

  const conferences = (...args: readonly string[]): readonly string[] => {
    const { out } = runCli(['list', 'conferences', '--json', ...args], { folder });
    return (JSON.parse(out) as { id: string }[]).map(({ id }) => id);
  };

  it('are the bundled one and ./belagg, unless --corpus names others', () => {
    assert.deepEqual(conferences(), ['finsam-2010-malmo', 'finsam-2011-norrkoping', 'lund-2012']);
    assert.deepEqual(conferences('--corpus', 'belagg'), ['lund-2012']);
    assert.deepEqual(conferences('--corpus', 'bundled'), ['finsam-2010-malmo', 'finsam-2011-norrkoping']);
    assert.equal(conferences('--corpus', 'belagg', '--corpus', 'bundled').length, 3);
  });

  it('may refer to each other, and their problems go to standard error with place and nearest spelling', () => {
    const { code, out, error } = runCli(['list', 'sessions'], { folder });
    assert.equal(code, 0);
    assert.match(out, /Öppning/);
    assert.deepEqual(error.trim().split('\n'), [
      'belagg/lund-2012/02-fel.md:3:7: ”tal” är inget giltigt värde för ”kind”. Välj något av: ' +
        'opening, talk, panel, seminar, information, address, report, comment.',
      'belagg/lund-2012/02-fel.md:4:11: Det finns ingen källa med nyckeln ”haglund-2001” i references.yaml. ' +
        'Menade du ”haglund-2010”?',
    ]);
  });

  it('export a work under the key by which a quotation refers to it', () => {
    write('udda/references.yaml', 'references:\n  - {id: "ek@lund {1}", type: report, title: Om Lund}\n');
    write('udda/lund-2012/conference.md', '---\ntitle: Lund 2012\n---\n');
    write(
      'udda/lund-2012/01-a.md',
      '---\ntitle: A\nkind: talk\ndocument: "ek@lund {1}"\n---\n\n> Ord.\n>\n> — Åsa Öberg {#ord}\n',
    );
    const outputOf = (...args: readonly string[]) => runCli([...args, '--corpus', 'udda'], { folder }).out;
    const quoted = outputOf('quote', 'lund-2012/a#ord', '--format', 'markdown');
    assert.match(quoted, /@\{ek-lund-1-\}[\],]/);
    assert.match(quoted, /^@\w+\{ek-lund-1-,$/m);
    assert.match(outputOf('export', '--format', 'biblatex'), /^@\w+\{ek-lund-1-,$/m);
    assert.match(outputOf('quote', 'lund-2012/a#ord', '--format', 'html'), /id="ek@lund-1-"/);
  });

  it('name a file that is no UTF-8 and read the others', () => {
    const { code, out, error } = runCli(['list', 'sessions', '--corpus', 'annan', '--language', 'en'], { folder });
    assert.equal(code, 0);
    assert.match(out, /lund-2012\/a/);
    assert.match(error, /annan\/lund-2012\/conference\.md:1:1: The file cannot be read: /);
  });
});
