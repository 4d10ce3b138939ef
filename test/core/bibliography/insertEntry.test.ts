import assert from 'node:assert/strict';
import { insertEntry } from '../../../src/core/bibliography/insertEntry';
import type { BibliographyFormat } from '../../../src/core/bibliography/model';
import { haglundBib, inserted } from './inserted';
import { blog, haglund, isf, talk } from './items';

describe('adding an entry to a .bib file', () => {
  it('writes the whole of a file that is empty or missing', () => {
    assert.equal(inserted('bib', '', haglund), `${haglundBib}\n`);
    assert.equal(inserted('bib', '\uFEFF', haglund), `\uFEFF${haglundBib}\n`);
  });

  it('keeps the end of the file as it was, with or without a line break', () => {
    assert.equal(inserted('bib', '@book{a, title={T}}', haglund), `@book{a, title={T}}\n\n${haglundBib}`);
    assert.equal(inserted('bib', '@book{a, title={T}}\n\n\n', haglund), `@book{a, title={T}}\n\n${haglundBib}\n\n\n`);
  });

  it('follows line endings, indentation and the lack of empty lines', () => {
    const text = '@book{a,\r\n\ttitle = {A}\r\n}\r\n@book{b,\r\n\ttitle = {B}\r\n}\r\n';
    const entry = haglundBib.replaceAll('\n  ', '\n\t').replaceAll('\n', '\r\n');
    assert.equal(inserted('bib', text, haglund), `${text}${entry}\r\n`);
  });

  it('follows a comment and a broken entry on a line of its own', () => {
    assert.equal(inserted('bib', '% slut', haglund), `% slut\n\n${haglundBib}`);
    assert.equal(inserted('bib', '@book{a, title = {T\n', haglund), `@book{a, title = {T\n\n${haglundBib}\n`);
  });

  it('writes agencies in double braces, addresses as they are and talks with their event', () => {
    assert.match(inserted('bib', '', isf), /author = \{\{Inspektionen för socialförsäkringen\}\},/);
    assert.match(inserted('bib', '', isf), /url = \{https:\/\/exempel\.se\/rapporter\/a_b%20c\?x=1&y=2\},/);
    assert.match(inserted('bib', '', blog), /^@online\{[^]*date = \{2011-04-20\},\n {2}urldate = \{2026-11-21\},/);
    assert.match(inserted('bib', '', talk), /^@unpublished\{[^]*eventtitle = \{Finsam 2010\},\n {2}venue = \{Malmö\},/);
  });
});

describe('adding an entry to CSL-JSON', () => {
  const compact = JSON.stringify({ ...blog });

  it('writes the whole of an empty file', () => {
    const { annote: _, ...printed } = haglund;
    assert.deepEqual(JSON.parse(inserted('csl-json', '', haglund)), [printed]);
  });

  it('stays on one line in a list on one line', () => {
    assert.equal(inserted('csl-json', '[{"id":"a"}]', blog), `[{"id":"a"}, ${compact}]`);
    assert.equal(inserted('csl-json', '[{"id":"a"},{"id":"b"}]\n', blog), `[{"id":"a"},{"id":"b"}, ${compact}]\n`);
  });

  it('takes the indentation of the items there', () => {
    const text = '[\n    {\n        "id": "a"\n    }\n]\n';
    const lines = JSON.stringify([{ id: 'a' }, blog], undefined, 4);
    assert.equal(inserted('csl-json', text, blog), `${lines}\n`);
  });

  it('fills an empty list and a list under references', () => {
    assert.deepEqual(JSON.parse(inserted('csl-json', '[]', blog)), [blog]);
    assert.deepEqual(JSON.parse(inserted('csl-json', '{"references": [\n]}', blog)), { references: [blog] });
  });

  it('goes in before an item that is broken and behind a comma that is too many', () => {
    assert.equal(inserted('csl-json', '[{"id":"a"}, {"id":"b"', blog), `[{"id":"a"}, ${compact}, {"id":"b"`);
    assert.equal(inserted('csl-json', '[{"id":"a"}, ]', blog), `[{"id":"a"}, ${compact} ]`);
  });

  it('writes nothing into what is no list', () => {
    assert.deepEqual(insertEntry('csl-json', '{"a": 1}', blog), { item: blog, key: blog.id, unreadable: true });
  });
});

const blogYaml = [
  '- id: finsam-bloggen-2011',
  '  type: post-weblog',
  '  title: FINSAM Nätverkskonferens 2011',
  '  issued: "2011-04-20"',
  '  accessed: "2026-11-21"',
  '  language: sv-SE',
];
const yamlAt = (indent: string, eol = '\n') => blogYaml.map(line => indent + line).join(eol);

describe('adding an entry to CSL-YAML', () => {
  it('writes the whole of an empty file', () => {
    assert.equal(inserted('csl-yaml', '', blog), `references:\n${yamlAt('  ')}\n`);
  });

  it('follows indentation, line endings and empty lines between items', () => {
    const text = '---\r\nreferences:\r\n- id: a\r\n\r\n- id: b\r\n...\r\n';
    assert.equal(inserted('csl-yaml', text, blog), text.replace('...', `\r\n${yamlAt('', '\r\n')}\r\n...`));
  });

  it('goes in before comments, other keys and the end of the list', () => {
    const text = 'references:\n    - id: a\n      note: |\n        # ord\n# slut\nnocite: x';
    assert.equal(inserted('csl-yaml', text, blog), text.replace('\n# slut', `\n${yamlAt('    ')}\n# slut`));
  });

  it('adds the list where there is none yet', () => {
    assert.equal(inserted('csl-yaml', '# mina\n', blog), `# mina\nreferences:\n${yamlAt('  ')}\n`);
    assert.equal(inserted('csl-yaml', 'references:\n', blog), `references:\n${yamlAt('  ')}\n`);
    assert.equal(
      inserted('csl-yaml', '---\nnocite: x\n---\n', blog),
      `---\nnocite: x\nreferences:\n${yamlAt('  ')}\n---\n`,
    );
  });

  it('writes JSON into a list in brackets', () => {
    const json = JSON.stringify({ ...blog, issued: '2011-04-20', accessed: '2026-11-21' });
    assert.equal(inserted('csl-yaml', 'references: []\n', blog), `references: [${json}]\n`);
    assert.equal(inserted('csl-yaml', 'references: [{id: a}]', blog), `references: [{id: a}, ${json}]`);
    assert.equal(inserted('csl-yaml', 'references: [\n  {id: a}\n]\n', blog), `references: [\n  {id: a}, ${json}\n]\n`);
  });

  it('writes nothing into what is no bibliography', () => {
    assert.equal(insertEntry('csl-yaml', 'hej', blog).unreadable, true);
    assert.equal(insertEntry('csl-yaml', 'references: a.bib', blog).unreadable, true);
  });
});

describe('adding an entry to a hayagriva file', () => {
  it('goes in before the end that YAML marks', () => {
    assert.match(
      inserted('hayagriva', 'a:\n  type: book\n...\n', blog),
      /^a:\n {2}type: book\n\nfinsam-[^]+\n\.\.\.\n$/,
    );
  });

  it('writes nothing into a map in brackets', () => {
    assert.equal(insertEntry('hayagriva', '# mina\n{}\n', blog).unreadable, true);
  });
});

describe('adding an entry to a document', () => {
  it('makes a head, a list in the head, or an item in the list', () => {
    const list = `references:\n${yamlAt('  ')}\n`;
    assert.equal(inserted('inline', 'Ord.\n', blog), `---\n${list}---\n\nOrd.\n`);
    assert.equal(inserted('inline', '---\nlang: sv\n---\nOrd.', blog), `---\nlang: sv\n${list}---\nOrd.`);
    const text = '---\nreferences:\n- id: a\nlang: sv\n---\nOrd.';
    assert.equal(inserted('inline', text, blog), text.replace('\nlang', `\n${yamlAt('')}\nlang`));
  });

  it('leaves a broken head alone', () => {
    assert.equal(insertEntry('inline', '---\na: "b\n---\nOrd.', blog).unreadable, true);
  });
});

describe('a key that another work has', () => {
  const other = '@book{Haglund-2010, author={Haglund, Eva}, title={Något annat}, year=2010}';

  it('gets a letter, the next where that is taken', () => {
    const { key, item, edit } = insertEntry('bib', other, haglund);
    assert.deepEqual([key, item.id], ['haglund-2010a', 'haglund-2010a']);
    assert.match(edit?.text ?? '', /@report\{haglund-2010a,/);
    assert.equal(insertEntry('bib', `${other}\n@misc{haglund-2010a, title={B}}`, haglund).key, 'haglund-2010b');
  });

  it('is found again under the new key', () => {
    const again = insertEntry('bib', inserted('bib', other, haglund), haglund);
    assert.deepEqual([again.key, again.edit], ['haglund-2010a', undefined]);
  });
});

describe('a key that not every tool reads', () => {
  const keyIn = (format: BibliographyFormat, id: string) => insertEntry(format, '', { ...haglund, id }).key;

  it('is written as those of the bibliography read it', () => {
    assert.equal(keyIn('bib', 'R&D, 2010'), 'R-D-2010');
    assert.equal(keyIn('bib', '10.1000/182'), '10.1000/182');
    assert.deepEqual([keyIn('bib', 'öberg-2010'), keyIn('bibtex', 'öberg-2010')], ['öberg-2010', 'oberg-2010']);
    assert.equal(keyIn('asciidoc', '10.1000/182--_a_'), 'ref-10.1000-182-a');
    assert.equal(keyIn('csl-yaml', 'R&D, 2010'), 'R&D,-2010');
    assert.equal(keyIn('hayagriva', 'ek "2010"'), 'ek-2010-');
  });
});

describe('an organisation as author', () => {
  it('is said to be one where Typst would look for a surname', () => {
    const edit = inserted('hayagriva', '', isf);
    assert.match(edit, /^ {2}author:\n {4}- name: Inspektionen för socialförsäkringen$/m);
    assert.equal(insertEntry('hayagriva', edit, isf).edit, undefined);
  });

  it('is known again in a list of sources, though it has parentheses', () => {
    const item = { ...isf, title: 'Rapport', author: [{ literal: 'SKR (Sveriges Kommuner och Regioner)' }] };
    for (const format of ['asciidoc', 'html'] as const)
      assert.equal(insertEntry(format, inserted(format, '', item), { ...item, id: 'skr' }).key, item.id);
  });
});
