import assert from 'node:assert/strict';
import { settings } from './fixture';
import { inserted, planned, type Asked } from './planned';

const place = 'avsnittet ”Hur ser SKL på utvecklingen?”';
const block = { settings: settings({ blockWords: 5 }) };
const unlisted = { bibliographies: [] };

describe('inserting into LaTeX', () => {
  const head =
    '\\documentclass{article}\n\\usepackage{biblatex,csquotes}\n\\addbibresource{a.bib}\n\\begin{document}\n';
  const latex = (id: string, body: string, asked: Asked = {}) =>
    inserted(id, `${head}${body}\n\\end{document}\n`, { languageId: 'latex', ...asked })
      .replace(head, '')
      .replace('\n\\end{document}\n', '');
  const quoted = String.raw`\enquote{Visst skulle man kunna ordna den typen av hearings!} \autocite[Henrik Hammar, citerad i][⟦${place}⟧]{haglund-2010}`;

  it('goes into the sentence, and into the mark-up that the cursor is in', () => {
    assert.equal(latex('hearings', 'Han sa: ‸. Mer.'), `Han sa: ${quoted}. Mer.`);
    assert.equal(latex('hearings', 'Ord \\emph{kursivt ‸} mer.'), `Ord \\emph{kursivt ${quoted}} mer.`);
  });

  it('never goes into the preamble or a comment', () => {
    const preamble = head.replace('article', 'arti‸cle');
    assert.equal(inserted('hearings', `${preamble}Ord.\n`, { languageId: 'latex' }), `${head}\n${quoted}.\n\nOrd.\n`);
    assert.equal(latex('hearings', 'Ord. % komm‸entar\nMer.'), `Ord. % kommentar\n${quoted}. Mer.`);
  });

  it('ends several citations before a bracket, which they would take for one more', () => {
    const both = (body: string) =>
      latex('isf', body, { form: 'reference', settings: settings({ secondHand: 'both' }) });
    assert.match(both('Ord ‸ [min kursivering].'), /^Ord \\autocites\{.*\}\\relax\{\} \[min kursivering\]\.$/);
    assert.match(both('Ord ‸{\\em mer}.'), /^Ord \\autocites\{.*\}\\relax\{\}\{\\em mer\}\.$/);
    assert.match(both('Ord ‸, mer.'), /^Ord \\autocites\{.*[^}]\}, mer\.$/);
  });

  it('joins a reference that can take it, and follows one that cannot', () => {
    assert.equal(
      latex('hearings', 'Ord \\autocite[3]{a‸}.', { form: 'reference' }),
      String.raw`Ord \autocites[3]{a}[Henrik Hammar, citerad i][⟦${place}⟧]{haglund-2010}.`,
    );
    assert.equal(
      latex('hearings', 'Ord \\fullcite{a‸}.', { form: 'reference' }),
      String.raw`Ord \fullcite{a} \autocite[Henrik Hammar, citerad i][⟦${place}⟧]{haglund-2010}.`,
    );
  });

  it('puts a note behind the stop', () => {
    const noted = { form: 'reference', settings: settings({ style: 'footnote' }) } as const;
    assert.match(latex('hearings', 'Ord‸. Mer.', noted), /^Ord\.\\footnote\{Henrik Hammar, .*\}‸ Mer\.$/);
  });

  it('names a new bibliography in the preamble and lists it', () => {
    const { result, bibliography } = planned(
      'hearings',
      '\\documentclass{article}\n\\usepackage{biblatex}\n\\begin{document}\nOrd ‸\n\\end{document}\n',
      { languageId: 'latex', ...unlisted, newBibliography: 'kallor.bib' },
    );
    assert.match(result, /\{biblatex\}\n\\addbibresource\{kallor\.bib\}\n\\begin[^]*\n\\printbibliography\n\\end/);
    assert.equal(bibliography[0]?.kind, 'create');
  });

  it('writes what BibTeX reads where biblatex is not loaded', () => {
    const { bibliography } = planned('hearings', '\\documentclass{article}\n\\begin{document}\nOrd ‸', {
      languageId: 'latex',
    });
    assert.match(JSON.stringify(bibliography), /@techreport\{haglund-2010,/);
  });

  it('is text, and says so, in a part of a document whose bibliography is not known', () => {
    const { result, notes } = planned('hearings', 'Del ‸', { languageId: 'latex', ...unlisted });
    assert.match(result, /^Del ”Visst .*” \(Henrik Hammar, citerad i Haglund 2010, .*\)\.‸$/);
    assert.deepEqual(notes, [{ code: 'no-bibliography' }]);
  });
});

describe('inserting into Typst', () => {
  const typst = (id: string, body: string, asked: Asked = {}) =>
    inserted(id, `${body}\n\n#bibliography("referenser.bib")\n`, { languageId: 'typst', ...asked }).replace(
      '\n\n#bibliography("referenser.bib")\n',
      '',
    );

  it('goes into the sentence, or into the list as a block', () => {
    assert.equal(
      typst('hearings', 'Ord ‸. Mer.'),
      `Ord ”Visst skulle man kunna ordna den typen av hearings!” (Henrik Hammar, citerad i #cite(<haglund-2010>, form: "prose", supplement: [⟦${place}⟧])). Mer.`,
    );
    assert.match(
      typst('forpatrull', '- Ord ‸\n- Mer', block),
      /^- Ord \n\n {2}#quote\(.*\[\n {4}Till.*\n {2}\]\n\n- Mer$/,
    );
  });

  it('joins the reference that is there', () => {
    assert.match(
      typst('begaran', 'Ord @a[s. 3‸]. Mer.', { form: 'reference' }),
      /^Ord @a\[s\. 3\] @finsam-bloggen-2011\[⟦.*⟧\]\. Mer\.$/,
    );
    assert.match(
      typst('hearings', 'Ord @a[s. 3‸]. Mer.', { form: 'reference' }),
      /^Ord @a\[s\. 3\] \(Henrik Hammar, citerad i #cite\(.*\)\)\. Mer\.$/,
    );
  });

  it('joins a reference to a place with a parenthesis', () => {
    const cited = '(Kim Ek, citerad i #cite(<a>, form: "prose", supplement: [avsnittet ”a) Bakgrund”])‸)';
    assert.match(
      inserted('hearings', cited, { languageId: 'typst', form: 'reference' }),
      /^\(Kim Ek, .*”a\) Bakgrund”\]\)\\; Henrik Hammar, citerad i #cite\(<haglund-2010>.*\]\)\)$/,
    );
  });

  it('ends the document with the bibliography that is made', () => {
    const { result, bibliography } = planned('hearings', 'Ord ‸', {
      languageId: 'typst',
      ...unlisted,
      newBibliography: 'kallor.yml',
    });
    assert.match(result, /\)\)\.\n\n#bibliography\("kallor\.yml"\)\n$/);
    assert.match(JSON.stringify(bibliography), /haglund-2010:\\n {2}type: report/);
  });
});

describe('inserting into AsciiDoc', () => {
  const asciidoc = (id: string, marked: string, asked: Asked = {}) =>
    inserted(id, marked, { languageId: 'asciidoc', ...unlisted, ...asked });
  const listed =
    '* [[haglund-2010]]Haglund, Catrin (2010). __Finsam &#124; Nationell nätverskonferens 2010__. Malmö högskola.';

  it('lists the work at the end, behind an empty line of the header', () => {
    assert.equal(
      asciidoc('hearings', '= Tit‸el\n:lang: sv\n\nOrd.\n'),
      `= Titel\n:lang: sv\n\n”Visst skulle man kunna ordna den typen av hearings!” (Henrik Hammar, citerad i <<haglund-2010,Haglund 2010, ⟦${place}⟧>>).\n\nOrd.\n\n== Källor\n\n${listed}\n`,
    );
  });

  it('joins a reference to a place with a parenthesis', () => {
    const cited = 'Ord (<<a,Ek 2010, avsnittet ”a) Bakgrund”>>‸).\n\n* [[a]]Ek (2010). __T__.\n';
    assert.match(
      inserted('hearings', cited, { languageId: 'asciidoc', form: 'reference' }),
      /^Ord \(<<a,Ek 2010, avsnittet ”a\) Bakgrund”>>; Henrik Hammar, citerad i <<haglund-2010,.*>>\)\.\n/,
    );
  });

  it('goes on with the list item and with the list of sources', () => {
    assert.match(
      asciidoc('forpatrull', '* Ord ‸\n\n== Referenser\n\n* [[b]]B (2011).\n\n== Mer\n', block),
      /^\* Ord \n\+\n\[quote\]\n____\n[^]*\n____\n\n== Referenser\n\n\* \[\[b\]\]B \(2011\)\.\n\* \[\[haglund-2010\]\]Haglund.*\n\n== Mer\n$/,
    );
  });

  it('knows the work that the list has under another key', () => {
    const text = `Ord ‸\n\n== Källor\n\n${listed.replace('haglund-2010', 'hag')}\n`;
    const { result, edits } = planned('hearings', text, { languageId: 'asciidoc', ...unlisted });
    assert.match(result, /<<hag,Haglund 2010, /);
    assert.equal(edits.length, 1);
  });
});

describe('inserting into HTML', () => {
  const html = (id: string, body: string, asked: Asked = {}) =>
    inserted(id, `<body>\n${body}\n</body>`, { languageId: 'html', ...unlisted, ...asked })
      .replace(/\n<h2>Källor<\/h2>\n<ul>\n {2}<li id="haglund-2010">.*<\/li>\n<\/ul>\n<\/body>$/, '')
      .replace('<body>\n', '');
  const quoted = `<q>Visst skulle man kunna ordna den typen av hearings!</q> (Henrik Hammar, citerad i <a href="#haglund-2010">Haglund 2010</a>, ⟦${place}⟧)`;

  it('goes into the paragraph that is there, or gets one', () => {
    assert.equal(html('hearings', '<p>Han sa: ‸.</p>'), `<p>Han sa: ${quoted}.</p>`);
    assert.equal(html('hearings', '<h1>R</h1>\n‸\n<p>X</p>'), `<h1>R</h1>\n<p>${quoted}.</p>\n<p>X</p>`);
    assert.equal(html('hearings', '<h1>R</h1>‸'), `<h1>R</h1>\n<p>${quoted}.</p>`);
    assert.equal(html('hearings', '<ul>\n<li>Ord ‸</li>\n</ul>'), `<ul>\n<li>Ord ${quoted}.</li>\n</ul>`);
  });

  it('puts a block beside a paragraph or heading, or between its halves', () => {
    const around = (marked: string) => html('forpatrull', marked, block).replace(/<figure>[^]*<\/figure>/, '<figure/>');
    assert.equal(around('<p>Ord.‸</p>'), '<p>Ord.</p>\n<figure/>');
    assert.equal(around('<p>‸Ord.</p>'), '<figure/>\n<p>Ord.</p>');
    assert.equal(around('<p>Ord‸ mer.</p>'), '<p>Ord</p>\n<figure/>\n<p> mer.</p>');
    assert.equal(around('<h1>Ru‸brik</h1>'), '<h1>Rubrik</h1>\n<figure/>');
  });

  it('keeps the indentation', () => {
    assert.match(
      html('forpatrull', '  <p>Ord.‸</p>', block),
      /^ {2}<p>Ord\.<\/p>\n {2}<figure>\n {4}<blockquote>\n {6}<p>/,
    );
  });
});
