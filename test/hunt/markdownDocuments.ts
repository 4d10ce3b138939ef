import * as fc from 'fast-check';
import { blocksOf, listed, prefixed, sentenceOf, type Block } from './randomBlocks';

const inline = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom('ord', 'Sarv', 'sa', 'och', 'Nu.', 'Sedan!', 'år', 'm.fl.', '3', '–', 'och,'),
  },
  {
    weight: 10,
    arbitrary: fc.constantFrom(
      '*kursivt ord*',
      '**fett ord**',
      '***båda två***',
      '_ett_',
      '`kod x`',
      '``a ` b``',
      '$a_1 + b$',
      '[länk hit](https://exempel.se/a_b?c=1)',
      '<https://exempel.se/x>',
      'https://exempel.se/y',
      '[@haglund-2010]',
      '[@haglund-2010, 3; se @isf-2010-2]',
      '@haglund-2010 [s. 3]',
      '@isf-2010-2',
      '^[En not *här*.]',
      '[^a]',
      '”citat i text”',
      '"rakt citat"',
      '<!-- dold -->',
      String.raw`\*`,
      '[liten]{.smallcaps}',
      '~~struket~~',
      'H~2~O',
      'x^2^',
      '![bild](b.png)',
      '<b>fet</b>',
      '&amp;',
      '(i parentes)',
      '[klammer]',
      "don't",
      'slut...',
      'a -- b',
      '[länk *kursiv* text][ref]',
      '*”citat” kursivt*',
      '**[@haglund-2010]**',
    ),
  },
);

const sentence = sentenceOf(inline);
const lines = fc.array(sentence, { minLength: 1, maxLength: 3 });

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: lines },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom('# ', '## ', '### '), sentence).map(([mark, words]) => [mark + words]),
  },
  sentence.map(words => [words, '-----']),
  fc.constantFrom<Block>(
    ['```', 'kod *x*', '', 'mer', '```'],
    ['~~~ python', 'x = "y"', '~~~'],
    ['    indragen kod'],
    ['$$', 'a^2 + b_1', '$$'],
    ['$$a + b$$'],
    ['<!--', 'dolt', '', 'mer', '-->'],
    ['***'],
    ['| rad ett', '| rad två'],
    ['<div class="x">', 'inuti', '</div>'],
    ['<div>', '', 'inuti *div*', '', '</div>'],
    ['![Bild](b.png)'],
    [String.raw`\begin{center}`, 'x', String.raw`\end{center}`],
    ['Term', ':   Förklaring *här*', '', ':   Två'],
    ['Term ett', '~ Kort'],
    ['  Höger  Vänster', '-------  -------', '     12  12', '    123  123', ''],
    ['+-----+-----+', '| A   | B   |', '+=====+=====+', '| ord | två |', '+-----+-----+'],
    ['Table: En text', '', '| A | B |', '|---|---|', '| 1 | 2 |'],
    ['{{< pagebreak >}}'],
    ['- [ ] att göra', '- [x] gjort'],
    ['<p>stycke</p>'],
    ['(@) exempel ett', '', '(@) exempel två'],
  ),
  fc.tuple(sentence, sentence, sentence).map(([a, b, c]) => {
    const cell = (words: string): string => words.replaceAll('|', '');
    return [`| ${cell(a)} | B |`, '|---|:-:|', `| ${cell(b)} | x |`, `| y | ${cell(c)} |`];
  }),
);

export const markdownBody = blocksOf(leaf, inner =>
  fc.oneof(
    inner.map(block => prefixed(block, '> ', '> ')),
    inner.map(block => ['::: {.callout-note}', ...block, ':::']),
    fc
      .tuple(
        fc.constantFrom('- ', '* ', '-   ', '1. ', '1.  ', 'a. ', '-\t', '(1) '),
        fc.array(inner, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
      )
      .map(([mark, items, loose]) => listed(mark, items, loose)),
  ),
);

export const markdownDocument = fc
  .tuple(markdownBody, fc.boolean(), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([body, endsWithBreak, eol, noted]) => {
    const text = body.join('\n');
    const notes =
      (text.includes('[^a]') || noted ? '\n\n[^a]: En not.\n' : endsWithBreak ? '\n' : '') +
      (text.includes('[ref]') ? '\n\n[ref]: https://exempel.se\n' : '');
    return `---\nlang: sv\nbibliography: k.bib\n---\n\n${text}${notes}`.replaceAll('\n', eol);
  });
