import assert from 'node:assert/strict';
import { asLatexCommands } from '../../src/core/bibliography/asLatexCommands';
import { assertComplete, everyQuotation, manuscript, type Asked, type Manuscript } from '../node/formats/manuscript';
import { rememberedDocument } from '../node/formats/rememberedWords';
import { assertSourcesListed, sourceListed } from '../node/formats/sourceListed';
import { compiled } from './compiled';

describe('what is inserted into LaTeX, as LaTeX and its bibliography programs compile it', () => {
  it('is set by csquotes and biblatex', () => {
    const page = compiled(written('\\usepackage{csquotes}\n\\usepackage[style=authoryear]{biblatex}\n'), 'biber');
    assertComplete(page);
    assert.match(page, /citerad i FINSAM Nätverkskonferens 2011 2011, avsnittet ”Ulf/);
    assert.match(
      page,
      /\(Cristina Husmark Pehrsson, citerad i Haglund 2010, avsnittet ”Hur .*; Hans Sarv, citerad i Haglund 2010, avs/,
    );
    assert.match(
      page,
      /Referenser.*Haglund, Catrin \(2010\)\. Finsam \| Nationell nätverskonferens 2010\. Malmö högskola/,
    );
    assert.match(page, /Nämnden för R&D, #1 \(2012\)\. R&D: 100 % _säkert_ #1 <och> \{mer\} – \$5\./);
  }).timeout(120_000);

  it('becomes footnotes where biblatex’s style is one of notes', () => {
    const page = compiled(written('\\usepackage{csquotes}\n\\usepackage[style=verbose]{biblatex}\n'), 'biber');
    assertComplete(page);
    assert.match(page, /Åsa Öberg, citerad i Nämnden för R&D, #1\. R&D: 100 %/);
  }).timeout(120_000);

  it('is set by natbib, in the flavour that BibTeX reads', () => {
    const page = compiled(written('\\usepackage[round]{natbib}\n'), 'bibtex');
    assertComplete(page);
    assert.match(
      page,
      /\(Inspektionen för socialförsäkringen, Rapport 2010:2, citerad i FINSAM Nätverkskonferens 2011, avs/,
    );
    assert.match(page, /Haglund, 2010, avsnittet ”Hur .*; Hans Sarv, citerad i Haglund, 2010, avs/);
  }).timeout(120_000);

  it('needs no package at all', () => {
    const page = compiled(written(''), 'bibtex');
    assertComplete(page);
    assert.match(page, /citerad i \[\d, avsnittet ”Ulf/);
  }).timeout(120_000);

  it('has the bar of a title as a bar also where no encoding of fonts is chosen', () => {
    const packages = '\\usepackage{csquotes}\n\\usepackage[style=authoryear]{biblatex}\n';
    const oldest = document(packages, body).replace(/\\usepackage(?:\[T1\]\{fontenc\}|\{lmodern\})\n/g, '');
    assert.match(compiled(manuscript(oldest, 'latex'), 'biber'), /Finsam \| Nationell/);
  }).timeout(120_000);

  it('is read in Latin 1 where a document is saved in that, commands standing for what it does not have', () => {
    const packages =
      '\\usepackage[latin1]{inputenc}\n\\usepackage{csquotes}\n\\usepackage[style=authoryear]{biblatex}\n';
    const { text, files } = written(packages);
    const inLatin1 = asLatexCommands(text, character => character > '\u00FF');
    const inAscii = [...files].map(([name, source]) => [name, asLatexCommands(source, isNotAscii)] as const);
    assert.match(inLatin1, /Så här: .*\\textquotedblright/);
    const page = compiled({ text: inLatin1, files: new Map(inAscii), encoding: 'latin1' }, 'biber');
    assertComplete(page);
    assert.match(page, /Cristina Husmark Pehrsson, citerad i Haglund 2010, avsnittet ”Hur/);
  }).timeout(120_000);

  it('has footnotes with rendered text for those who want them', () => {
    const page = compiled(written('\\usepackage{csquotes}\n', { style: 'footnote' }));
    assertComplete(page);
    assert.match(page, /Åsa Öberg, citerad i Nämnden för R&D, #1, R&D: 100 % _säkert_ #1 <och> \{mer\} – \$5 \(2012\)/);
  }).timeout(120_000);

  it('is set in a part that is taken in, and its main file gets the bibliography', () => {
    const packages = '\\usepackage{csquotes}\n\\usepackage[style=authoryear]{biblatex}\n';
    const main = { text: document(packages, '\\include{delar/ett}'), part: 'delar/ett.tex' };
    const whole = manuscript(body, 'latex', { main });
    assert.equal(whole.text.match(/\\addbibresource\{kallor\.bib\}/g)?.length, 1, whole.text);
    assert.doesNotMatch(whole.files.get(main.part) ?? '', /\\addbibresource|\\printbibliography/);
    const page = compiled(whole, 'biber');
    assertComplete(page);
    assert.match(
      page,
      /Referenser.*Haglund, Catrin \(2010\)\. Finsam \| Nationell nätverskonferens 2010\. Malmö högskola/,
    );
  }).timeout(120_000);

  it('is set in a part as its main file sets citations', () => {
    const bibliography = '\\bibliographystyle{plainnat}\n\\bibliography{kallor}';
    const text = document('\\usepackage{url}\n\\usepackage[round]{natbib}\n', `\\input{delar/ett}\n${bibliography}`);
    const whole = manuscript(body, 'latex', { main: { text, part: 'delar/ett.tex' }, named: ['kallor.bib'] });
    assert.match(whole.files.get('delar/ett.tex') ?? '', /\\citep/);
    const page = compiled(whole, 'bibtex');
    assertComplete(page);
    assert.match(page, /Haglund, 2010, avsnittet ”Hur .*; Hans Sarv, citerad i Haglund, 2010, avs/);
  }).timeout(120_000);

  it('has a list of its sources, without a bibliography program', () => {
    assertSourcesListed(compiled(sourceListed(written('\\usepackage{csquotes}\n', { style: 'footnote' }), 'latex')));
  }).timeout(120_000);

  it('takes the place of remembered words', () => {
    const memo = rememberedDocument({
      languageId: 'latex',
      head: head('\\usepackage{csquotes}\n\\usepackage[style=authoryear]{biblatex}\n\\addbibresource{kallor.bib}\n'),
      foot: '\\end{document}\n',
      places: ['①', 'Hon sa: ①', '\\begin{itemize}\n\\item ①\n\\end{itemize}'],
      marks: [
        ['”', '”'],
        ['\\enquote{', '}'],
        ['\\foreigntextquote{swedish}{', '}'],
        ['``', "''"],
        ["''", "''"],
      ],
      bibliography: 'kallor.bib',
    });
    memo.assertOnPage(compiled(memo, 'biber'));
  }).timeout(120_000);

  it('is every quotation of the corpus', () => {
    const { files } = written('\\usepackage{biblatex}\n');
    const text = document(
      '\\usepackage{csquotes}\n\\usepackage[style=authoryear]{biblatex}\n\\addbibresource{kallor.bib}\n',
      everyQuotation('latex'),
    );
    const page = compiled({ text, files }, 'biber');
    assert.doesNotMatch(page, /\\|\{\}/);
    assert.match(page, /avsnittet ”Ulf Kristersson vill ’kunna stoppa in Finsam i existerande strukturer’”/);
  }).timeout(120_000);
});

const isNotAscii = (character: string): boolean => character > '\u007F';

function document(packages: string, body: string): string {
  return `${head(packages)}${body}\n\\end{document}\n`;
}

function head(packages: string): string {
  return `\\documentclass{article}
\\usepackage[T1]{fontenc}
\\usepackage{lmodern}
\\usepackage[swedish]{babel}
${packages}\\begin{document}
\\sloppy
`;
}

const body = 'Så här: ① Mer text.\n\n②\n\n\\begin{itemize}\n\\item En punkt\n\\item Två: ③\n\\end{itemize}\n\n④\n';

function written(packages: string, asked: Asked = {}): Manuscript {
  return manuscript(document(packages, body), 'latex', asked);
}
