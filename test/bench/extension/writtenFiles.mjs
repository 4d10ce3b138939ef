const entries = 2000;
const quotations = 500;
const length = 1_000_000;

const head = '---\nlang: sv\nbibliography: refs.bib\n---\n\n';
const minister = 'Ska jag vara riktigt ärlig så hoppas jag att ni har mindre att göra!';
const filling = 'Myndigheterna i kommunen samverkar om rehabilitering för dem som behöver den mest. ';

/** A memo with a bibliography, and two texts of a megabyte: every other quotation of the one lacks a word. */
export function writtenFiles() {
  return {
    'memo.md': `${head}Ministern sa: ”${minister}” [@haglund-2010]. Se [@h].\n`,
    'refs.bib': Array.from({ length: entries }, (_, at) => entry(at)).join('\n'),
    'quoting.md':
      head + paragraphs(at => `Ministern sa: ”${at % 2 ? minister : minister.replace(' jag', '')}” [@haglund-2010].`),
    'plain.md': head + paragraphs(at => `Det är så nummer ${at}.`),
  };
}

/** @param {(at: number) => string} beginning */
function paragraphs(beginning) {
  return Array.from({ length: quotations }, (_, at) =>
    `${beginning(at)} ${filling}`.padEnd(length / quotations, filling),
  ).join('\n\n');
}

/** @param {number} at */
function entry(at) {
  return `@report{k${at},\n  author = {{Förbundet ${at}} and Ek, Åsa},\n  title = {Titel {N}r ${at}},\n  date = {2010},\n}\n`;
}
