import assert from 'node:assert/strict';
import { settings } from './fixture';
import { inserted, memo } from './planned';

/** Places of which a random hunt with Pandoc found that words there break what stands around them. */
const places: readonly (readonly [string, string, string])[] = [
  ['in a word', 'Vi be‸höver nu.', 'Vi behöver Q nu.'],
  ['in a mark of emphasis', 'Ett *‸*fett** ord.', 'Ett Q **fett** ord.'],
  ['behind a mark of emphasis', 'Ett **‸fett** ord.', 'Ett Q **fett** ord.'],
  ['in code', 'Ordet `ko‸d x` här.', 'Ordet `kod x` Q här.'],
  ['in a formula', 'Talet $a_1 ‸+ b$ här.', 'Talet $a_1 + b$ Q här.'],
  ['in a formula over two lines', 'Talet $a_1\n= ‸b$ här.', 'Talet $a_1\n= b$ Q här.'],
  ['in a link beside a formula', 'Talet $a$ och [l‸änk](b.md).', 'Talet $a$ och [länk](b.md) Q.'],
  ['in code in a cell', '| `a ‸b` | c |\n|---|---|\n| d | e |', '| `a b` Q | c |\n|---|---|\n| d | e |'],
  ['in the address of a link', 'En [länk](https://exempel.‸se/a) här.', 'En [länk](https://exempel.se/a) Q här.'],
  ['in the words of a link', 'En [länk ‸hit](https://exempel.se/a) här.', 'En [länk hit](https://exempel.se/a) Q här.'],
  ['in a link behind a formula', 'Talet $a$ i en [länk ‸hit](b).', 'Talet $a$ i en [länk hit](b) Q.'],
  ['in a link in a cell', '| a |\n|---|\n| [län‸k](b) |', '| a |\n|---|\n| [länk](b) Q |'],
  ['in a tag', 'Ett <‸b>fett</b> ord.', 'Ett <b> Q fett</b> ord.'],
  ['between the marks of emphasis', 'Ett ***båda två*‸** ord.', 'Ett ***båda två*** Q ord.'],
  ['before struck words', 'Ett ~~‸struket ord~~ här.', 'Ett Q ~~struket ord~~ här.'],
  ['in an index', 'Ett x^‸2^ här.', 'Ett x^2^ Q här.'],
  ['before the place of a key', 'Se @ek-1999‸ [s. 3] här.', 'Se @ek-1999 [s. 3] Q här.'],
  ['before what is said of words', 'Ett [ord]‸{.liten} här.', 'Ett [ord]{.liten} Q här.'],
  ['before the mark of a list item', '- Ett\n‸- Två', '- Ett\n- Q Två'],
  ['before the box of a task', '- ‸[ ] ringa\n- [x] gå', '- [ ] Q ringa\n- [x] gå'],
  ['before the mark of a task', '- ringa\n‸- [ ] gå', '- ringa\n- [ ] Q gå'],
  ['before a picture of its own', '‸![Bild](b.png)\n\nEtt.', 'Q.\n\n![Bild](b.png)\n\nEtt.'],
  ['in code that is indented', 'Ett.\n\n    ko‸d x\n\nTvå.', 'Ett.\n\n    kod x\n\nQ.\n\nTvå.'],
  ['in a table of columns', 'A  B‸\n-- --\n1  2\n\nTvå.', 'A  B\n-- --\n1  2\n\nQ.\n\nTvå.'],
  ['in the mark of a heading', '#‸ om vi', '# Q om vi'],
  ['before a heading', '‸# Rubrik', 'Q.\n\n# Rubrik'],
  ['before the underline of a heading', 'Rubrik\n‸------\n\nEtt.', 'Rubrik\n------\n\nQ.\n\nEtt.'],
  ['before a table', '‸| a | b |\n|---|---|\n| c | d |', 'Q.\n\n| a | b |\n|---|---|\n| c | d |'],
  ['behind a table', '| a | b |\n|---|---|\n| c | d |\n‸', '| a | b |\n|---|---|\n| c | d |\n\nQ.'],
  ['at the end of a row', '| a | b |\n|---|---|\n| c | d |‸', '| a | b |\n|---|---|\n| c | d |\n\nQ.'],
  ['in a block of code', '```\nkod\n\n‸mer\n```\n\nEtt.', '```\nkod\n\nmer\n```\n\nQ.\n\nEtt.'],
  ['in a formula of its own', '$$\na ‸+ b\n$$\n', '$$\na + b\n$$\n\nQ.\n'],
  ['in a comment', '<!--\n\nd‸olt\n\n-->\n\nEtt.', '<!--\n\ndolt\n\n-->\n\nQ.\n\nEtt.'],
  ['before a fence', '‸::: {.callout-note}\nEtt.\n:::', 'Q.\n\n::: {.callout-note}\nEtt.\n:::'],
  ['before a note', 'Ett.[^a]\n\n‸[^a]: En not.', 'Ett.[^a]\n\nQ.\n\n[^a]: En not.'],
  ['right below a definition', '[ref]: https://exempel.se\n‸', '[ref]: https://exempel.se\n\nQ.'],
  ['on the empty line between two paragraphs', 'Ett.\n‸\nTvå.', 'Ett.\n\nQ.\n\nTvå.'],
];

const short = { settings: settings({ blockWords: 3 }) };
/** A document around the text of a case, and what the words in marks with their reference look like in it. */
interface Around {
  readonly languageId: string;
  readonly head: string;
  readonly foot?: string;
  readonly style: 'citeproc' | 'text';
  readonly quotation: RegExp;
}

const markdown: Around = {
  languageId: 'markdown',
  head: memo,
  style: 'citeproc',
  quotation: /”Visst .*?” \[Henrik Hammar, citerad i @haglund-2010, .*?\]/,
};

const typst: Around = {
  languageId: 'typst',
  head: '#bibliography("referenser.bib")\n\n',
  style: 'citeproc',
  quotation: /”Visst .*?” \(.*?\]\)\)/,
};

const asciidoc: Around = {
  languageId: 'asciidoc',
  head: '= PM\n\nEtt.\n\n',
  style: 'text',
  quotation: /”Visst .*?\)/,
};

const latex: Around = {
  languageId: 'latex',
  head: '\\documentclass{article}\n\\usepackage{biblatex}\n\\addbibresource{referenser.bib}\n\\begin{document}\nFörst.\n\n',
  style: 'citeproc',
  quotation: /(?:”|'')Visst .*?\]\{haglund-2010\}/,
};

const html: Around = {
  languageId: 'html',
  head: '<body>\n',
  foot: '\n</body>',
  style: 'text',
  quotation: /(?:”|<q>)Visst .*?\)/,
};

/** Each text with a cursor, and what it is afterwards with a Q for what was inserted. */
function assertInserted(
  { languageId, head, foot = '', style, quotation }: Around,
  cases: readonly (readonly [string, string])[],
): void {
  for (const [marked, expected] of cases) {
    const result = inserted('hearings', head + marked + foot, { settings: settings({ style }), languageId });
    const body = result.slice(head.length, result.length - foot.length).replace(/[‸⟦⟧]/g, '');
    assert.equal(body.replace(quotation, 'Q'), expected);
  }
}

describe('inserting where no words can stand', () => {
  for (const [where, marked, expected] of places) {
    it(`goes to the nearest place behind: ${where}`, () => {
      assertInserted(markdown, [[marked, expected]]);
    });
  }

  it('parts neither a word, nor a heading, nor a sentence whose rest would be a list', () => {
    const block = (marked: string) =>
      inserted('hearings', memo + marked, short)
        .slice(memo.length)
        .replace(/> Visst .*/, 'B');
    assert.equal(block('Ett o‸rd till.'), 'Ett ord\n\nB\n\n till.');
    assert.equal(block('# En ‸rubrik\n\nEtt.'), '# En rubrik\n\nB\n\nEtt.');
    assert.equal(block('Ett ‸[länk](b.md) till.'), 'Ett \n\nB\n\n[länk](b.md) till.');
    assert.equal(block('- [ ] att ‸göra\n- mer'), '- [ ] att göra\n\n  B\n\n- mer');
    assert.equal(block('Ett ord ‸- och ett till.\n\nEtt.'), 'Ett ord - och ett till.\n\nB\n\nEtt.');
  });

  it('parts no heading and writes into no listing of AsciiDoc, and adds nothing to an item behind it', () => {
    const block = (marked: string) =>
      inserted('hearings', `= PM\n\n${marked}`, { ...short, languageId: 'asciidoc' })
        .replace(/\[quote\]\n____[^]*?____/, 'B')
        .split('\n\n== Källor')[0];
    assert.equal(block('== En ‸rubrik\n\nEtt.'), '= PM\n\n== En rubrik\n\nB\n\nEtt.');
    assert.equal(block('[source]\n----\nko‸d\n----\n\nEtt.'), '= PM\n\n[source]\n----\nkod\n----\n\nB\n\nEtt.');
    assert.equal(block('‸. Punkt'), '= PM\n\nB\n\n. Punkt');
  });

  it('keeps the delimiters, the attributes and the marks of AsciiDoc whole', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Ett.\n\n‸====\nTvå.\n====', 'Ett.\n\nB\n\n====\nTvå.\n===='],
      ['Ett.\n\n==‸==\nTvå.\n====', 'Ett.\n\n====\n\nB\n\nTvå.\n===='],
      ['Ett.\n\n====\nTvå.\n==‸==', 'Ett.\n\n====\nTvå.\n====\n\nB'],
      ['Ett.\n\n‸****\nTvå.\n****', 'Ett.\n\nB\n\n****\nTvå.\n****'],
      ['Ett.\n\n‸--\nTvå.\n--', 'Ett.\n\nB\n\n--\nTvå.\n--'],
      ['Ett.\n\n[quote, S‸arv]\n____\nTvå.\n____', 'Ett.\n\nB\n\n[quote, Sarv]\n____\nTvå.\n____'],
      ['Ett.\n\n[.le‸ad]\nTvå.', 'Ett.\n\nB\n\n[.lead]\nTvå.'],
      ['Ett.\n\n|===\n| Ord\n‸|===', 'Ett.\n\n|===\n| Ord\n|===\n\nB'],
      ['Ett.\n\n[[a‸nk]]\nTvå.', 'Ett.\n\nB\n\n[[ank]]\nTvå.'],
      ['Ett.\n\n```js\nko‸d\n```\n\nTvå.', 'Ett.\n\n```js\nkod\n```\n\nB\n\nTvå.'],
      ['Ett.\n\nimage::b.‸png[Bild]', 'Ett.\n\nimage::b.png[Bild]\n\nB'],
      ['Ett.\n\nEn f‸ootnote:[En not.] till.', 'Ett.\n\nEn footnote:[En not.] \n\nB\n\ntill.'],
      ['Ett.\n\nEtt *‸fett* ord.', 'Ett.\n\nEtt \n\nB\n\n*fett* ord.'],
      ['Ett.\n\nO‸rd *fett*.', 'Ett.\n\nOrd \n\nB\n\n*fett*.'],
      ['Ett.\n\n* O‸rd.\n** Mer.', 'Ett.\n\n* Ord.\n+\nB\n\n** Mer.'],
      ['Ett.\n\nOrd N‸u. *fett*.', 'Ett.\n\nOrd Nu. \n\nB\n\n*fett*.'],
      ['Ett.\n\n i‸ndraget\n\nTvå.', 'Ett.\n\n indraget\n\nB\n\nTvå.'],
      ['Ett.\n\nNOTE: Obs ‸det.\n\nTvå.', 'Ett.\n\nNOTE: Obs det.\n\nB\n\nTvå.'],
      ['Ett.\n\nTe‸rm:: Det här.\n\nTvå.', 'Ett.\n\nTerm:: Det här.\n\nB\n\nTvå.'],
      ['Ett.\n\n[quote, Sarv]\n____\nTv‸å.\n____', 'Ett.\n\n[quote, Sarv]\n____\nTvå.\n____\n\nB'],
    ];
    for (const [marked, expected] of cases) {
      const result = inserted('hearings', `= PM\n\n${marked}`, { ...short, languageId: 'asciidoc' });
      const [body = ''] = result.replace(/\[quote\]\n____[^]*?____‸?/, 'B').split('\n\n== Källor');
      assert.equal(body.slice('= PM\n\n'.length).trimEnd(), expected, marked);
    }
  });

  it('writes words behind labels and into cells of AsciiDoc', () => {
    assertInserted(asciidoc, [
      ['‸NOTE: Obs.', 'NOTE: Q. Obs.'],
      ['Term:‸: Det.', 'Term:: Q. Det.'],
      ['|===\n‸| Ord | Två\n|===', '|===\n| Q. Ord | Två\n|==='],
      ['|===\n| Ord | Två\n‸\n| Tre\n|===', '|===\n| Ord | Två\n\n| Q. Tre\n|==='],
    ]);
  });

  it('goes behind code, formulas, comments and labels of Typst, and into what a call sets in brackets', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Ord `ko‸d` här.', 'Ord `kod` Q här.'],
      ['Talet $a ‸+ b$ här.', 'Talet $a + b$ Q här.'],
      ['Ord #te‸xt(fill: red)[rött] här.', 'Ord #text(fill: red)[rött] Q här.'],
      ['Ord #text(fill: red)[rött ‸] här.', 'Ord #text(fill: red)[rött Q] här.'],
      ['Ord #emph‸[rött] här.', 'Ord #emph[rött] Q här.'],
      ['Ord #link("b")[rött ‸nu] här.', 'Ord #link("b")[rött nu] Q här.'],
      ['Ord a -‸- b här.', 'Ord a -- Q b här.'],
      ['/ Term‸: Det.', '/ Term Q: Det.'],
      ['- ‸== Rubrik\n\n  Ord.', '- Q.\n\n  == Rubrik\n\n  Ord.'],
      ['- Ett.\n‸\n  Två.', '- Ett.\n\n  Q.\n\n  Två.'],
      ['- Ett\n‸  två.', '- Ett\n  Q två.'],
      ['- #let ‸x = 1\n\n  Två.', '- #let x = 1\n\n  Q.\n\n  Två.'],
      ['Ord /* do‸lt */ här.', 'Ord /* dolt */ Q här.'],
      ['Ord <mä‸rke> här.', 'Ord <märke> Q här.'],
      ['Ord // do‸lt\nhär.', 'Ord // dolt\nQ här.'],
      ['Ett.\n\n#table(columns: ‸2, [Ord], [Två])\n\nTvå.', 'Ett.\n\n#table(columns: 2, [Ord], [Två])\n\nQ.\n\nTvå.'],
      ['Ett.\n\n#let x‸ = 1\n\nTvå.', 'Ett.\n\n#let x = 1\n\nQ.\n\nTvå.'],
      ['Ett.\n\n```\nko‸d\n```\n\nTvå.', 'Ett.\n\n```\nkod\n```\n\nQ.\n\nTvå.'],
    ];
    assertInserted(typst, cases);
  });

  it('goes behind commands, formulas, listings and the ends of environments of LaTeX', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['Ord \\te‸xtbf{fett} här.', 'Ord \\textbf{fett} Q här.'],
      ['Ord \\textbf{fett ‸} här.', 'Ord \\textbf{fett Q} här.'],
      ['Ord \\ref{sec:‸a} här.', 'Ord \\ref{sec:a} Q här.'],
      ['Talet $a ‸+ b$ här.', 'Talet $a + b$ Q här.'],
      ['Talet \\(a ‸+ b\\) här.', 'Talet \\(a + b\\) Q här.'],
      ['Ord \\verb|ko‸d| här.', 'Ord \\verb|kod| Q här.'],
      ['Ord % do‸lt\nhär.', 'Ord % dolt\nQ här.'],
      ['Ett.\n\n\\[\na ‸+ b\n\\]\n\nTvå.', 'Ett.\n\n\\[\na + b\n\\]\n\nQ.\n\nTvå.'],
      [
        'Ett.\n\n\\begin{verbatim}\nko‸d\n\\end{verbatim}\n\nTvå.',
        'Ett.\n\n\\begin{verbatim}\nkod\n\\end{verbatim}\n\nQ.\n\nTvå.',
      ],
      ['Ett.\n\n\\includegraphics{b‸.png}\n\nTvå.', 'Ett.\n\n\\includegraphics{b.png}\n\nQ.\n\nTvå.'],
      [
        'Ett.\n\n\\begin{tabular}{l‸l}\na & b \\\\\n\\end{tabular}\n\nTvå.',
        'Ett.\n\n\\begin{tabular}{ll}\na & b \\\\\n\\end{tabular}\n\nQ.\n\nTvå.',
      ],
      [
        '\\begin{itemize}\n‸\\item Ett\n\\item Två\n\\end{itemize}',
        '\\begin{itemize}\n\\item Q. Ett\n\\item Två\n\\end{itemize}',
      ],
      ['\\begin{center}\nEtt ord.\n\\end{cen‸ter}', '\\begin{center}\nEtt ord.\n\\end{center}\n\nQ.'],
      ['\\sec‸tion{Rubrik}\n\nEtt.', '\\section{Rubrik} Q.\n\nEtt.'],
    ];
    assertInserted(latex, cases);
  });

  it('goes behind tags, comments, scripts, entities, links and code of HTML', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['<p>Ett <b cla‸ss="a">ord</b> här.</p>', '<p>Ett <b class="a"> Q ord</b> här.</p>'],
      ['<p>Ett ord</‸p>\n<p>Två.</p>', '<p>Ett ord</p>\n<p>Q.</p>\n<p>Två.</p>'],
      ['<p>Ord <!-- do‸lt --> här.</p>', '<p>Ord <!-- dolt --> Q här.</p>'],
      ['<p>R&am‸p;D är det.</p>', '<p>R&amp; Q D är det.</p>'],
      ['<p>Ett <abbr title="a">m. ‸m.</abbr> här.</p>', '<p>Ett <abbr title="a">m. m.</abbr> Q här.</p>'],
      ['<p>Ett <button>Tryck ‸nu</button> här.</p>', '<p>Ett <button>Tryck nu</button> Q här.</p>'],
      ['<p>Ett <em>ord ‸till</em> här.</p>', '<p>Ett <em>ord Q till</em> här.</p>'],
      ['<p>Ett <code>ord ‸här.</p>', '<p>Ett <code>ord Q här.</p>'],
      ['<p>Kod <code>a ‸+ b</code> här.</p>', '<p>Kod <code>a + b</code> Q här.</p>'],
      ['<p>En <a href="b">länk <b>h‸it</b></a> här.</p>', '<p>En <a href="b">länk <b>hit</b></a> Q här.</p>'],
      ['<p>En <a href="b">länk</a> h‸it.</p>', '<p>En <a href="b">länk</a> hit Q.</p>'],
      ['<p>En <a id="b">flik</p>\n<p>Två ‸här.</p>', '<p>En <a id="b">flik</p>\n<p>Två Q här.</p>'],
      [
        '<p>Ett.</p>\n<script>\nlet ‸a;\n</script>\n<p>Två.</p>',
        '<p>Ett.</p>\n<script>\nlet a;\n</script>\n<p>Q.</p>\n<p>Två.</p>',
      ],
    ];
    assertInserted(html, cases);
  });
});
