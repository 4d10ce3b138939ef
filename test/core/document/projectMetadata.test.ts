import assert from 'node:assert/strict';
import { analyseDocument } from '../../../src/core/document/analyseDocument';
import { namedDocumentLanguage } from '../../../src/core/document/documentLanguages';
import { projectMetadata } from '../../../src/core/document/project/projectMetadata';
import { readQuartoFile } from '../../../src/core/document/project/quartoFile';
import { filesInMemory } from './filesInMemory';

const of = (path: string, files: Readonly<Record<string, string>>, text = '') =>
  projectMetadata(
    { path, top: '/w', analysis: analyseDocument(text, namedDocumentLanguage(path)) },
    filesInMemory(files),
  );

describe('the project that a document belongs to', () => {
  it('names bibliographies as a text or a list, for documents in its folders, too', async () => {
    const text = { '/w/_quarto.yml': 'project:\n  type: website\nlang: sv\nbibliography: refs.bib\n' };
    assert.deepEqual(await of('/w/a/b/ett.qmd', text), { bibliography: ['../../refs.bib'], language: 'sv' });
    const list = { '/w/_quarto.yaml': 'bibliography:\n  - refs.bib\n  - "mer/b.json"\n' };
    assert.deepEqual((await of('/w/ett.Rmd', list)).bibliography, ['refs.bib', 'mer/b.json']);
    assert.deepEqual(await of('/w/ett.qmd', { '/w/annat.yml': 'bibliography: a.bib' }), { bibliography: [] });
  });

  it('adds up what its folders and further files say, the nearest first', async () => {
    const files = {
      '/w/_quarto.yml': 'bibliography: alla.bib\nmetadata-files: [_variabler.yml]\n',
      '/w/_variabler.yml': 'bibliography: [mer.bib, alla.bib]\n',
      '/w/a/_metadata.yml': 'bibliography: a.bib\n',
      '/w/a/b/_metadata.yaml': 'bibliography: ../b.json\n',
    };
    assert.deepEqual((await of('/w/a/b/ett.qmd', files)).bibliography, [
      '../b.json',
      '../a.bib',
      '../../alla.bib',
      '../../mer.bib',
    ]);
  });

  it('is the nearest; metadata of folders without a project count for nothing', async () => {
    const files = { '/w/_quarto.yml': 'bibliography: yttre.bib\n', '/w/a/_quarto.yml': 'bibliography: inre.bib\n' };
    assert.deepEqual((await of('/w/a/ett.qmd', files)).bibliography, ['inre.bib']);
    assert.deepEqual((await of('/w/ett.qmd', { '/w/_metadata.yml': 'bibliography: a.bib\n' })).bibliography, []);
  });

  it('speaks for the chapters where it is a book', async () => {
    const files = { '/w/_quarto.yml': 'project:\n  type: book\n' };
    assert.equal((await of('/w/a/ett.qmd', files)).book?.path, '/w/_quarto.yml');
    assert.equal((await of('/w/a/ett.qmd', { '/w/_quarto.yml': 'project: {type: website}' })).book, undefined);
  });

  it('may be a book by bookdown, whose first chapter speaks for all', async () => {
    const files = {
      '/w/_bookdown.yml': 'book_filename: bok\n',
      '/w/index.Rmd': '---\nbibliography: [bok.bib, paket.bib]\n---\n',
      '/w/01-ett.Rmd': 'Ord.',
    };
    assert.deepEqual((await of('/w/01-ett.Rmd', files)).bibliography, ['bok.bib', 'paket.bib']);
    assert.deepEqual((await of('/w/index.Rmd', files, '---\nbibliography: bok.bib\n---\n')).bibliography, ['bok.bib']);
  });

  it('adds to what the document names itself, and to the files that this takes in', async () => {
    const files = { '/w/_quarto.yml': 'bibliography: alla.bib\n', '/w/a/delat.yml': 'bibliography: ../delat.bib\n' };
    const head = '---\nbibliography: egen.bib\nmetadata-files: [delat.yml]\n---\n';
    assert.deepEqual((await of('/w/a/ett.qmd', files, head)).bibliography, ['egen.bib', '../delat.bib', '../alla.bib']);
    assert.deepEqual((await of('/w/ett.qmd', { '/w/delat.yml': 'bibliography: a.bib\n' }, head)).bibliography, [
      'egen.bib',
      'a.bib',
    ]);
  });

  it('is where paths start that begin with a slash, unless only the drive has the file', async () => {
    const files = { '/w/_quarto.yml': 'bibliography: /refs.bib\n', '/w/b/c.bib': '', '/d.bib': '' };
    const head = '---\nbibliography: [/b/c.bib, /d.bib]\n---\n';
    assert.deepEqual((await of('/w/a/ett.qmd', files, head)).bibliography, [
      '../b/c.bib',
      '../../d.bib',
      '../refs.bib',
    ]);
  });

  it('may name a bibliography for a format, or for a topic', async () => {
    const project = { '/w/_quarto.yml': 'format:\n  html:\n    bibliography: webb.bib\n  pdf: default\n' };
    const head = '---\nbibliography:\n  lag: lag.bib\n  mer: [mer.bib]\n---\n';
    assert.deepEqual((await of('/w/ett.qmd', project, head)).bibliography, ['lag.bib', 'mer.bib', 'webb.bib']);
  });

  it('leaves documents of other kinds what they name, by TeX’s name for it, too', async () => {
    const files = { '/w/_quarto.yml': 'bibliography: alla.bib\n' };
    const text = '\\addbibresource{\\jobname.bib}\n\\begin{document}\n';
    assert.deepEqual((await of('/w/pm.tex', files, text)).bibliography, ['pm.bib']);
    assert.deepEqual((await of('/w/pm.typ', files, '#bibliography("k.bib")')).bibliography, ['k.bib']);
  });

  it('names nothing where it is broken, and addresses as they are', async () => {
    assert.deepEqual((await of('/w/ett.qmd', { '/w/_quarto.yml': 'a: [b' })).bibliography, []);
    assert.notEqual(readQuartoFile('a: [b').analysis.frontMatter?.broken, undefined);
    const away = { '/w/_quarto.yml': 'bibliography: https://exempel.se/a.bib\n' };
    assert.deepEqual((await of('/w/a/ett.qmd', away)).bibliography, ['https://exempel.se/a.bib']);
  });
});
