import { concat, join, locatorPiece } from '../piece';
import type { Piece } from '../piece';
import type { CitedKey, Syntax } from '../syntax';

/**
 * HTML. References are rendered text that leads to the work in the document's list of sources. Who is quoted stands
 * outside the blockquote, as the HTML standard wants it.
 */
export const htmlSyntax: Syntax = {
  escape: escapeHtml,
  emphasise: words => `<em>${words}</em>`,
  quote: (words, url) => `<q${citeAttribute(url)}>${words}</q>`,
  block: ({ words, reference, credit, url }) =>
    concat(
      `<figure>\n  <blockquote${citeAttribute(url)}>\n    <p>${words}`,
      credit ? '' : reference,
      '</p>\n  </blockquote>\n',
      credit ? concat('  <figcaption>— ', credit, '</figcaption>\n') : '',
      '</figure>',
    ),
  list: items => concat('<ul>\n', ...items.flatMap(item => ['  <li>', item, '</li>\n']), '</ul>'),
  paragraph: piece => concat('<p>', piece, '</p>'),
  cite: {
    group: keys => concat('(', citations(keys), ')'),
    credit: citations,
    extend: (existing, keys) => [
      { at: existing.length - (existing.endsWith(')') ? 1 : 0), piece: concat('; ', citations(keys)) },
    ],
  },
  footnote: {
    kind: 'apart',
    mark: label => `<sup id="fnref-${label}"><a href="#fn-${label}">${label}</a></sup>`,
    definition: (label, text) =>
      `<li id="fn-${label}">${text} <a href="#fnref-${label}" role="doc-backlink">↩</a></li>`,
    section: (definitions, first) =>
      [
        '<section class="footnotes" role="doc-endnotes">',
        `  <ol${first === 1 ? '' : ` start="${first}"`}>`,
        ...definitions.map(definition => `    ${definition}`),
        '  </ol>',
        '</section>',
      ].join('\n'),
  },
};

/**
 * HTML on the clipboard. Word knows neither `q` nor figures, and a link into a document that is not pasted leads nowhere:
 * marks and references are written out.
 */
export const pastedHtmlSyntax: Syntax = {
  escape: escapeHtml,
  emphasise: htmlSyntax.emphasise,
  block: ({ words, reference }) => concat(`<blockquote><p>${words}`, reference, '</p></blockquote>'),
  list: items => concat('<ul>', ...items.flatMap(item => ['<li>', item, '</li>']), '</ul>'),
  paragraph: piece => concat('<p>', piece, '</p>'),
};

/** Words as text between tags, and as the value of an attribute in double quotes. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"]/g, character => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function citeAttribute(url: string | undefined): string {
  return url === undefined ? '' : ` cite="${escapeHtml(url)}"`;
}

function citations(keys: readonly CitedKey[]): Piece {
  return join(keys.map(citation), '; ');
}

function citation({ key, work, before, locator }: CitedKey): Piece {
  return concat(
    before === undefined ? '' : `${escapeHtml(before)} `,
    `<a href="#${escapeHtml(encodeURI(key))}">${escapeHtml(work)}</a>`,
    locator ? concat(', ', locatorPiece(escapeHtml(locator.words))) : '',
  );
}
