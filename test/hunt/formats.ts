import type { Hunted } from './hunted';
import { asciidocBlocks } from './blocks/asciidocBlocks';
import { htmlBlocks } from './blocks/htmlBlocks';
import { latexBlocks } from './blocks/latexBlocks';
import { markdownBlocks } from './blocks/markdownBlocks';
import { typstBlocks } from './blocks/typstBlocks';
import { asciidoctor } from './tools/asciidoctor';
import { htmlParser } from './tools/htmlParser';
import { pandoc } from './tools/pandoc';
import { pdflatex } from './tools/pdflatex';
import { typst } from './tools/typst';

const bibliography = {
  path: 'k.bib',
  format: 'bib',
  text: [
    '@report{haglund-2010, title={Finsam | Nationell nätverkskonferens 2010}, author={Haglund, Catrin}, date={2010}}',
    '@report{isf-2010-2, title={Rapport 2010:2}, author={{Inspektionen för socialförsäkringen}}, date={2010}}',
    '',
  ].join('\n'),
} as const;

/** What is hunted in, by the language of VS Code. */
export const formats: Readonly<Record<string, Hunted>> = {
  markdown: { blocks: markdownBlocks, tool: pandoc, bibliography },
  asciidoc: { blocks: asciidocBlocks, tool: asciidoctor, listed: '== Källor' },
  html: { blocks: htmlBlocks, tool: htmlParser, listed: '<h2 id="kallor">' },
  latex: { blocks: latexBlocks, tool: pdflatex, listed: '% Källor', isSlow: true, bibliography },
  typst: { blocks: typstBlocks, tool: typst, listed: '#bibliography(', bibliography },
};
