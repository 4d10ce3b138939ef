import assert from 'node:assert/strict';
import type { ProblemCode } from '../../../src/core/corpus/problem';
import { problemAt } from '../../../src/core/corpus/problem';
import { mergeCorpora } from '../../../src/core/corpus/mergeCorpora';
import { fileLimit } from '../../../src/core/corpus/parseCorpusFile';
import { corpusOf, page, problemsOf, soundPages } from './pages';

const session = 'malmo-2010/02-x.md';
const lines = (...all: readonly string[]): string => all.join('\n');
const quotation = (attribution: string): string => page(`> Tillsätt en förpatrull.\n>\n> — ${attribution}`);

/** A faulty page, and the one problem that it is to have. */
const faults: Readonly<
  Record<Exclude<ProblemCode, 'file-unreadable' | 'bundled-id'>, readonly [path: string, text: string, at: string]>
> = {
  'front-matter-missing': [session, 'Bara text.', '1:1'],
  'front-matter-too-large': [session, page('', `topics: [${'a, '.repeat(30_000)}]`), '2:1'],
  'front-matter-too-deep': [session, page('', `topics: ${'['.repeat(40)}`), '5:40'],
  'front-matter-too-many-keys': [
    session,
    page('', ...Array.from({ length: 300 }, (_, index) => `k${index}: 1`)),
    '202:5',
  ],
  'front-matter-alias': [session, page('', 'topics: *mall'), '5:9'],
  'yaml-syntax': [session, lines('---', 'title: Arv: en fråga', '---'), '2:8'],
  'field-missing': [session, lines('---', 'title: Utan slag', 'document: haglund-2010', '---'), '2:1'],
  'field-unknown': [session, page('', 'topic: a'), '5:1'],
  'field-repeated': [session, page('', 'day: 2010-04-21', 'day: 2010-04-22'), '6:1'],
  'field-type': [session, page('', 'speakers:', '  - [Hans, Sarv]'), '6:5'],
  'field-value': [session, page('', 'text: original'), '5:7'],
  'bad-date': [session, page('', 'day: 2010-02-30'), '5:6'],
  'bad-id': [session, quotation('Hans Sarv {#Förpatrull}'), '9:16'],
  'duplicate-id': [session, page('Ett. {#samma}\n\nTvå. {#samma}'), '9:7'],
  'speaker-without-name': [session, page('', 'speakers:', '  - role: professor'), '6:5'],
  'unknown-person': [session, page('', 'speakers:', '  - name: Sarv', '    person: hans-sarf'), '7:13'],
  'nearly-known-name': [session, quotation('Hans Sarw'), '9:5'],
  'ambiguous-person': [
    'people.yaml',
    lines('- {id: a, name: Hans Sarv, kind: person}', '- {id: b, name: Hans Sarv, kind: person}'),
    '',
  ],
  'unknown-reference': [session, quotation('Hans Sarv [@haglund-2011]'), '9:16'],
  'attribution-missing': [session, page('> Tillsätt en förpatrull.'), '7:1'],
  'attribution-malformed': [session, quotation('Hans Sarv [haglund-2010]'), '9:16'],
  'slip-not-in-text': [session, quotation('Hans Sarv {#x sic="patrul→patrull; hängtt→hängt"}'), '9:19'],
  'passage-empty': [session, page('- {#tom}'), '7:3'],
  'day-outside-conference': [session, page('', 'day: 2010-04-23'), '5:6'],
  'conference-missing': ['lund-2012/01-x.md', page(''), '1:1'],
  'file-too-large': [session, page('x'.repeat(fileLimit)), '1:1'],
};

describe('A faulty corpus file', () => {
  for (const [code, [path, text, at]] of Object.entries(faults)) {
    if (at === '') continue;
    it(`is named with place for ${code}, and takes nothing else away`, () => {
      const data = corpusOf({ ...soundPages, [path]: text });
      assert.deepEqual(problemsOf(data), [`${path}:${at} ${code}`]);
      assert.ok(data.passages.some(({ id }) => id === 'malmo-2010/sarv#sarv-1'));
      assert.equal(data.works.length, 1);
      assert.ok(data.conferences.some(({ title }) => title === 'Malmö 2010'));
    });
  }

  it('is named where a name is borne by several people', () => {
    const data = corpusOf({ ...soundPages, 'people.yaml': faults['ambiguous-person'][1] });
    assert.deepEqual(problemsOf(data), ['malmo-2010/01-sarv.md:9:5 ambiguous-person']);
    assert.deepEqual(data.problems[0]?.arguments, { name: 'Hans Sarv', candidates: 'a, b' });
  });

  it('says the nearest spelling of what it gets wrong', () => {
    const nearest = (code: 'unknown-person' | 'unknown-reference' | 'field-unknown') => {
      const [problem] = corpusOf({ ...soundPages, [faults[code][0]]: faults[code][1] }).problems;
      return problem && 'nearest' in problem.arguments ? problem.arguments.nearest : undefined;
    };
    assert.equal(nearest('unknown-person'), 'hans-sarv');
    assert.equal(nearest('unknown-reference'), 'haglund-2010');
    assert.equal(nearest('field-unknown'), 'topics');
  });

  it('leaves its sessions in a conference named after the folder when conference.md is broken', () => {
    const data = corpusOf({ ...soundPages, 'malmo-2010/conference.md': '---\ntitle: "Malmö\n---\n' });
    assert.deepEqual(
      data.problems.map(({ code }) => code),
      ['conference-missing', 'yaml-syntax'],
    );
    assert.deepEqual(
      data.conferences.map(({ id, title }) => [id, title]),
      [['malmo-2010', 'malmo-2010']],
    );
    assert.equal(data.passages.length, 1);
  });

  it('costs an entry of people.yaml or references.yaml only itself', () => {
    const people = lines(
      '- name: Utan id',
      '  kind: person',
      '- id: hans-sarv',
      '  name: Hans Sarv',
      '  kind: person',
      '- text',
    );
    const works = lines(
      'references:',
      '- id: utan-slag',
      '- id: haglund-2010',
      '  type: report',
      '- id: haglund-2010',
      '  type: book',
    );
    const data = corpusOf({ ...soundPages, 'people.yaml': people, 'references.yaml': works });
    assert.deepEqual(problemsOf(data), [
      'people.yaml:1:3 field-missing',
      'people.yaml:6:3 field-type',
      'references.yaml:2:3 field-missing',
      'references.yaml:5:1 duplicate-id',
    ]);
    assert.deepEqual([data.people.length, data.works.map(({ item }) => item.type)], [1, ['report']]);
  });

  it('may refer to what another corpus defines', () => {
    const bundled = corpusOf(soundPages);
    const own = {
      'lund-2012/conference.md': '---\ntitle: Lund\n---\n',
      'lund-2012/a.md': page('Ett.', 'speakers: [Hans Sarv]'),
    };
    assert.deepEqual(problemsOf(corpusOf(own, bundled)), []);
    assert.equal(corpusOf(own, bundled).sessions[0]?.speakers[0]?.person, 'hans-sarv');
    assert.deepEqual(problemsOf(corpusOf(own)), ['lund-2012/a.md:4:11 unknown-reference']);
  });
});

describe('Merging corpora', () => {
  const bundled = corpusOf(soundPages);

  it('keeps the earlier of two sessions with its passages and names the later one', () => {
    const later = corpusOf(
      {
        'malmo-2010/07-sarv.md': page('Annat.'),
        'malmo-2010/08-ny.md': page('Nytt.'),
      },
      bundled,
    );
    const merged = mergeCorpora([bundled, later]);
    assert.deepEqual(problemsOf(merged), ['malmo-2010/07-sarv.md:2:1 bundled-id']);
    assert.deepEqual(
      merged.passages.map(({ id }) => id),
      ['malmo-2010/sarv#sarv-1', 'malmo-2010/ny#ny-1'],
    );
  });

  it('merges the same work and the same person without a word, and adds spellings', () => {
    const later = corpusOf({
      'references.yaml': soundPages['references.yaml'],
      'people.yaml': '- {id: hans-sarv, name: Hans A. Sarv, kind: person, aliases: [Sarven]}',
    });
    const merged = mergeCorpora([bundled, later]);
    assert.deepEqual(problemsOf(merged), []);
    assert.deepEqual(merged.people[0]?.aliases, ['Hans A. Sarv', 'Sarven']);
    assert.equal(merged.works.length, 1);
  });

  it('names another work with the same key', () => {
    const later = corpusOf({ 'references.yaml': '- {id: haglund-2010, type: book}' });
    const merged = mergeCorpora([bundled, later]);
    assert.deepEqual(problemsOf(merged), ['references.yaml:1:1 bundled-id']);
    assert.equal(merged.works[0]?.item.type, 'report');
  });
});

describe('A problem', () => {
  it('is an error where something cannot be cited, else a warning', () => {
    const place = { source: { origin: 'test', path: 'a.md', start: 0, end: 0, line: 1 }, column: 1 };
    assert.equal(problemAt('unknown-reference', { key: 'x' }, place).severity, 'error');
    assert.equal(problemAt('day-outside-conference', { day: '2010-01-01' }, place).severity, 'warning');
  });
});
