import assert from 'node:assert/strict';
import { page, corpusOf, passagesOf, problemsOf, soundPages } from './pages';

const texts = (body: string, ...head: readonly string[]): readonly string[] =>
  passagesOf(body, ...head).map(({ text }) => text);

describe('The passages of a page', () => {
  it('are its paragraphs and lists, a list being one passage', () => {
    assert.deepEqual(texts('En rad\noch en till.\n\n- ett\n- två\n  rader\n\n1. först\n2. sedan'), [
      'En rad och en till.',
      '- ett\n- två rader',
      '- först\n- sedan',
    ]);
  });

  it('are the paragraphs and each item of a list where the page holds the words of the document', () => {
    const passages = passagesOf('Ett stycke.\n\n* ett\n* två {#tvaan}', 'text: source');
    assert.deepEqual(
      passages.map(({ kind, text, id }) => [kind, text, id]),
      [
        ['extract', 'Ett stycke.', 'malmo-2010/sarv#sarv-1'],
        ['extract', 'ett', 'malmo-2010/sarv#sarv-2'],
        ['extract', 'två', 'malmo-2010/sarv#tvaan'],
      ],
    );
  });

  it('lead with the items of a nested list after the item that holds them', () => {
    assert.deepEqual(texts('- ett\n  - ett och ett\n- två'), ['- ett\n- ett och ett\n- två']);
  });

  it('leave out comments, and know an escaped mark as a mere character', () => {
    assert.deepEqual(texts('<!-- att göra -->\n\n\\# är ingen rubrik'), ['# är ingen rubrik']);
  });

  it('are the same with CRLF, a byte order mark and decomposed spaces at line ends', () => {
    const body = '> Ett\n> två.\n>\n> — Hans Sarv [@haglund-2010] {#x}\n\nEtt  \nstycke. {#y}';
    const plain = { ...soundPages, 'malmo-2010/01-sarv.md': page(body) };
    const windows = { ...plain, 'malmo-2010/01-sarv.md': `\uFEFF${page(body).replaceAll('\n', '\r\n')}` };
    const words = ({ passages }: ReturnType<typeof corpusOf>) => passages.map(({ id, text }) => [id, text]);
    assert.deepEqual(words(corpusOf(windows)), words(corpusOf(plain)));
    assert.deepEqual(words(corpusOf(plain)), [
      ['malmo-2010/sarv#x', 'Ett två.'],
      ['malmo-2010/sarv#y', 'Ett stycke.'],
    ]);
    assert.deepEqual(problemsOf(corpusOf(windows)), []);
  });

  it('know where they stand', () => {
    const text = page('## Frågor\n\n> Ett\n> två.\n>\n> — Hans Sarv');
    const [passage] = corpusOf({ ...soundPages, 'malmo-2010/01-sarv.md': text }).passages;
    assert.equal(text.slice(passage?.source.start, passage?.source.end), '> Ett\n> två.\n>\n> — Hans Sarv');
    assert.equal(passage?.source.line, 9);
    assert.equal(passage.heading, 'Frågor');
  });
});

describe('A quotation', () => {
  const quotation = (body: string) => {
    const [passage] = passagesOf(body);
    assert.equal(passage?.kind, 'quotation');
    return passage;
  };

  it('has the words, who said them, where they are recorded, and what is known about them', () => {
    const { id, text, speakers, references, attributes, ...rest } = quotation(
      '> Vi har hängtt med.\n>\n> — Hans Sarv; Kent Andersson [@haglund-2010, s. 3] ' +
        '{#med .question .inferred speech=unmarked sic="hängtt→hängt" lead="De säger:" at="Frågor" occasion=”efteråt”}',
    );
    assert.equal(id, 'malmo-2010/sarv#med');
    assert.equal(text, 'Vi har hängtt med.');
    assert.deepEqual(speakers, ['Hans Sarv', 'Kent Andersson']);
    assert.deepEqual(references, [{ key: 'haglund-2010', locator: 's. 3' }]);
    assert.equal(rest.speech, 'unmarked');
    assert.equal(rest.via, undefined);
    assert.deepEqual(attributes, {
      question: true,
      inferred: true,
      sic: [{ written: 'hängtt', meant: 'hängt' }],
      lead: 'De säger:',
      at: 'Frågor',
      occasion: 'efteråt',
    });
  });

  it('is second-hand when it names two sources, the last of which was read', () => {
    const { references, via } = quotation(
      '> Bäst.\n>\n> — ISF [@isf-2010-2, s. 4; citerad i @haglund-2010, avsnittet ”A; B”]',
    );
    assert.deepEqual(references, [
      { key: 'isf-2010-2', locator: 's. 4' },
      { key: 'haglund-2010', locator: 'avsnittet ”A; B”' },
    ]);
    assert.equal(via, 'haglund-2010');
  });

  it('may name nobody, and then rests on the document of its session', () => {
    const { speakers, references, speech } = quotation('> Vad göra?\n>\n> — {#vad .question}');
    assert.deepEqual([speakers, references, speech], [[], [{ key: 'haglund-2010' }], 'direct']);
  });

  for (const dash of ['—', '–', '--']) {
    it(`may be attributed after “${dash}”, on a paragraph or a line of its own`, () => {
      assert.deepEqual(quotation(`> Ord.\n>\n> ${dash} Hans Sarv`).speakers, ['Hans Sarv']);
      assert.deepEqual(quotation(`> Ord.\n> ${dash} Hans Sarv [@haglund-2010]`).speakers, ['Hans Sarv']);
    });
  }

  it('keeps its paragraphs apart and reads lazy lines and a wrapped attribution', () => {
    const { text, references } = quotation('> Ett\ntvå.\n>\n> Tre.\n>\n> — Hans Sarv\n> [@haglund-2010,\n> s. 3]');
    assert.equal(text, 'Ett två.\n\nTre.');
    assert.deepEqual(references, [{ key: 'haglund-2010', locator: 's. 3' }]);
  });

  it('may itself begin with a dash, as a reply does', () => {
    assert.equal(quotation('> – Ja, det gör vi.\n>\n> — Hans Sarv').text, '– Ja, det gör vi.');
  });
});

describe('Ids', () => {
  it('are derived from heading and number, and stay when another passage gets its own', () => {
    const ids = (body: string) => passagesOf(body).map(({ id }) => id.split('#')[1]);
    assert.deepEqual(ids('Noll.\n\n## Åtgärder på väg\n\nEtt.\n\nTvå.\n\n## Åtgärder på väg\n\nTre.'), [
      'sarv-1',
      'atgarder-pa-vag-1',
      'atgarder-pa-vag-2',
      'atgarder-pa-vag-3',
    ]);
    assert.deepEqual(ids('## Väg\n\nEtt. {#start}\n\nTvå.'), ['start', 'vag-2']);
    assert.deepEqual(ids('## Väg\n\nEtt.\n\nTvå. {#vag-1}'), ['vag-2', 'vag-1']);
  });

  it('of sessions leave out the number that sorts', () => {
    const { sessions } = corpusOf({
      ...soundPages,
      'malmo-2010/10-sist.md': page('Ett.'),
      'malmo-2010/2-mitt.md': page('Ett.'),
    });
    assert.deepEqual(
      sessions.map(({ id }) => id),
      ['malmo-2010/sarv', 'malmo-2010/mitt', 'malmo-2010/sist'],
    );
  });
});
