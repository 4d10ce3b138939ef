import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { linkCorpus } from '../../../src/core/corpus/linkCorpus';
import { parseCorpusFile } from '../../../src/core/corpus/parseCorpusFile';
import { isSlug, slugOf } from '../../../src/core/corpus/slug';
import { editDistance, nearestSpelling } from '../../../src/core/corpus/nearestSpelling';
import { page } from './pages';

/** Text that looks like a corpus page as often as not. */
const pieces = [
  '> ',
  '— ',
  '-- ',
  '[@',
  ']',
  '{#',
  '}',
  'sic="',
  '→',
  '"',
  ';',
  '\n',
  '\r\n',
  '\n\n',
  '- ',
  '1. ',
  '## ',
  'ord',
  'å',
  '---\n',
  ': ',
  '*',
  '<!--',
  '\\',
  '\t',
  '\uFEFF',
];
const scribble = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 60 })
  .map(parts => parts.join(''));

describe('Reading a corpus', () => {
  it('never throws, whatever a page holds, and gives every passage an id of its own', () => {
    fc.assert(
      fc.property(scribble, scribble, fc.boolean(), (body, head, own) => {
        const file = { origin: 'test', path: 'malmo-2010/01-x.md', text: page(body, ...(own ? ['text: source'] : [])) };
        const broken = { ...file, path: 'malmo-2010/02-y.md', text: head };
        const data = linkCorpus([parseCorpusFile(file), parseCorpusFile(broken)]);
        const ids = data.passages.map(({ id }) => id);
        assert.equal(new Set(ids).size, ids.length);
        for (const { id, text, source } of data.passages) {
          assert.match(id, /^malmo-2010\/[xy]#[a-z0-9-]+$/);
          assert.notEqual(text, '');
          assert.ok(source.start < source.end && source.line > 0);
        }
        for (const { source, column } of data.problems) assert.ok(source.line > 0 && column > 0);
      }),
    );
  });

  it('never throws on a data file', () => {
    fc.assert(
      fc.property(scribble, fc.constantFrom('people.yaml', 'references.yaml'), (text, path) => {
        assert.equal(parseCorpusFile({ origin: 'test', path, text }).path, path);
      }),
    );
  });

  for (const [name, line] of Object.entries({
    references: '[@',
    braces: '{#',
    quotes: '”;',
    dashes: '— ',
    tags: '<!',
  })) {
    it(`takes a page that is nothing but ${name} in its stride`, function () {
      this.timeout(10_000);
      const text = page(`> ord\n> — ${line.repeat(100_000)}\n> ord\n\n${line.repeat(100_000)}`);
      const { sessions } = parseCorpusFile({ origin: 'test', path: 'a/b.md', text });
      assert.equal(sessions.length, 1);
    });
  }

  it('does not depend on the order in which files are read', () => {
    const paths = fc.uniqueArray(fc.stringMatching(/^[ab]\/[0-9]{1,2}-[xyz]\.md$/), { maxLength: 6 });
    fc.assert(
      fc.property(paths, names => {
        const files = names.map(path => parseCorpusFile({ origin: 'test', path, text: page('Ett.') }));
        assert.deepEqual(linkCorpus(files), linkCorpus(files.toReversed()));
      }),
    );
  });
});

describe('A slug', () => {
  it('is made of any text that has a letter or digit, and stays itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const slug = slugOf(text);
        assert.ok(slug === '' || isSlug(slug));
        assert.equal(slugOf(slug), slug);
      }),
    );
    assert.equal(slugOf('Hur ser SKL på utvecklingen? – Åre, Öl & é'), 'hur-ser-skl-pa-utvecklingen-are-ol-e');
  });
});

describe('The nearest spelling', () => {
  it('allows more slips in longer words, and a swap of neighbours is one', () => {
    assert.equal(nearestSpelling('kidn', ['kind', 'kid']), 'kind');
    assert.equal(nearestSpelling('spekaers', ['speakers', 'topics']), 'speakers');
    assert.equal(nearestSpelling('ISF', ['FK', 'AF']), undefined);
    assert.equal(nearestSpelling('day', ['day']), undefined);
    assert.equal(nearestSpelling('Day', ['day']), 'day');
  });

  it('is bounded by a distance that is symmetric and obeys the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (left, right, limit) => {
        const exact = editDistance(left, right, 20);
        assert.equal(editDistance(right, left, 20), exact);
        assert.equal(editDistance(left, right, limit), Math.min(exact, limit + 1));
        assert.equal(exact === 0, left === right);
      }),
    );
  });
});
