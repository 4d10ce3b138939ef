import * as fc from 'fast-check';
import { apart, between, type Block, type BlockTable } from '../randomBlocks';

const sources = [
  '<h2 id="kallor">Källor</h2>',
  '<ul>',
  '  <li id="haglund-2010">Haglund, Catrin (2010). <em>Finsam</em>.</li>',
  '  <li id="finsam-bloggen-2011">”FINSAM Nätverkskonferens 2011” (2011).</li>',
  '  <li id="isf-2010-2">ISF (2010). <em>Rapport 2010:2</em>.</li>',
  '</ul>',
].join('\n');

const items = (inner: readonly Block[]): Block => [
  '<ul>',
  ...inner.flatMap(item => ['<li>', ...item, '</li>']),
  '</ul>',
];

export const htmlBlocks: BlockTable = {
  inline: [
    '<em>kursivt ord</em>',
    '<strong class="x">fett ord</strong>',
    '<em><b>båda två</b></em>',
    '<span lang="en">some words</span>',
    '<mark>märkta ord</mark>',
    '<code>kod x</code>',
    '<kbd>Ctrl och C</kbd>',
    '<samp>ut data</samp>',
    '<var>x y</var>',
    '<a href="https://exempel.se/a_b?c=1&amp;d=2">länk hit</a>',
    '<abbr title="med mera">m. m.</abbr>',
    '<cite>En rapport</cite>',
    '<time datetime="2010-04-21">21 april</time>',
    '<q>citat i text</q>',
    '”citat i text”',
    '<br>',
    '<img src="b.png" alt="En bild">',
    '&amp;',
    'a &lt; b',
    '&#167;',
    '<!-- dold text -->',
    '(<a href="#haglund-2010">Haglund 2010</a>, s. 3)',
    'H<sub>2 3</sub>O',
    '<sup>1 2</sup>',
    '<sup><a href="#fn-1">1</a></sup>',
    '<svg viewBox="0 0 9 9"><title>En bild</title><text>ord här</text></svg>',
    '<math><mi>a</mi> <mo>+</mo> <mi>b</mi></math>',
    '<textarea>ord att ändra</textarea>',
    '<label>Namn på fält <input name="a"></label>',
    '<button type="button">Tryck här</button>',
    '<select><option>Ett val</option><option>Två val</option></select>',
    '<script>let x = "ord här";</script>',
    '<del>struket ord</del>',
    '<small>smått ord</small>',
    '(i parentes)',
  ],
  fixed: [
    ['<pre>', 'ord  här', '', 'mer', '</pre>'],
    ['<pre><code class="js">x = 1;', 'y = 2;', '</code></pre>'],
    ['<!--', 'dolt ord', '', 'mer', '-->'],
    ['<script>', 'let x = "ord";', '</script>'],
    ['<hr>'],
    [
      '<table>',
      '<caption>En tabell</caption>',
      '<tr><th>Ord</th><th>Två</th></tr>',
      '<tr><td>Ett ord</td><td>Mer</td></tr>',
      '</table>',
    ],
    ['<figure>', '<img src="b.png" alt="Bild">', '<figcaption>En bild.</figcaption>', '</figure>'],
    ['<dl>', '<dt>Ett ord</dt>', '<dd>Vad det är.</dd>', '</dl>'],
    ['<blockquote>', '<p>Citerat ord.</p>', '</blockquote>'],
    ['<details>', '<summary>Mer ord</summary>', '<p>Här.</p>', '</details>'],
    ['<svg viewBox="0 0 9 9">', '<title>En bild</title>', '<text>ord här</text>', '</svg>'],
    ['<math display="block"><mi>a</mi> <mo>+</mo> <mi>b</mi></math>'],
    ['<textarea rows="2">', 'ord att ändra', '</textarea>'],
    ['<template>', '<p>Ord.</p>', '</template>'],
    ['<iframe src="https://exempel.se" title="En sida">ord här</iframe>'],
    ['<video src="v.mp4" controls>Ingen film här.</video>'],
    ['<form action="/"><p><label>Ett fält <input name="a"></label></p></form>'],
    ['<object data="b.pdf">Ett dokument</object>'],
  ],
  paragraph: lines => ['<p>', ...lines, '</p>'],
  written: [
    lines => [`<p class="x">${lines.join('\n')}</p>`],
    lines => lines.map(line => `<p>${line}</p>`),
    ([words = '']) => [`<p>${words}`],
    ([words = '']) => [`<h2>${words}</h2>`],
    lines => lines,
    lines => ['<ol>', ...lines.map(line => `  <li>${line}</li>`), '</ol>'],
    ([a = '', b = '']) => ['<table>', `  <tr><td>${a}</td><td>${b}</td></tr>`, '</table>'],
  ],
  around: fc.oneof(
    fc.constant(between('<div class="x">', '</div>')),
    fc.constant(between('<blockquote>', '</blockquote>')),
    fc.constant(between('<section>', '</section>')),
    fc.constant(items),
    fc.constant((inner: readonly Block[]) => [
      '<table>',
      '<tr>',
      '<td>',
      ...apart(inner),
      '</td>',
      '</tr>',
      '</table>',
    ]),
  ),
  wholes: [
    body =>
      `<!DOCTYPE html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">\n<title>Ett PM</title>\n<style>p { color: red }</style>\n</head>\n<body>\n${withNote(body)}\n</body>\n</html>\n`,
    body =>
      `<!DOCTYPE html>\n<html lang="sv">\n<head><title>Ett PM</title></head>\n<body><main>\n${withNote(body)}\n</main></body>\n</html>\n`,
  ],
};

function withNote(body: string): string {
  const note = '<section class="footnotes" role="doc-endnotes">\n<ol>\n<li id="fn-1">En not.</li>\n</ol>\n</section>';
  return [body, sources, ...(body.includes('#fn-1') ? [note] : [])].join('\n');
}
