import assert from 'node:assert/strict';
import { insertEntry } from '../../src/core/bibliography/insertEntry';
import { difficultDocument } from '../node/formats/difficultPlaces';
import { difficultData } from '../node/formats/manuscript';
import { pagesOf } from './compiled';

const [source] = difficultData.works.map(({ item }) => item);
assert.ok(source);

const places = [
  '‸',
  '\\begin{itemize}\n\\item Punkt: ‸\n\\end{itemize}',
  '\\begin{quote}\nHan sa: ‸\n\\end{quote}',
  '\\begin{tabular}{lp{9cm}}\nOrd & ‸ \\\\\n\\end{tabular}',
];

describe('words and works that look like mark-up, inserted into LaTeX', () => {
  it('stand on the page as they are: csquotes and biblatex', () => {
    const start = head(
      '\\usepackage{csquotes}\n\\usepackage[style=authoryear]{biblatex}\n\\addbibresource{kallor.bib}\n',
    );
    const foot = '\n\\printbibliography\n\\end{document}\n';
    const document = difficultDocument({
      languageId: 'latex',
      head: start,
      foot,
      places,
      bibliography: { path: 'kallor.bib', format: 'bib', text: insertEntry('bib', '', source).edit?.text ?? '' },
    });
    document.assertOnPage(pagesOf(document, 'biber', `${start}\\nocite{*}${foot}`));
  }).timeout(240_000);

  it('stand on the page as they are: natbib', () => {
    const document = difficultDocument({
      languageId: 'latex',
      head: head('\\usepackage{url}\n\\usepackage[round]{natbib}\n'),
      foot: '\n\\bibliographystyle{plainnat}\n\\bibliography{kallor}\n\\end{document}\n',
      places: places.slice(0, 2),
      bibliography: { path: 'kallor.bib', format: 'bibtex', text: insertEntry('bibtex', '', source).edit?.text ?? '' },
      eol: '\r\n',
    });
    document.assertOnPage(pagesOf(document, 'bibtex'));
  }).timeout(240_000);
});

/** Words are not hyphenated and paragraphs not parted by a page, so that each can be found as a whole. */
function head(packages: string): string {
  return `\\documentclass{article}
\\usepackage[T1]{fontenc}
\\usepackage{lmodern}
\\usepackage[swedish]{babel}
${packages}\\pagestyle{empty}
\\raggedbottom
\\hyphenpenalty=10000
\\exhyphenpenalty=10000
\\interlinepenalty=10000
\\interfootnotelinepenalty=10000
\\begin{document}
\\raggedright
`;
}
