import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { includedFiles } from '../../../src/core/document/manuscript/includedFiles';
import { manuscriptOf } from '../../../src/core/document/manuscript/manuscriptOf';
import { withManuscript } from '../../../src/core/document/manuscript/withManuscript';
import type { DocumentSyntax } from '../../../src/core/document/model';
import { filesInMemory } from './filesInMemory';

const languages: Readonly<Record<string, string>> = { tex: 'latex', typ: 'typst', qmd: 'quarto' };

/** The manuscript that a file belongs to: its main file, what it loads, and the bibliographies as from its folder. */
async function found(path: string, files: Readonly<Record<string, string>>, lastMain?: string) {
  const languageId = languages[path.split('.').at(-1) ?? ''] ?? 'plaintext';
  const text = files[path] ?? '';
  const memory = filesInMemory(files);
  const document = { path, text, languageId, analysis: analyseDocument(text, languageId), top: '/w' };
  const manuscript = await manuscriptOf(document, memory, lastMain);
  const { analysis } = manuscript?.document ?? {};
  return {
    main: manuscript?.main,
    bibliography: analysis?.bibliography.map(({ path: named }) => named),
    features: analysis && [...analysis.features].toSorted(),
    language: analysis?.language,
    reads: memory.reads.length,
  };
}

describe('the files that a document takes in', () => {
  const namesIn = (text: string, syntax: DocumentSyntax) => includedFiles(text, syntax).map(({ path }) => path);

  it('are those of LaTeX’s commands, outside comments', () => {
    const text = String.raw`\input{./delar/ett} \include{två}% \input{nej}
100\% \subfile{tre.tex} \input fyra \import{fem/}{sex} \subimport*{}{sju} \includegraphics{bild}`;
    const packages = '\\documentclass[a]{k}\\usepackage{a, b}%\\usepackage{c}';
    assert.deepEqual(namesIn(packages, 'latex'), ['k.cls', 'a.sty', 'b.sty']);
    assert.deepEqual(namesIn(text, 'latex'), ['./delar/ett', 'två', 'tre.tex', 'fyra', 'fem//sex', 'sju']);
  });

  it('are those of Typst’s and Quarto’s, and none elsewhere', () => {
    const typst = '#include "a.typ"\n#import "mall.typ": *\n// #include "b.typ"\n#import "@preview/x:1.0.0"\n';
    assert.deepEqual(namesIn(typst, 'typst'), ['a.typ', 'mall.typ']);
    assert.deepEqual(namesIn('{{< include _a.qmd >}}\n\n  {{< include "b.md" >}}\n', 'pandoc'), ['_a.qmd', 'b.md']);
    assert.deepEqual(namesIn('include::a.adoc[]', 'asciidoc'), []);
  });

  it('are found in linear time', () => {
    for (const piece of ['\\input{', '\\import{a}{', '% ', '#include "', '{{< include ']) {
      for (const syntax of ['latex', 'typst', 'pandoc'] as const) includedFiles(piece.repeat(50_000), syntax);
    }
  });
});

describe('the main file of a Typst document', () => {
  const bibliography = '#include "delar/ett.typ"\n#bibliography("kallor.bib")\n';

  it('is the one that takes it in, in a folder above', async () => {
    const { main, bibliography: named } = await found('/w/delar/ett.typ', {
      '/w/main.typ': bibliography,
      '/w/annat.typ': '#bibliography("annan.bib")',
      '/w/delar/ett.typ': 'Ord.',
    });
    assert.deepEqual([main, named], ['/w/main.typ', ['kallor.bib']]);
  });

  it('is the highest of those that take it in through others, wherever the bibliography is named', async () => {
    const files = {
      '/w/rapport.typ': '#include "delar/del1.typ"\n#include "delar/slut.typ"',
      '/w/delar/del1.typ': '#include "../kapitel/ett.typ"',
      '/w/delar/slut.typ': '#bibliography(("../kallor.yml", "/egna.bib"))',
      '/w/kapitel/ett.typ': 'Ord.',
      '/w/egna.bib': '',
      '/w/kallor.yml': '',
    };
    for (const path of ['/w/kapitel/ett.typ', '/w/delar/del1.typ', '/w/rapport.typ']) {
      const { main, bibliography: named } = await found(path, files);
      assert.deepEqual([path, main, named], [path, '/w/rapport.typ', ['kallor.yml', 'egna.bib']]);
    }
  });

  it('may hand its bibliography to a template', async () => {
    const files = {
      '/w/main.typ': '#show: pm.with(\n  title: [PM],\n  bibliography: bibliography("k.bib"),\n)\n#include "ett.typ"',
      '/w/ett.typ': 'Ord.',
    };
    assert.deepEqual((await found('/w/ett.typ', files)).bibliography, ['k.bib']);
    const older = {
      ...files,
      '/w/main.typ': '#show: pm.with(bibliography-file: "k.bib", data: "d.yml")\n#include "ett.typ"',
    };
    assert.deepEqual((await found('/w/ett.typ', older)).bibliography, ['k.bib']);
  });

  it('may take the path of its bibliography from its settings', async () => {
    const files = {
      '/w/main.typ': '#import "inst.typ": kallor\n#include "ett.typ"\n#bibliography(kallor)\n',
      '/w/inst.typ': '#let lang = "sv"\n#let kallor = ("a.bib", "mer/b.bib")\n',
      '/w/ett.typ': 'Ord.',
    };
    assert.deepEqual((await found('/w/ett.typ', files)).bibliography, ['a.bib', 'mer/b.bib']);
  });

  it('is none where nothing takes it in, and needs no search where the document has a bibliography', async () => {
    const files = { '/w/main.typ': 'Ord. #include "annan.typ"', '/w/ett.typ': 'Ord.' };
    assert.equal((await found('/w/ett.typ', files)).main, undefined);
    const own = await found('/w/ett.typ', { ...files, '/w/ett.typ': '#bibliography("a.bib")' });
    assert.deepEqual([own.main, own.reads], [undefined, 0]);
  });

  it('is looked for first where it was found before', async () => {
    const others = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`/w/x${at}.typ`, 'Ord.']));
    const files = { ...others, '/w/main.typ': bibliography, '/w/delar/ett.typ': 'Ord.' };
    const first = await found('/w/delar/ett.typ', files);
    const again = await found('/w/delar/ett.typ', files, first.main);
    assert.equal(again.main, '/w/main.typ');
    assert.deepEqual([first.reads > 30, again.reads], [true, 1]);
  });

  it('ends with files that take in each other, and with folders of thousands', async () => {
    const circle = { '/w/a.typ': '#include "b.typ"', '/w/b.typ': '#include "a.typ"' };
    assert.ok(['/w/a.typ', '/w/b.typ', undefined].includes((await found('/w/a.typ', circle)).main));
    const many = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [`/w/x${at}.typ`, `#include "x${at + 1}.typ"`]),
    );
    const { reads } = await found('/w/x2999.typ', many);
    assert.ok(reads <= 600, String(reads));
  });
});

describe('the main file of a LaTeX document', () => {
  const main =
    '\\documentclass{article}\n\\input{preambel}\n\\begin{document}\n\\include{delar/ett}\n\\end{document}\n';
  const preamble = '\\usepackage[swedish]{babel}\n\\usepackage{csquotes,biblatex}\n\\addbibresource{kallor.bib}\n';

  it('says with its preamble, in other files too, what is loaded', async () => {
    const files = { '/w/pm.tex': main, '/w/preambel.tex': preamble, '/w/delar/ett.tex': 'Ord.' };
    for (const path of ['/w/delar/ett.tex', '/w/pm.tex']) {
      const { main: at, bibliography, features, language } = await found(path, files);
      assert.deepEqual(
        [at, bibliography, features, language],
        ['/w/pm.tex', ['kallor.bib'], ['biblatex', 'csquotes'], 'sv'],
      );
    }
  });

  it('says what its class and packages load that lie beside it', async () => {
    const files = {
      '/w/pm.tex':
        '\\documentclass[a4paper]{verket}\n\\usepackage{amsmath, stil}\n\\begin{document}\n\\end{document}\n',
      '/w/verket.cls': '\\LoadClass{article}\n\\RequirePackage{biblatex}\n\\addbibresource{verket.bib}\n',
      '/w/stil.sty': '\\RequirePackage{csquotes}\n',
    };
    const { main: at, bibliography, features } = await found('/w/pm.tex', files);
    assert.deepEqual([at, bibliography, features], ['/w/pm.tex', ['verket.bib'], ['biblatex', 'csquotes']]);
  });

  it('may take in a part in a section with bibliographies of its own, through others, too', async () => {
    const files = {
      '/w/bok.tex': String.raw`\usepackage{biblatex}\addbibresource{alla.bib}\addglobalbib{lagar.bib}
\begin{document}
\input{förord}
\begin{refsection}[ett.bib]\include{delar/ett}\end{refsection}
\newrefsection[två]
\input{delar/två}
\end{document}`,
      '/w/förord.tex': 'Ord.',
      '/w/delar/ett.tex': '\\input{delar/ett-a}',
      '/w/delar/ett-a.tex': 'Ord.',
      '/w/delar/två.tex': 'Ord. \\begin{refsection}[egen.bib]Mer.\\end{refsection}',
    };
    const at = async (path: keyof typeof files, words = 'Ord') => {
      const text = files[path];
      const analysis = analyseDocument(text, 'latex');
      const manuscript = await manuscriptOf(
        { path, text, languageId: 'latex', analysis, top: '/w' },
        filesInMemory(files),
      );
      assert.ok(manuscript);
      const whole = manuscript.at === undefined ? {} : { whole: manuscript.at };
      const place = { own: text.indexOf(words), ...whole };
      return withManuscript(analysis, manuscript.document.analysis, place).bibliography.map(({ path: named }) => named);
    };
    assert.deepEqual(await at('/w/förord.tex'), ['alla.bib', 'lagar.bib']);
    assert.deepEqual(await at('/w/delar/ett-a.tex'), ['ett.bib', 'lagar.bib']);
    assert.deepEqual(await at('/w/delar/två.tex'), ['två.bib', 'lagar.bib']);
    assert.deepEqual(await at('/w/delar/två.tex', 'Mer'), ['egen.bib', 'lagar.bib']);
  });

  it('takes in a part through another one, whose paths start from the main file', async () => {
    const files = {
      '/w/pm.tex': `\\begin{document}\\input{delar/alla}\\end{document}`,
      '/w/delar/alla.tex': '\\input{delar/ett}\n\\bibliography{k}',
      '/w/delar/ett.tex': 'Ord.',
    };
    const { main: at, bibliography } = await found('/w/delar/ett.tex', files);
    assert.deepEqual([at, bibliography], ['/w/pm.tex', ['k.bib']]);
  });

  it('is the one that the part names, whatever else takes it in', async () => {
    const files = {
      '/w/a.tex': '\\begin{document}\\input{delar/ett}\\end{document}',
      '/w/b/huvud.tex': '\\addbibresource{b.bib}\\begin{document}\\end{document}',
      '/w/delar/ett.tex': '% !TEX root = ../b/huvud\nOrd.',
    };
    assert.equal((await found('/w/delar/ett.tex', files)).main, '/w/b/huvud.tex');
    const without = { ...files, '/w/delar/ett.tex': '% !TEX root = ../borta\nOrd.' };
    assert.equal((await found('/w/delar/ett.tex', without)).main, '/w/a.tex');
  });

  it('speaks for a subfile, which has a document of its own', async () => {
    const files = {
      '/w/pm.tex': `${preamble}\\begin{document}\\subfile{delar/ett}\\end{document}`,
      '/w/delar/ett.tex': '\\documentclass[../pm.tex]{subfiles}\n\\begin{document}Ord.\\end{document}',
    };
    const { main: at, features } = await found('/w/delar/ett.tex', files);
    assert.deepEqual([at, features], ['/w/pm.tex', ['biblatex', 'csquotes']]);
  });
});

describe('the main file of a Quarto document', () => {
  it('is looked for where the name begins as those of parts do', async () => {
    const files = {
      '/w/pm.qmd': '---\nlang: en\nbibliography: k.bib\n---\n\n{{< include delar/_ett.qmd >}}\n',
      '/w/delar/_ett.qmd': 'Ord.',
      '/w/delar/ett.qmd': 'Ord.',
    };
    const part = await found('/w/delar/_ett.qmd', files);
    assert.deepEqual([part.main, part.bibliography, part.language], ['/w/pm.qmd', ['k.bib'], 'en']);
    assert.equal((await found('/w/delar/ett.qmd', files)).main, undefined);
  });
});
