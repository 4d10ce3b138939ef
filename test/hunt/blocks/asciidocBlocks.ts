import * as fc from 'fast-check';
import { between, type BlockTable } from '../randomBlocks';

const sources = [
  '== Källor',
  '',
  '* [[haglund-2010]]Haglund, Catrin (2010). _Finsam_.',
  '* [[finsam-bloggen-2011]]”FINSAM Nätverkskonferens 2011” (2011).',
  '* [[isf-2010-2]]ISF (2010). _Rapport 2010:2_.',
  '',
].join('\n');

export const asciidocBlocks: BlockTable = {
  inline: [
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
  ],
  fixed: [
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
  ],
  written: [
    ([words = '']) => [`== ${words}`],
    items => items.map(item => `* ${item}`),
    items => items.map((item, at) => `${'*'.repeat(1 + (at % 2))} ${item}`),
    items => items.map(item => `. ${item}`),
  ],
  // Within a block there are no headings, as which words of its text would be taken, too.
  around: fc.constant(inner =>
    between('====', '====')(inner.map(block => block.filter(line => !line.startsWith('==')))),
  ),
  wholes: [body => `= PM\n:lang: sv\n\n${body}\n\n${sources}`],
};
