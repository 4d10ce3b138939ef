import assert from 'node:assert/strict';
import type { CitedKey } from '../../../src/core/citation/syntax';
import { syntaxOf } from '../../../src/core/citation/syntaxes/syntaxOf';
import type { DocumentFeature, DocumentSyntax } from '../../../src/core/document/model';
import { choice, cited } from './fixture';

const place = 'avsnittet ”Hur ser SKL på utvecklingen?”';

describe('a quotation in LaTeX', () => {
  it('is set by csquotes and cited by biblatex', () => {
    assert.equal(
      cited('hearings', { syntax: 'latex' }),
      String.raw`\enquote{Visst skulle man kunna ordna den typen av hearings!} \autocite[Henrik Hammar, citerad i][${place}]{haglund-2010}.`,
    );
  });

  it('has its marks written where the document does not load csquotes', () => {
    assert.match(cited('hearings', { syntax: 'latex', features: ['natbib'] }), /^”Visst .*!” \\citep\[Henrik Hammar, /);
    assert.match(cited('hearings', { syntax: 'latex', features: [] }), /!” \(Henrik Hammar, citerad i \\cite\[avsn/);
  });

  it('becomes an environment when it is long, the reference after its stop', () => {
    assert.match(
      cited('forpatrull', { syntax: 'latex', blockWords: 10 }),
      /^\\begin\{displayquote\}\nTillsätt .* stigfråga\. \\autocite\[.*\]\{haglund-2010\}\n\\end\{displayquote\}$/,
    );
    assert.match(
      cited('forpatrull', { syntax: 'latex', blockWords: 10, features: [] }),
      /^\\begin\{quote\}\n[^]*\\end\{quote\}$/,
    );
  });

  it('cites second-hand with one command for both works', () => {
    assert.match(
      cited('isf', { syntax: 'latex', secondHand: 'both' }),
      /\\autocites\{isf-2010-2\}\[citerad i\]\[avsnittet ”Ulf .*\]\{finsam-bloggen-2011\}\.$/,
    );
  });

  it('has no bracket in what stands in brackets, and a semicolon where biblatex leaves it alone', () => {
    assert.match(
      cited('hangrannor', { syntax: 'latex' }),
      /\[\{\{avsnittet ”Panel; del \\lbrack\{\}2\\rbrack\{\} \\textbar\{\} ’Frågor’, @alla”\}\}\]\{haglund-2010\}/,
    );
  });

  it('has notes where they belong', () => {
    assert.match(
      cited('forpatrull', { syntax: 'latex', style: 'footnote' }),
      /stigfråga\.\}\\footnote\{Hans Sarv, citerad i Catrin Haglund, \\emph\{Finsam \\textbar\{\} Nationell .*\}$/,
    );
  });
});

describe('a quotation in Typst', () => {
  it('has a reference that Typst sets, with who is quoted before it', () => {
    assert.equal(
      cited('hearings', { syntax: 'typst' }),
      `”Visst skulle man kunna ordna den typen av hearings!” (Henrik Hammar, citerad i #cite(<haglund-2010>, form: "prose", supplement: [${place}])).`,
    );
    assert.match(
      cited('begaran', { syntax: 'typst' }),
      /okontroversiell” @finsam-bloggen-2011\[avsnittet ”Ulf .*\]\.$/,
    );
  });

  it('becomes a block with its reference as attribution', () => {
    assert.match(
      cited('forpatrull', { syntax: 'typst', blockWords: 10 }),
      /^#quote\(block: true, attribution: \[Hans Sarv, citerad i #cite\(.*\)\]\)\[\n {2}Tillsätt .*\.\n\]$/,
    );
  });
});

describe('a quotation in AsciiDoc', () => {
  it('refers to the list of sources', () => {
    assert.equal(
      cited('hearings', { syntax: 'asciidoc' }),
      `”Visst skulle man kunna ordna den typen av hearings!” (Henrik Hammar, citerad i <<haglund-2010,Haglund 2010, ${place}>>).`,
    );
  });

  it('uses the bibliography that the document declares', () => {
    assert.match(
      cited('hearings', { syntax: 'asciidoc', features: ['bibtex'] }),
      /\(Henrik Hammar, citerad i citenp:\[haglund-2010\(avsnittet ”Hur ser SKL på utvecklingen\?”\)\]\)\.$/,
    );
  });

  it('becomes a block with its reference after the stop', () => {
    assert.match(
      cited('forpatrull', { syntax: 'asciidoc', blockWords: 10 }),
      /^\[quote\]\n_{4}\nTillsätt .*\. \(Hans Sarv, citerad i <<haglund-2010,.*>>\)\n_{4}$/,
    );
    assert.match(
      cited('forpatrull', { syntax: 'asciidoc', blockWords: 10, style: 'text' }),
      /^\[quote, 'Hans Sarv, citerad i Haglund 2010, avsnittet ”Frågor”'\]\n_{4}\nTillsätt .*\.\n_{4}$/,
    );
  });
});

describe('a quotation in HTML', () => {
  it('is a q with a reference that leads to the list of sources', () => {
    assert.equal(
      cited('hearings', { syntax: 'html' }),
      `<q>Visst skulle man kunna ordna den typen av hearings!</q> (Henrik Hammar, citerad i <a href="#haglund-2010">Haglund 2010</a>, ${place}).`,
    );
  });

  it('becomes a figure, who is quoted outside the blockquote', () => {
    assert.match(
      cited('forpatrull', { syntax: 'html', blockWords: 10 }),
      /^<figure>\n {2}<blockquote>\n {4}<p>Tillsätt .*\.<\/p>\n {2}<\/blockquote>\n {2}<figcaption>— Hans Sarv, .*<\/figcaption>\n<\/figure>$/,
    );
  });

  it('has its notes in a list that their marks lead to', () => {
    assert.match(
      cited('hearings', { syntax: 'html', style: 'footnote' }),
      /<\/q><sup id="fnref-1"><a href="#fn-1">1<\/a><\/sup>\n\n<section class="footnotes" role="doc-endnotes">\n {2}<ol>\n {4}<li id="fn-1">Henrik Hammar, citerad i Catrin Haglund, <em>.*<a href="#fnref-1" role="doc-backlink">↩<\/a><\/li>\n {2}<\/ol>\n<\/section>$/,
    );
  });
});

describe('a summary that is a list', () => {
  it('is a list in every format', () => {
    const list = (syntax: DocumentSyntax) => cited([choice('modellerna')], { syntax, form: 'paraphrase' });
    assert.match(list('latex'), /^\\begin\{itemize\}\n {2}\\item ensemblen\n {2}\\item dirigenten \\autocite/);
    assert.match(list('typst'), /^- ensemblen\n- dirigenten @haglund-2010\[/);
    assert.match(list('asciidoc'), /^\* ensemblen\n\* dirigenten \(<</);
    assert.match(list('html'), /^<ul>\n {2}<li>ensemblen<\/li>\n {2}<li>dirigenten \(<a [^]*<\/ul>$/);
  });
});

describe('plain words', () => {
  const difficult = String.raw`50 % & #1_a ^2 ~x {y} [z] <b> $3 @k \n * "q" 'r' -- a@b.se // /* 1..2...`;
  const escaped: readonly (readonly [DocumentSyntax, string])[] = [
    [
      'latex',
      String.raw`50 \% \& \#1\_a \textasciicircum{}2 \textasciitilde{}x \{y\} [z] \textless{}b\textgreater{} \$3 @k \textbackslash{}n * \symbol{34}q\symbol{34} 'r' -{}- a@b.se // /* 1..2...`,
    ],
    [
      'typst',
      String.raw`50 % & \#1\_a ^2 \~x {y} \[z\] \<b\> \$3 \@k \\n \* \"q\" \'r\' \-- a\@b.se \// \/\* 1..2\...`,
    ],
    [
      'asciidoc',
      String.raw`50 % & &#35;1_a &#94;2 &#126;x &#123;y} [z] &#60;b&#62; $3 @k &#92;n &#42; "q" 'r' -&#45; a@b.se // /&#42; 1.&#46;2.&#46;&#46;`,
    ],
    ['html', String.raw`50 % &amp; #1_a ^2 ~x {y} [z] &lt;b&gt; $3 @k \n * &quot;q&quot; 'r' -- a@b.se // /* 1..2...`],
  ];
  for (const [syntax, expected] of escaped) {
    it(`are escaped in ${syntax}`, () => assert.equal(syntaxOf(syntax, new Set()).escape(difficult), expected));
  }
});

describe('a reference that is there', () => {
  const extended = (existing: string, syntax: DocumentSyntax, keys: readonly CitedKey[], feature?: DocumentFeature) =>
    syntaxOf(syntax, new Set(feature ? [feature] : []))
      .cite?.extend(existing, keys)
      ?.toReversed()
      .reduce((text, { at, piece }) => text.slice(0, at) + piece.text + text.slice(at), existing);
  const bare: CitedKey = { key: 'b', work: 'B 2011' };
  const noted: CitedKey = { ...bare, before: 'Sarv, citerad i', locator: { words: 's. 3', pages: '3' } };

  it('takes a further key in LaTeX, by the command for several keys', () => {
    assert.equal(
      extended(String.raw`\autocite[se][]{a}`, 'latex', [noted], 'biblatex'),
      String.raw`\autocites[se][]{a}[Sarv, citerad i][3]{b}`,
    );
    assert.equal(extended(String.raw`\autocites{a}{c}`, 'latex', [bare], 'biblatex'), String.raw`\autocites{a}{c}{b}`);
    assert.equal(extended(String.raw`\fullcite{a}`, 'latex', [bare], 'biblatex'), undefined);
    assert.equal(extended(String.raw`\citep{a}`, 'latex', [bare], 'natbib'), String.raw`\citep{a,b}`);
    assert.equal(extended(String.raw`\citep{a}`, 'latex', [noted], 'natbib'), undefined);
    assert.equal(extended(String.raw`\cite{a}`, 'latex', [bare]), String.raw`\cite{a,b}`);
  });

  it('takes a further key in the other formats', () => {
    assert.equal(extended('@a[s. 3]', 'typst', [bare]), '@a[s. 3] @b');
    assert.equal(extended('@a', 'typst', [noted]), undefined);
    assert.match(
      extended('(x #cite(<a>))', 'typst', [noted]) ?? '',
      /^\(x #cite\(<a>\)\\; Sarv, citerad i #cite\(<b>, .*\)\)$/,
    );
    assert.equal(extended('(<<a,A 2010>>)', 'asciidoc', [bare]), '(<<a,A 2010>>; <<b,B 2011>>)');
    assert.equal(extended('cite:[a(3)]', 'asciidoc', [bare], 'bibtex'), 'cite:[a(3),b]');
    assert.equal(extended('(<a href="#a">A</a>)', 'html', [bare]), '(<a href="#a">A</a>; <a href="#b">B 2011</a>)');
  });

  it('has its key braced where the format needs that', () => {
    const group = (syntax: DocumentSyntax, key: string) =>
      syntaxOf(syntax, new Set()).cite?.group([{ key, work: 'W' }]).text;
    assert.equal(group('typst', 'a:b.c_d-1'), '@a:b.c_d-1');
    assert.equal(group('typst', 'slut.'), '#cite(label("slut."))');
    assert.equal(group('typst', 'a/b c'), '#cite(label("a/b c"))');
    assert.equal(group('html', 'å"b'), '(<a href="#%C3%A5%22b">W</a>)');
  });
});
