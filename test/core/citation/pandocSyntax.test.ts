import assert from 'node:assert/strict';
import { pandocSyntax } from '../../../src/core/citation/syntaxes/pandocSyntax';
import type { CitedKey } from '../../../src/core/citation/syntax';

describe('a key in Pandoc’s Markdown', () => {
  it('is braced where Pandoc would not read it to its end', () => {
    assert.equal(cite({ key: 'haglund-2010' }), '[@haglund-2010]');
    assert.equal(cite({ key: 'DBLP:conf/x_1' }), '[@DBLP:conf/x_1]');
    assert.equal(cite({ key: 'åäö2010' }), '[@åäö2010]');
    assert.equal(cite({ key: '10.1000/a(b)' }), '[@{10.1000/a(b)}]');
    assert.equal(cite({ key: 'slut.' }), '[@{slut.}]');
    assert.equal(cite({ key: 'två--streck' }), '[@{två--streck}]');
  });

  it('has a page as a number, and nothing else that looks like one', () => {
    assert.equal(cite({ key: 'a', locator: { words: 's. 31–33', pages: '31–33' } }), '[@a, 31–33]');
    assert.equal(cite({ key: 'a', locator: { words: '2 §' } }), '[@a, {}2 §]');
  });

  it('is never parted from another by a comma', () => {
    assert.equal(cite({ key: 'a' }, { key: 'b', before: 'citerad i' }), '[@a; citerad i @b]');
  });
});

describe('words in Pandoc’s Markdown', () => {
  it('are escaped where they would be mark-up, and nowhere else', () => {
    const { escape } = pandocSyntax;
    assert.equal(
      escape('en_fil, a@b.se, 5 % [sic] […] (2003:1210) #1'),
      'en_fil, a@b.se, 5 % [sic] […] (2003:1210) #1',
    );
    assert.equal(escape('_x_ *y* `z` @k <b> $1 ^2 ~3 \\'), '\\_x\\_ \\*y\\* \\`z\\` \\@k \\<b> \\$1 \\^2 \\~3 \\\\');
    assert.equal(escape('a -- b --- c, d...'), 'a \\-- b \\-\\-- c, d\\...');
    assert.equal(escape('&amp; & [a](b)'), '\\&amp; & [a\\](b)');
  });

  it('do not make a block a list or a heading', () => {
    const block = (words: string) => pandocSyntax.block?.({ words, reference: { text: '' } }).text;
    assert.equal(block('1. maj'), '> 1\\. maj');
    assert.equal(block('# ett'), '> \\# ett');
    assert.equal(block('1991 och 2006'), '> 1991 och 2006');
  });
});

function cite(...keys: readonly Omit<CitedKey, 'work'>[]): string | undefined {
  return pandocSyntax.cite?.group(keys.map(key => ({ ...key, work: '' }))).text;
}
