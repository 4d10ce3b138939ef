import * as fc from 'fast-check';
import { blocksOf, prefixed, sentenceOf, type Block } from './randomBlocks';

const inline = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('ord', 'Sarv', 'sa', 'och', 'Nu.', 'år', '3', 'och,') },
  {
    weight: 10,
    arbitrary: fc.constantFrom(
      '*fett ord*',
      '_kursivt ord_',
      '`kod x`',
      '$a_1 + b$',
      '#link("https://exempel.se")[länk hit]',
      'https://exempel.se/a',
      '#footnote[En not.]',
      '@haglund-2010[s. 3]',
      '@isf-2010-2',
      '#cite(<haglund-2010>, form: "prose")',
      '”citat i text”',
      '#emph[betonat]',
      '#quote[citerat]',
      '/* dolt */',
      String.raw`\#`,
      '~',
      '(i parentes)',
      '#text(fill: red)[rött]',
      '#(1 + 2)',
      'a -- b',
      '[klammer]',
    ),
  },
);
const sentence = sentenceOf(inline);
const lines = fc.array(sentence, { minLength: 1, maxLength: 3 });

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: lines },
  { weight: 2, arbitrary: sentence.map(words => [`== ${words}`]) },
  fc.constantFrom<Block>(
    ['```', 'kod *x*', '', 'mer', '```'],
    ['$ a + b $'],
    ['// kommentar'],
    ['/* dolt', '', 'mer */'],
    ['#let x = 1'],
    ['#set text(lang: "sv")'],
    ['#quote(block: true)[', '  Citerat.', ']'],
    ['#table(columns: 2, [Ord], [Två])'],
    ['#table(', '  columns: 2,', '  [Ord],', '  [Två],', ')'],
    ['#if true [Ja.] else [Nej.]'],
    ['/ Term: Förklaring'],
    ['#{', '  let y = 2', '  [ord #y]', '}'],
  ),
);

const body = blocksOf(leaf, inner =>
  fc.oneof(
    inner.map(block => ['#block[', ...block, ']']),
    fc.tuple(fc.constantFrom('- ', '+ '), inner).map(([mark, block]) => prefixed(block, mark, '  ')),
  ),
);

export const typstDocument = fc
  .tuple(body, fc.constantFrom('\n', '\r\n'))
  .map(([written, eol]) =>
    `#set text(lang: "sv", region: "SE")\n\n${written.join('\n')}\n\n#bibliography("k.bib", style: "apa")\n`.replaceAll(
      '\n',
      eol,
    ),
  );
