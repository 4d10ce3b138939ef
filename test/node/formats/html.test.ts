import assert from 'node:assert/strict';
import { HtmlValidate, StaticConfigLoader } from 'html-validate/node';
import { assertComplete, manuscript, wordsOfHtml } from './manuscript';
import { assertSourcesListed, sourceListed } from './sourceListed';

const start =
  '<!DOCTYPE html>\n<html lang="sv">\n<head><meta charset="utf-8"><title>PM</title></head>\n<body>\n<h1>PM</h1>\n<p>Så här: ① Mer text.</p>\n<p>Före②</p>\n<ul>\n  <li>En punkt</li>\n  <li>Två: ③</li>\n</ul>\n④\n</body>\n</html>\n';

describe('what is inserted into HTML', () => {
  it('is valid, says everything, and its references lead to the list of sources', async () => {
    const { text } = manuscript(start, 'html');
    await assertValid(text);
    const page = wordsOfHtml(text);
    assertComplete(page);
    for (const [, key] of text.matchAll(/href="#([^"]*)"/g)) assert.ok(text.includes(`<li id="${key}">`), key);
    assert.match(text, /<figure>\n {2}<blockquote cite="https:\/\/exempel\.se\/a_b\?c=1&amp;d=~e#f">/);
    assert.match(page, /Källor/);
  }).timeout(60_000);

  it('is valid with notes, too, each of which its mark leads to and back', async () => {
    const { text } = manuscript(start, 'html', { style: 'footnote' });
    await assertValid(text);
    assertComplete(wordsOfHtml(text));
    const marks = [...text.matchAll(/<sup id="(fnref-\d+)"><a href="#(fn-\d+)">/g)];
    assert.ok(marks.length >= 4);
    for (const [, mark = '', note = ''] of marks) {
      assert.equal(text.split(`id="${note}"`).length, 2, note);
      assert.ok(text.includes(`<a href="#${mark}"`), mark);
    }
  }).timeout(60_000);

  for (const style of ['citeproc', 'footnote'] as const) {
    it(`may have a list of its sources besides (${style})`, async () => {
      const { text } = sourceListed(manuscript(start, 'html', { style }), 'html');
      await assertValid(text);
      assertSourcesListed(wordsOfHtml(text));
    }).timeout(60_000);
  }
});

async function assertValid(text: string): Promise<void> {
  const loader = new StaticConfigLoader({ extends: ['html-validate:standard'] });
  const { results } = await new HtmlValidate(loader).validateString(text);
  const messages = results.flatMap(result => result.messages.map(({ message, line }) => `${line}: ${message}`));
  assert.deepEqual(messages, [], text);
}
