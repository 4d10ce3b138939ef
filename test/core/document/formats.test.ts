import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { latexRoot } from '../../../src/core/document/latex/mainFile';

const read = (languageId: string) => (text: string) => {
  const analysis = analyseDocument(text, languageId);
  return {
    ...analysis,
    keys: analysis.references.map(({ key }) => key),
    words: analysis.quotations.map(quotation => quotation.words.text),
    quoted: analysis.quotations.map(({ start, end }) => text.slice(start, end)),
    groups: analysis.references.map(({ group }) => text.slice(group?.start, group?.end)),
    beside: analysis.references.map(({ prefix, suffix }) => [prefix, suffix]),
  };
};

describe('reading a LaTeX document', () => {
  const latex = read('latex');

  it('knows what the preamble loads, in which language the text is, and where it begins', () => {
    const text = String.raw`\documentclass{article}
\usepackage[english, swedish]{babel}
\usepackage[style=authoryear]{biblatex} % \begin{document}
\usepackage{graphicx,csquotes}
%\usepackage{natbib}
\addbibresource[glob]{a/refs.bib}
\begin{document}
Text.
\end{document}
”efter”`;
    const found = latex(text);
    assert.deepEqual([...found.features].toSorted(), ['biblatex', 'csquotes']);
    assert.equal(found.language, 'sv');
    assert.deepEqual(
      found.bibliography.map(({ path }) => path),
      ['a/refs.bib'],
    );
    assert.equal(text.slice(found.bodyStart).startsWith('Text.'), true);
    assert.deepEqual(found.words, []);
    const option = (options: string) =>
      latex(`\\documentclass{article}\\usepackage[${options}]{babel}\\begin{document}`).language;
    assert.deepEqual([option('swedish,british'), option('main=swedish,english')], ['en', 'sv']);
    assert.equal(latex('\\documentclass[swedish]{article}\\setmainlanguage{english}\\begin{document}').language, 'en');
  });

  it('knows every command that names bibliographies, and where each stands', () => {
    const text = String.raw`\documentclass{article}\usepackage{biblatex}
\addbibresource [a=b] { a b.bib }
\addglobalbib{g.bib}\addsectionbib{s.bib} %\addbibresource{nej.bib}
\bibliography{%
  c, % ett
  d.bib}
\begin{document}
\bibliography{e}`;
    const found = latex(text).bibliography;
    assert.deepEqual(
      found.map(({ path }) => path),
      ['a b.bib', 'g.bib', 's.bib', 'c.bib', 'd.bib', 'e.bib'],
    );
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['a b.bib', 'g.bib', 's.bib', 'c', 'd.bib', 'e'],
    );
  });

  it('cites nothing in code and in what is never set', () => {
    const cited = (text: string) => latex(text).references.map(({ key }) => key);
    assert.deepEqual(cited('\\lstinline|\\cite{a}| \\verb!\\cite{b}! \\lstinline[x]{\\cite c} \\cite{d}'), ['d']);
    assert.deepEqual(cited('\\iffalse\n\\cite{a}\n\\fi\n\\cite{b} \\iffalse \\cite{c}'), ['b', 'c']);
    assert.deepEqual(cited('\\begin{align*}\\cite{a}\\end{align*}\\begin{verbatim}\\cite{b}\\end{verbatim}\\cite{c}'), [
      'c',
    ]);
  });

  it('knows a part of a document by the commands that it uses', () => {
    assert.deepEqual([...latex('Ord \\parencite[3]{a} \\enquote{ord}.').features].toSorted(), ['biblatex', 'csquotes']);
    assert.deepEqual([...latex('Ord \\citep{a}.').features], ['natbib']);
    assert.deepEqual([...latex('Ord \\cite{a}.').features], []);
    assert.equal(latexRoot('% !TEX root = ../pm\nOrd.'), '../pm.tex');
    assert.equal(latexRoot('\\documentclass[pm.tex]{subfiles}'), 'pm.tex');
    assert.equal(latexRoot('Ord.'), undefined);
  });

  it('finds keys with their notes, and the whole command', () => {
    const found = latex(String.raw`Ord \autocites[se][]{a}[citerad i][avsnittet \enquote{X}]{b,c} och \textcite*{d}.`);
    assert.deepEqual(found.keys, ['a', 'b', 'c', 'd']);
    assert.deepEqual(found.beside[0], ['se', undefined]);
    assert.deepEqual(found.beside[1], ['citerad i', 'avsnittet ”X”']);
    assert.match(found.groups[0] ?? '', /^\\autocites.*\{b,c\}$/);
    assert.equal(found.groups[3], String.raw`\textcite*{d}`);
  });

  const none: readonly (readonly [string, string])[] = [
    ['comments', '% \\cite{a} \\enquote{b}\nOrd \\% \\cite{k}.'],
    ['code', '\\begin{verbatim}\n\\cite{a} ”b”\n\\end{verbatim}\n\\verb|\\cite{b}| \\cite{k}'],
    ['what names files and labels', '\\label{sec:”a”} \\input{”b”} \\nocite{c} \\cite{k}'],
  ];
  for (const [what, text] of none) {
    it(`finds nothing in ${what}`, () => {
      const found = latex(text);
      assert.deepEqual([found.keys, found.words], [['k'], []]);
    });
  }

  it('finds what is quoted by commands, environments and marks, its words without mark-up', () => {
    const found = latex(
      String.raw`Hon sa \enquote{att \emph{allt} är~bra \autocite{a} nu, 5~\% av \textquotedblright{}oss\textquotedblright{}}.

\begin{displayquote}
Ett \aa r \"ar l\aa ngt.% kommentar

Andra -- stycket. \autocite[3]{b}
\end{displayquote}

Sedan ”tre\footnote{Not med ”fyra”.} ord” och ${'``'}engelska'' marks.
`,
    );
    assert.deepEqual(found.words, [
      'att allt är\u00A0bra nu, 5\u00A0% av ”oss”',
      'Ett år är långt.\n\nAndra – stycket.',
      'tre ord',
      'fyra',
      'engelska',
    ]);
    assert.equal(found.quotations[1]?.form, 'block');
    assert.deepEqual(found.footnoteLabels, ['1']);
  });

  it('finds the reference of a quotation that carries it', () => {
    const found = latex(
      String.raw`\blockquote[{\cite[31]{k}}]{Ord ord.} \begin{displaycquote}[3]{l}Ord.\end{displaycquote}`,
    );
    assert.deepEqual(
      [found.keys, found.words],
      [
        ['k', 'l'],
        ['Ord ord.', 'Ord.'],
      ],
    );
  });

  it('reads the files of BibTeX', () => {
    const found = latex('\\bibliography{a, b/c.bib}').bibliography.map(({ path }) => path);
    assert.deepEqual(found, ['a.bib', 'b/c.bib']);
  });
});

describe('reading a Typst document', () => {
  const typst = read('typst');

  it('knows its language and bibliographies', () => {
    const found = typst('#set text(font: "X", lang: "en")\nDet är.\n#bibliography(("a.bib", "b.yml"), style: "apa")');
    assert.equal(found.language, 'en');
    assert.deepEqual(
      found.bibliography.map(({ path }) => path),
      ['a.bib', 'b.yml'],
    );
  });

  it('finds keys in the text, in calls and in attributions', () => {
    const found = typst(
      'Ord @a[s. 3] @b. Ord (se Sarv, citerad i #cite(<c>, form: "prose", supplement: [avsnittet ”X”])) #cite(label("d e")).\n\n#quote(block: true, attribution: [Sarv, @f[s. 2]])[Ord ord.]',
    );
    assert.deepEqual(found.keys, ['a', 'b', 'c', 'd e', 'f']);
    assert.equal(found.groups[0], '@a[s. 3] @b');
    assert.match(found.groups[2] ?? '', /^\(se Sarv.*\)$/);
    assert.deepEqual(found.beside[2], ['se Sarv, citerad i', 'avsnittet ”X”']);
    assert.deepEqual(found.words, ['Ord ord.']);
  });

  it('finds nothing in comments, code and addresses', () => {
    const found = typst(
      '// @a ”b”\n/* @c\n”d” */ `@e` ```\n@f ”g”\n``` https://x.se/@h i@j.se \\@k #let x = [@l ”m”]\nOrd @n.',
    );
    assert.deepEqual([found.keys, found.words], [['n'], []]);
  });

  it('reads what blocks of code set in brackets, and none of their strings', () => {
    const found = typst('Ord #(1 + 2) ord @a.\n\n#{\n  let b = "@b ”c”"\n  [Ord @d ”e f”]\n}\n\nOrd @g.');
    assert.deepEqual([found.keys, found.words], [['a', 'd', 'g'], ['e f']]);
  });

  it('finds what is quoted, its words without mark-up', () => {
    const found = typst(
      '= Rubrik ”ett”\nHon sa ”att *allt* är~bra \\#1 -- #footnote[Not ”två”.] nu” och #quote[tre #emph[fyra]].\n\n- ”fem”\n- #quote(block: true)[\n  Ord.\n\n  Andra.\n]\n',
    );
    assert.deepEqual(found.words, ['ett', 'att allt är\u00A0bra #1 – nu', 'två', 'tre fyra', 'fem', 'Ord.\n\nAndra.']);
    assert.deepEqual(found.footnoteLabels, ['1']);
  });
});

describe('reading an AsciiDoc document', () => {
  const asciidoc = read('asciidoc');

  it('knows its header', () => {
    const text = '// x\n= Titel\nFörfattare\n:lang: en\n:bibtex-file: refs.bib\n\nDet är text.';
    const found = asciidoc(text);
    assert.deepEqual([found.language, [...found.features]], ['en', ['bibtex']]);
    assert.deepEqual(
      found.bibliography.map(({ path }) => path),
      ['refs.bib'],
    );
    assert.equal(text.slice(found.bodyStart), 'Det är text.');
    assert.equal(asciidoc('Ord.\n\n:lang: en\n').bodyStart, 0);
    const folder = asciidoc('= T\n:kat: ref\n:bibtex-file: {docdir}/{kat}/k.bib\n\nOrd.').bibliography;
    assert.deepEqual(
      folder.map(({ path }) => path),
      ['ref/k.bib'],
    );
  });

  it('takes references that are escaped or passed through for words', () => {
    const found = asciidoc(
      'Ord \\<<a>> `+<<a>>+` +++cite:[a]+++ C++ <<b>> C++.\n\n== Källor\n\n* [[a]]A (2011).\n* [[b]]B (2011).\n',
    );
    assert.deepEqual(
      found.references.map(({ key }) => key),
      ['b'],
    );
  });

  it('finds references to the works that it lists, and no other cross references', () => {
    const found = asciidoc(
      'Ord (Sarv, citerad i <<a,Haglund 2010, s. 3>>; <<b,B>>) och <<metod>>.\n\nSe cite:[c(3), d].\n\n== Källor\n\n* [[b]]B (2011).\n',
    );
    assert.deepEqual(found.keys, ['a', 'b', 'c', 'd']);
    assert.deepEqual(found.beside[0], ['Sarv, citerad i', 'Haglund 2010, s. 3']);
    assert.match(found.groups[1] ?? '', /^\(Sarv.*\)$/);
    assert.equal(found.groups[2], 'cite:[c(3), d]');
  });

  it('reads the titles of blocks, and nothing of what stands as it is written', () => {
    const found = asciidoc(
      '.Tabell 1 (<<a,A 2010>>)\n|===\n|Ord\n\n  ”ett” <<b,B 2010>>\n|===\n\n[source,sh]\ncat <<c,C 2010>>\n\nOrd ”två”\n\n  indraget ”tre”\n\nterm::\n\n  <<d,D 2010>>\n\n* punkt\n  <<e,E 2010>> pass:[<<f,F 2010>>] pass:m[<<g,G 2010>>]\n',
    );
    assert.deepEqual(
      [found.keys, found.words],
      [
        ['a', 'b', 'd', 'e', 'g'],
        ['ett', 'två'],
      ],
    );
  });

  it('finds what is quoted, its words without mark-up', () => {
    const found = asciidoc(
      '”Ett *två* &#35;3” footnote:[Not ”fyra”.]\n\n[quote, Sarv, Bok]\n____\nOrd _ord_.\n\nAndra. (<<a,A 2010>>)\n____\n\n[quote]\nKort.\n\n----\n”kod”\n----\n\n// ”x”\n* ”fem”\n',
    );
    assert.deepEqual(found.words, ['Ett två #3', 'fyra', 'Ord ord.\n\nAndra.', 'Kort.', 'fem']);
    assert.deepEqual(found.footnoteLabels, ['1']);
  });
});

describe('reading an HTML document', () => {
  const html = read('html');

  it('knows its language and where its body begins', () => {
    const text = '<!doctype html><html lang="en"><head><title>”x”</title></head>\n<body class="a">\n<p>Det är.</p>';
    const found = html(text);
    assert.equal(found.language, 'en');
    assert.equal(text.slice(found.bodyStart), '<p>Det är.</p>');
    assert.deepEqual(found.words, []);
  });

  it('finds references to the works that it lists, and no other links', () => {
    const found = html(
      '<p>Ord (Sarv, citerad i <a href="#a">A 2010</a>, s. 3; <a href="#b">B</a>) <a href="#topp">Upp</a> <a href="https://x.se/2010">2010</a></p><ul><li id="b">B</li></ul>',
    );
    assert.deepEqual(found.keys, ['a', 'b']);
    assert.deepEqual(found.beside[0], ['Sarv, citerad i', 's. 3']);
    assert.match(found.groups[1] ?? '', /^\(Sarv.*\)$/);
  });

  it('finds what is quoted, its words without mark-up', () => {
    const found = html(
      '<p>Hon sa <q>att <em>allt</em> &auml;r <q>bra</q></q> och ”nu<br>d&aring;”.<p>”ett\n<blockquote><p>Ord ord.</p>\n<p>Andra.</p><footer>— Sarv</footer></blockquote><!-- ”x” --><script>"y z"</script>',
    );
    assert.deepEqual(found.words, ['att allt är ”bra”', 'nu då', 'Ord ord.\n\nAndra.']);
  });

  it('ends the words of a block before the mark of its note', () => {
    const text =
      '<blockquote><p>Ord <b>här</b>.<sup id="fnref-1"><a href="#fn-1">1</a></sup></p></blockquote>\n<h1>Mer</h1>\n<ol><li id="fn-1">A, 2010.</li></ol>';
    const [quotation] = analyseDocument(text, 'html').quotations;
    assert.equal(text.slice(quotation?.start, quotation?.end), 'Ord <b>här</b>.');
  });

  it('takes a caption for the reference of its quotation', () => {
    const found = html(
      '<figure><blockquote><p>Ord.</p></blockquote><figcaption>— Sarv, citerad i <a href="#a">A 2010</a>, avsnittet ”X”</figcaption></figure>',
    );
    assert.deepEqual([found.words, found.beside], [['Ord.'], [['Sarv, citerad i', 'avsnittet ”X”']]]);
  });
});
