import * as fc from 'fast-check';
import { blocksOf, sentenceOf, type Block } from './randomBlocks';

const inline = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom('ord', 'Sarv', 'sa', 'och', 'Nu.', 'år', '3', 'och,') },
  {
    weight: 10,
    arbitrary: fc.constantFrom(
      '*fett ord*',
      '_kursivt ord_',
      '`kod x`',
      '`+kod+`',
      'https://exempel.se/a_b[länk hit]',
      'link:b.html[en länk]',
      'footnote:[En not.]',
      '(<<haglund-2010,Haglund 2010, s. 3>>)',
      '”citat i text”',
      '"`krokigt`"',
      '#märkt#',
      'H~2~O',
      'x^2^',
      '{empty}',
      '(i parentes)',
      'pass:[x]',
      'stem:[a+b]',
      '&#167;',
    ),
  },
);
const sentence = sentenceOf(inline);
const lines = fc.array(sentence, { minLength: 1, maxLength: 3 });

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: lines },
  { weight: 2, arbitrary: sentence.map(words => [`== ${words}`]) },
  fc.constantFrom<Block>(
    ['----', 'kod *x*', '', 'mer', '----'],
    ['....', 'bokstavligt', '....'],
    [' indraget'],
    ['////', 'dolt', '', 'mer', '////'],
    ["'''"],
    ['// kommentar'],
    ['[NOTE]', '====', 'Obs.', '===='],
    ['NOTE: Obs detta.'],
    ['.Rubrik', 'Ett stycke.'],
    ['image::b.png[Bild]'],
    ['|===', '| Ord | Två', '', '| Ett', '| Mer', '|==='],
    ['[source,js]', '----', 'x = 1', '----'],
    ['[.lead]', 'Ingress.'],
    ['Term:: Förklaring'],
    ['____', 'Citerat.', '____'],
    ['[quote, Sarv]', '____', 'Citerat.', '____'],
    ['****', 'Sido.', '****'],
    ['[stem]', '++++', 'a+b', '++++'],
  ),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map(items => items.map(item => `* ${item}`)),
  fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map(items => items.map((item, at) => `${'*'.repeat(1 + (at % 2))} ${item}`)),
  fc.array(sentence, { minLength: 1, maxLength: 3 }).map(items => items.map(item => `. ${item}`)),
);

const body = blocksOf(leaf, inner =>
  inner.map(block => ['====', ...block.filter(line => !line.startsWith('==')), '====']),
);

export const asciidocDocument = fc
  .tuple(body, fc.constantFrom('\n', '\r\n'))
  .map(([written, eol]) =>
    `= PM\n:lang: sv\n\n${written.join('\n')}\n\n== Källor\n\n* [[haglund-2010]]Haglund, Catrin (2010). _Finsam_.\n* [[finsam-bloggen-2011]]”FINSAM Nätverkskonferens 2011” (2011).\n* [[isf-2010-2]]ISF (2010). _Rapport 2010:2_.\n`.replaceAll(
      '\n',
      eol,
    ),
  );
