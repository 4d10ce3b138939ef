import assert from 'node:assert/strict';
import { createCorpus } from '../../../src/core/corpus/corpus';
import type { CheckedQuotation } from '../../../src/core/verification/model';
import { quotationReport } from '../../../src/l10n/report/quotationReport';
import { reportHtml } from '../../../src/l10n/report/reportHtml';
import { reportMarkdown } from '../../../src/l10n/report/reportMarkdown';
import { checkedQuotation } from '../../core/verification/quotation';
import { readBundledCorpus } from '../corpus/bundledCorpus';

const corpus = createCorpus(readBundledCorpus().data);
const id = 'finsam-2010-malmo/johanna-andersson-kunskapsoversikt#inga-negativa-effekter';
const passage = corpus.passage(id);
assert.ok(passage);
const text = 'PM\n\n> de flesta | visar\n> positiva effekter\n';
const words = text.slice(4, -1);
const altered: Partial<CheckedQuotation> = {
  text: words.slice(2),
  start: 6,
  end: text.length - 1,
  verdict: 'altered',
  passage,
  differences: [{ kind: 'negation', start: 8, end: 8, expected: 'inga', found: '' }],
};

describe('a report of quotations', () => {
  it('is a Markdown table with words, source, verdict and passage', () => {
    const markdown = reportMarkdown(report([checkedQuotation(altered)]));
    assert.match(
      markdown,
      /^# Citatrapport\n\nKontrollerat den 22 november 2026 mot: .*\n\n## pm\.md\n\n1 citat: 1 avviker\n\n/,
    );
    assert.match(
      markdown,
      /^\| Rad \| Citat \| Källa \| Omdöme \| Passage \|\n\| --: \| --- \| --- \| --- \| --- \|$/m,
    );
    const [row = ''] = markdown.split('\n').filter(line => line.startsWith('| 3 '));
    assert.match(row, /^\| 3 \| de flesta \\\| visar positiva effekter \| Johanna Andersson/);
    assert.match(row, /\| Avviker: \*inga\* saknas, innebörden kan bli den motsatta\. \| `finsam-2010-malmo/);
  });

  it('has no quotation or reference of its own, so that a memo that it is part of stays as it was', () => {
    const markdown = reportMarkdown(report([checkedQuotation({ ...altered, text: 'en ”sak” [@haglund-2010] & <b>' })]));
    assert.doesNotMatch(markdown, /[”“"]/);
    assert.doesNotMatch(markdown, /(?<!\\)[@<]/);
  });

  it('says why a quotation was accepted', () => {
    const markdown = reportMarkdown(report([checkedQuotation({ ...altered, accepted: 'talspråk' })]));
    assert.match(markdown, /1 citat: 1 godtaget/);
    assert.match(markdown, /Godtaget: talspråk/);
  });

  it('leads to the passage where there is an address that works', () => {
    const [section] = report([checkedQuotation(altered)], 'https://example.se/a b').documents;
    assert.deepEqual(section?.rows[0]?.passage, { id, address: 'https://example.se/a b' });
  });

  it('is a page, too, in which nothing of the document is mark-up', () => {
    const html = reportHtml(report([checkedQuotation({ ...altered, text: '<script>ord</script>' })]), 'sv');
    assert.match(html, /<html lang="sv">/);
    assert.match(html, /<td>3<\/td><td>&lt;script&gt;ord&lt;\/script&gt;<\/td><td>Johanna Andersson.*<br>/);
    assert.doesNotMatch(html, /<script/);
  });

  it('says of a document without quotations that it has none', () => {
    assert.match(reportMarkdown(report([])), /## pm\.md\n\n0 citat\n$/);
  });
});

function report(quotations: readonly CheckedQuotation[], address?: string) {
  return quotationReport([{ name: 'pm.md', text, check: { quotations, references: [] } }], {
    corpus,
    language: 'sv',
    day: '2026-11-22',
    addressOf: () => address,
  });
}
