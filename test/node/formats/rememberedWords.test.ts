import { asciidocPage, pandocPage, typstPage } from './convertedPages';
import { wordsOfHtml } from './manuscript';
import { rememberedDocument, type Remembered, type Remembering } from './rememberedWords';

const everywhere = [
  ['”', '”'],
  ['»', '»'],
  ['"', '"'],
  ['“', '”'],
] as const;

interface Format extends Remembering {
  /** What the format's own tool makes of the document, as HTML. */
  readonly page: (document: Remembered) => string | Promise<string>;
}

const formats: Readonly<Record<string, Format>> = {
  Markdown: {
    languageId: 'markdown',
    head: '---\nlang: sv-SE\nbibliography: kallor.bib\ncsl: style.csl\n---\n\n',
    places: ['①', 'Hon sa: ①', '- Punkt: ①', '> ①', '| Ord | ord |\n| - | - |\n| ① | ord |'],
    marks: [...everywhere, ['<q>', '</q>']],
    bibliography: 'kallor.bib',
    page: pandocPage,
  },
  Typst: {
    languageId: 'typst',
    head: '#set text(lang: "sv")\n\n',
    foot: '\n#bibliography("kallor.bib", style: "apa")\n',
    places: ['①', 'Hon sa: ①', '- Punkt: ①', '= ①'],
    marks: [...everywhere, ['#quote[', ']']],
    bibliography: 'kallor.bib',
    page: typstPage,
  },
  AsciiDoc: {
    languageId: 'asciidoc',
    head: '= PM\n:lang: sv\n\n',
    places: ['①', 'Hon sa: ①', '* Punkt: ①', '|===\n| ① | ord\n|==='],
    marks: [...everywhere, ['"`', '`"']],
    page: ({ text }) => asciidocPage(text),
  },
  HTML: {
    languageId: 'html',
    head: '<body>\n',
    foot: '</body>',
    places: ['<p>①</p>', '<p>Hon sa: ①</p>', '<ul><li>①</li></ul>', '<table><tr><td>①</td></tr></table>'],
    marks: [...everywhere, ['<q>', '</q>']],
    page: ({ text }) => text,
  },
};

describe('a quotation in the place of remembered words', () => {
  for (const [name, { page, ...asked }] of Object.entries(formats)) {
    it(`stands on the page, and nothing of what was typed: ${name}`, async () => {
      const document = rememberedDocument(asked);
      document.assertOnPage(wordsOfHtml(await page(document)));
    }).timeout(60_000);
  }
});
