import * as fc from 'fast-check';
import { behind, between, listed, type BlockTable } from '../randomBlocks';

const marks = ['- ', '* ', '-   ', '1. ', '1.  ', 'a. ', '-\t', '(1) '];
const cell = (words = ''): string => words.replaceAll('|', '');

export const markdownBlocks: BlockTable = {
  inline: [
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
  ],
  fixed: [
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
  ],
  written: [
    ([words = '']) => [`# ${words}`],
    ([words = '']) => [`## ${words}`],
    ([words = '']) => [`### ${words}`],
    ([words = '']) => [words, '-----'],
    ([a, b, c]) => [`| ${cell(a)} | B |`, '|---|:-:|', `| ${cell(b)} | x |`, `| y | ${cell(c)} |`],
  ],
  around: fc.oneof(
    fc.constant(behind('> ', '> ')),
    fc.constant(between('::: {.callout-note}', ':::')),
    fc.tuple(fc.constantFrom(...marks), fc.boolean()).map(([mark, isLoose]) => listed(mark, isLoose)),
  ),
  ends: ['', '\n', '\n\n[^a]: En not.\n'],
  wholes: [
    body => {
      const note = /\[\^a\](?!:)/.test(body) && !body.includes('[^a]:') ? '\n\n[^a]: En not.\n' : '';
      const link = body.includes('][ref]') ? '\n\n[ref]: https://exempel.se\n' : '';
      return `---\nlang: sv\nbibliography: k.bib\n---\n\n${body}${note}${link}`;
    },
  ],
};
