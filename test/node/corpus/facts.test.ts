import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createCorpus } from '../../../src/core/corpus/corpus';
import { unpackCorpus } from '../../../src/core/corpus/packCorpus';
import { speakersOf } from '../../../src/core/corpus/speakers';
import { readBundledCorpus } from './bundledCorpus';

describe('The bundled corpus', () => {
  const { data, files } = readBundledCorpus();
  const corpus = createCorpus(data);
  const speakers = speakersOf(corpus);

  it('has no problem', () => {
    assert.deepEqual(data.problems, []);
  });

  it('writes the id of every passage, so that citations survive every edit', () => {
    const pages = new Map(files.map(file => [file.path, file.text]));
    const derived = corpus.passages.filter(({ id, source }) => {
      const page = pages.get(source.path) ?? '';
      return !new RegExp(`\\{#${id.split('#')[1]}[ }]`).test(page.slice(source.start, source.end + 1));
    });
    assert.deepEqual(
      derived.map(({ id }) => id),
      [],
    );
  });

  it('is packed as it is written', () => {
    const packed = unpackCorpus(fs.readFileSync('dist/corpus.json', 'utf8'));
    assert.deepEqual(packed.data, data);
    assert.deepEqual(
      [...packed.pages.keys()],
      files.map(({ path }) => path),
    );
  });

  it('holds both conferences with their days and places', () => {
    assert.deepEqual(
      corpus.conferences.map(({ id, start, end, city, documents }) => [id, start, end, city, documents[0]?.key]),
      [
        ['finsam-2010-malmo', '2010-04-21', '2010-04-22', 'Malmö', 'haglund-2010'],
        ['finsam-2011-norrkoping', '2011-04-13', '2011-04-14', 'Norrköping', 'finsam-bloggen-2011'],
      ],
    );
  });

  it('keeps four people called Andersson apart', () => {
    const family = corpus.people.filter(person => person.family === 'Andersson');
    assert.deepEqual(family.map(({ name }) => name).toSorted(), [
      'Johanna Andersson',
      'Kent Andersson',
      'Mats Andersson',
      'Per-Arne Andersson',
    ]);
  });

  it('knows one Ulrika Persson over both years', () => {
    const [persson, ...others] = corpus.people.filter(({ name }) => name === 'Ulrika Persson');
    assert.ok(persson);
    assert.deepEqual(others, []);
    const years = corpus.sessions
      .filter(({ speakers: taking, mentions }) =>
        [...taking.map(({ person }) => person), ...mentions].some(who => who === persson.id || who === persson.name),
      )
      .map(({ conference }) => conference);
    assert.deepEqual([...new Set(years)], ['finsam-2010-malmo', 'finsam-2011-norrkoping']);
  });

  it('knows the minister under both spellings', () => {
    const minister = speakers.find(({ name }) => name === 'Cristina Husmark Pehrsson');
    assert.ok(minister);
    assert.ok(minister.aliases.includes('Christina Husmark-Persson'));
    assert.ok(minister.quotations.some(({ text }) => text.includes('ni har mindre att göra!')));
  });

  it("gives the inspectorate's finding with its whole chain", () => {
    const finding = corpus.passages.find(({ text }) => text.startsWith('bäst förutsättningar för att lyckas'));
    assert.equal(finding?.kind, 'quotation');
    assert.equal(
      finding.text,
      'bäst förutsättningar för att lyckas utifrån både deltagarnas och organisationens perspektiv',
    );
    assert.deepEqual(finding.speakers, ['Inspektionen för socialförsäkringen']);
    assert.deepEqual(
      finding.references.map(({ key }) => key),
      ['isf-2010-2', 'finsam-bloggen-2011'],
    );
    assert.equal(finding.via, 'finsam-bloggen-2011');
    assert.equal(finding.attributes.lead, 'Finsam har');
    assert.equal(corpus.work('isf-2010-2')?.item.type, 'report');
    assert.ok(speakers.some(({ name, appearances }) => name === finding.speakers[0] && appearances.length === 0));
  });

  it('has the five parallel seminars once each', () => {
    const seminars = corpus.sessions.filter(({ kind }) => kind === 'seminar');
    assert.equal(seminars.length, 5);
    assert.equal(new Set(seminars.map(({ title }) => title)).size, 5);
  });

  it('leaves out the day of every session of 2011, which no document gives', () => {
    const sessions = corpus.sessionsOf('finsam-2011-norrkoping');
    assert.ok(sessions.length >= 5);
    assert.ok(sessions.every(({ day }) => day === undefined));
  });

  for (const word of [
    'jordgubbar',
    'Almedalsveckan',
    '7 %',
    'hängrännor',
    'stewleonards.com',
    'hans@sarv.se',
    'lilly.se',
    'Donnerska huset',
    'Tignell',
  ]) {
    it(`can be searched for “${word}”`, () => {
      assert.ok(corpus.passages.some(({ text }) => text.replaceAll('\u00A0', ' ').includes(word)));
    });
  }
});
