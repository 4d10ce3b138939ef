// Measures the analysis of documents: `node test/bench/documents.mjs [--no-rivals]`.
//   analysis  a megabyte of Markdown with 10 references to the kilobyte, a memo of 20 KB, and a megabyte of every other
//             format; median of 15
//   edit      the same megabyte after one character was typed at its beginning, middle and end, until its references and
//             quotations are there
// Milliseconds of processor time, so that a busy machine does not count as much.
//   entries   adding one to a .bib file of 2,000 and of 50,000 entries
// The rival parses the same text without finding any reference, after an edit as before; the last line says how many times
// as long as ours that takes. It is installed on demand into documents/rivals.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const rivals = join(here, 'documents/rivals');
const outfile = join(here, '../../out/bench/documents.cjs');

await build({
  stdin: {
    contents: `
      export { analyseDocument, createAnalyser } from './src/core/document/analyseDocument';
      export { insertEntry } from './src/core/bibliography/insertEntry';
    `,
    resolveDir: join(here, '../..'),
  },
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'],
  logLevel: 'warning',
  outfile,
});
const { analyseDocument, createAnalyser, insertEntry } = createRequire(import.meta.url)(outfile);

const memo = documentOf(20_000);
const book = documentOf(1_000_000);
const { references, quotations } = analyseDocument(book, 'markdown');
console.log(`${references.length} references and ${quotations.length} quotations in ${book.length} characters`);
const whole = measure('analysis, 1 MB', () => found(analyseDocument(book, 'markdown')));
const edits = ['beginning', 'middle', 'end'].map((place, at) =>
  measureEdits(place, 100 + ((book.length - 200) * at) / 2),
);
measure('analysis, 20 KB', () => found(analyseDocument(memo, 'markdown')));
for (const [languageId, paragraph] of Object.entries(paragraphs())) {
  const text = paragraph.repeat(Math.ceil(1_000_000 / paragraph.length));
  measure(`analysis, 1 MB of ${languageId}`, () => found(analyseDocument(text, languageId)));
  measureEdits(`middle of ${languageId}`, text.length / 2, text, languageId);
}
await measureRival();

const item = { id: 'ny-2010', type: 'book', title: 'Ny', language: 'sv-SE' };
for (const count of [2_000, 50_000]) {
  const bib = bibOf(count);
  measure(`entry into .bib of ${count}`, () => insertEntry('bib', bib, item));
}

async function measureRival() {
  if (process.argv.includes('--no-rivals')) return;
  if (!existsSync(join(rivals, 'node_modules'))) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: rivals, stdio: 'inherit' });
  }
  const entry = createRequire(join(rivals, 'package.json')).resolve('mdast-util-from-markdown');
  const { fromMarkdown } = await import(pathToFileURL(entry).href);
  const rival = measure('mdast-util-from-markdown, 1 MB', () => fromMarkdown(book), 3);
  console.log(
    `  ${(rival / whole).toFixed(0)} times ours, ${(rival / Math.max(...edits)).toFixed(0)} times after an edit`,
  );
}

/** An analysis puts its lists together when they are asked for. */
function found(analysis) {
  const count = analysis.references.length + analysis.quotations.length;
  if (count === 0) throw new Error('nothing was found');
  return count;
}

/** One character more each time; a string that was put together is made one before the clock runs, as an editor does. */
function measureEdits(where, place, start = book, languageId = 'markdown') {
  const analyse = createAnalyser(languageId);
  const at = Math.floor(place);
  let text = start;
  analyse(text);
  const type = () => {
    text = Buffer.from(`${text.slice(0, at)}x${text.slice(at)}`).toString();
  };
  return measure(`edit, ${where}`, () => found(analyse(text)), 15, type);
}

function measure(what, run, times = 15, prepare = () => {}) {
  const samples = Array.from({ length: times }, () => {
    prepare();
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).toSorted((a, b) => a - b);
  const [median, longest] = [samples[Math.floor(times / 2)], samples.at(-1)];
  console.log(
    `${what.padEnd(34)} median ${median.toFixed(1).padStart(8)} ms   longest ${longest.toFixed(1).padStart(8)} ms`,
  );
  return median;
}

function documentOf(length) {
  const sentence = 'Myndigheterna i kommunen samverkar om *rehabilitering* för dem som behöver den mest. ';
  let text = '---\nlang: sv-SE\nbibliography: refs.bib\n---\n\n';
  for (let i = 0; text.length < length; i++) {
    text += `Enligt @haglund-${i} är det så: ”ord ${i} i citat” [@isf-2010-2, 3; citerad i @bloggen-${i}].[^${i}] `;
    text += `${sentence.repeat(4)}\n\n> Ett citat i block\n> över två rader [@a${i}].\n\n[^${i}]: Se @b, 3.\n\n`;
  }
  return text;
}

/** A paragraph with a quotation, a reference, a note and a block in each of the other formats. */
function paragraphs() {
  const words = 'Myndigheterna i kommunen samverkar om rehabilitering för dem som behöver den mest.';
  return {
    latex: `Det är \\emph{så}: \\enquote{${words}} \\autocite[Hans Sarv, citerad i][3]{haglund-2010}.\\footnote{Se ${words}}\n\n\\begin{quote}\n${words}\n\\end{quote}\n\n`,
    typst: `Det är _så_: ”${words}” (Hans Sarv, citerad i #cite(<haglund-2010>, form: "prose")).#footnote[Se ${words}]\n\n#quote(block: true)[${words}]\n\n`,
    asciidoc: `Det är _så_: ”${words}” (Hans Sarv, citerad i <<haglund-2010,Haglund 2010, s. 3>>).footnote:[Se ${words}]\n\n[quote]\n____\n${words}\n____\n\n`,
    html: `<p>Det är <em>så</em>: <q>${words}</q> (Hans Sarv, citerad i <a href="#haglund-2010">Haglund 2010</a>).</p>\n<blockquote><p>${words}</p></blockquote>\n`,
  };
}

function bibOf(count) {
  const entry = i =>
    `@report{k${i},\n  author = {{Förbundet ${i}} and Ek, Åsa},\n  title = {Titel {N}r ${i}},\n  date = {2010},\n}\n`;
  return Array.from({ length: count }, (_, i) => entry(i)).join('\n');
}
