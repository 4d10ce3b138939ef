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
      '/w/a/_metadata.yml': 'bibliography: [a.bib]\nmetadata-files: [mer/delat.yml]\n',
      '/w/a/mer/delat.yml': 'bibliography: delat.bib\n',
      '/w/a/b/_metadata.yaml': 'bibliography: ../b.json\n',
    };
    assert.deepEqual((await of('/w/a/b/ett.qmd', files)).bibliography, [
      '../b.json',
      '../a.bib',
      '../mer/delat.bib',
      '../../mer.bib',
      '../../alla.bib',
    ]);
  });

  it('merges as Quarto does: of two files for one level that name one in a word, the nearer counts alone', async () => {
    const files = {
      '/w/_quarto.yml': 'bibliography: alla.bib\nmetadata-file: delat.yml\n',
      '/w/delat.yml': 'bibliography: delat.bib\nmetadata-files: [oläst.yml]\n',
      '/w/oläst.yml': 'bibliography: oläst.bib\n',
      '/w/a/_metadata.yml': 'bibliography: a.bib\n',
      '/w/a/b/_metadata.yml': 'bibliography: b.bib\n',
    };
    assert.deepEqual((await of('/w/a/b/ett.qmd', files)).bibliography, ['b.bib', '../../delat.bib']);
    assert.deepEqual((await of('/w/a/ett.qmd', files)).bibliography, ['a.bib', '../delat.bib']);
  });

  it('says it in the files of its profiles that are in use', async () => {
    const profiles = {
      '/w/_quarto-grund.yml': 'bibliography: grund.bib\nlang: sv\n',
      '/w/_quarto-utökad.yaml': 'bibliography: [utökad.bib]\nmetadata-files: [mer.yml]\n',
      '/w/_quarto-test.yml': 'bibliography: test.bib\n',
      '/w/mer.yml': 'bibliography: mer.bib\n',
    };
    const inUse = async (project: string, further: Readonly<Record<string, string>> = {}) =>
      (await of('/w/ett.qmd', { ...profiles, ...further, '/w/_quarto.yml': project })).bibliography;
    const all = 'bibliography: [alla.bib]\n';
    assert.deepEqual(await inUse(`${all}profile:\n  default: grund\n`), ['grund.bib', 'alla.bib']);
    assert.deepEqual(await inUse('bibliography: alla.bib\nprofile: {default: grund}\n'), ['grund.bib']);
    assert.deepEqual(await inUse(`${all}profile:\n  default: [utökad, test]\n`), [
      'utökad.bib',
      'test.bib',
      'alla.bib',
      'mer.bib',
    ]);
    const groups = `${all}profile:\n  group:\n    - [grund, utökad]\n    - [test, annan]\n`;
    assert.deepEqual(await inUse(groups), ['grund.bib', 'alla.bib']);
    assert.deepEqual(await inUse(`${all}profile:\n  group: [grund, utökad]\n  default: utökad\n`), [
      'utökad.bib',
      'alla.bib',
      'mer.bib',
    ]);
    assert.deepEqual(await inUse(groups, { '/w/_environment': 'X=1\nQUARTO_PROFILE=utökad,annan\n' }), [
      'utökad.bib',
      'alla.bib',
      'mer.bib',
    ]);
    const local = { '/w/_quarto.yml.local': 'profile:\n  default: utökad\nbibliography: [min.bib]\n' };
    assert.deepEqual(await inUse(groups, local), ['min.bib', 'utökad.bib', 'test.bib', 'alla.bib', 'mer.bib']);
    assert.deepEqual(await inUse(all), ['alla.bib']);
    const { language } = await of('/w/ett.qmd', { ...profiles, '/w/_quarto.yml': 'profile: {default: grund}\n' });
    assert.equal(language, 'sv');
  });

  it('is taken to mean any of the profiles whose files alone name one: which is in use is said when it is rendered', async () => {
    const files = { '/w/_quarto.yml': 'lang: sv\n', '/w/_quarto-tryck.yml': 'bibliography: tryck.bib\n' };
    assert.deepEqual((await of('/w/a/ett.qmd', files)).bibliography, ['../tryck.bib']);
    const own = '---\nbibliography: egen.bib\n---\n';
    assert.deepEqual((await of('/w/a/ett.qmd', files, own)).bibliography, ['egen.bib']);
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
