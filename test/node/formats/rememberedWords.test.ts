import { asciidocPage, pandocPage, typstPage } from './convertedPages';
import { wordsOfHtml } from './manuscript';
import { rememberedDocument } from './rememberedWords';

const everywhere = [
  ['”', '”'],
  ['»', '»'],
  ['"', '"'],
  ['“', '”'],
] as const;

describe('a quotation in the place of remembered words', () => {
  it('stands on the page, and nothing of what was typed: Markdown', async () => {
    const document = rememberedDocument({
      languageId: 'markdown',
      head: '---\nlang: sv-SE\nbibliography: kallor.bib\ncsl: style.csl\n---\n\n',
      places: ['①', 'Hon sa: ①', '- Punkt: ①', '> ①', '| Ord | ord |\n| - | - |\n| ① | ord |'],
      marks: [...everywhere, ['<q>', '</q>']],
      bibliography: 'kallor.bib',
    });
    document.assertOnPage(wordsOfHtml(await pandocPage(document)));
  }).timeout(60_000);

  it('stands on the page, and nothing of what was typed: Typst', async () => {
    const document = rememberedDocument({
      languageId: 'typst',
      head: '#set text(lang: "sv")\n\n',
      foot: '\n#bibliography("kallor.bib", style: "apa")\n',
      places: ['①', 'Hon sa: ①', '- Punkt: ①', '= ①'],
      marks: [...everywhere, ['#quote[', ']']],
      bibliography: 'kallor.bib',
    });
    document.assertOnPage(wordsOfHtml(await typstPage(document)));
  }).timeout(60_000);

  it('stands on the page, and nothing of what was typed: AsciiDoc', async () => {
    const document = rememberedDocument({
      languageId: 'asciidoc',
      head: '= PM\n:lang: sv\n\n',
      places: ['①', 'Hon sa: ①', '* Punkt: ①', '|===\n| ① | ord\n|==='],
      marks: [...everywhere, ['"`', '`"']],
    });
    document.assertOnPage(wordsOfHtml(await asciidocPage(document.text)));
  }).timeout(60_000);

  it('stands on the page, and nothing of what was typed: HTML', () => {
    const document = rememberedDocument({
      languageId: 'html',
      head: '<body>\n',
      foot: '</body>',
      places: ['<p>①</p>', '<p>Hon sa: ①</p>', '<ul><li>①</li></ul>', '<table><tr><td>①</td></tr></table>'],
      marks: [...everywhere, ['<q>', '</q>']],
    });
    document.assertOnPage(wordsOfHtml(document.text));
  });
});
