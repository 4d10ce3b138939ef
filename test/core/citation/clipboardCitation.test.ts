import assert from 'node:assert/strict';
import { clipboardCitation } from '../../../src/core/citation/clipboardCitation';
import { choice, corpus, settings } from './fixture';

const target = { corpus, language: 'sv', settings: settings(), year: 2026 } as const;

describe('a quotation for Word and mail', () => {
  it('has the same words with marks and reference in both forms', () => {
    const { html, text } = clipboardCitation([choice('isf')], 'quotation', target);
    assert.match(text, /perspektiv” \(Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i ”FINSAM/);
    assert.equal(html, `<p>${text}</p>`);
  });

  it('is a block where it is long, with its reference behind it', () => {
    const { html } = clipboardCitation([choice('forpatrull')], 'quotation', {
      ...target,
      settings: settings({ blockWords: 5 }),
    });
    assert.match(
      html,
      /^<blockquote><p>Tillsätt .*stigfråga\. \(Hans Sarv, citerad i Haglund 2010, .*\)<\/p><\/blockquote>$/,
    );
  });

  it('has mark-up as words', () => {
    const { html } = clipboardCitation([choice('tecken')], 'quotation', target);
    assert.match(html, /&lt;b&gt;/);
    assert.doesNotMatch(html, /<(?!\/?p>)/);
  });

  it('has a reference written out even where documents have keys or notes', () => {
    const { html } = clipboardCitation([choice('isf')], 'quotation', {
      ...target,
      settings: settings({ style: 'footnote' }),
    });
    assert.match(html, /\(.*citerad i .*\)/);
  });
});
