import assert from 'node:assert/strict';
import { exampleKinds, examples } from '../../../src/core/citation/examples';
import { documentSyntaxes } from '../../../src/core/document/model';
import { settingNames } from '../../../src/core/citation/settingFields';
import { examplesText } from '../../../src/l10n/examplesText';
import { translator } from '../../../src/l10n/translate';
import { corpus, settings } from './fixture';

const target = { corpus, language: 'sv', settings: settings(), year: 2026 } as const;

describe('the examples of how quotations look', () => {
  it('show every kind in every format', () => {
    for (const syntax of documentSyntaxes) {
      const shown = examples({ ...target, syntax });
      assert.deepEqual(
        shown.map(({ kind }) => kind),
        exampleKinds,
      );
      for (const { kind, source, reading } of shown) assert.ok(source !== '' && reading !== '', `${syntax} ${kind}`);
    }
  });

  it('follow the settings', () => {
    const [usual] = examples({ ...target, syntax: 'pandoc' });
    const [notes] = examples({ ...target, syntax: 'pandoc', settings: settings({ style: 'footnote' }) });
    assert.match(usual?.source ?? '', /\[Inspektionen .* citerad i @finsam-bloggen-2011/);
    assert.match(notes?.source ?? '', /\[\^1\]: Inspektionen/);
    const omission = examples({ ...target, syntax: 'text', settings: settings({ omission: '[---]' }) });
    assert.match(omission.find(({ kind }) => kind === 'omission')?.source ?? '', / \[---\] /);
  });

  it('leave out words that a sentence can do without, not its sense', () => {
    const passages = corpus.passages.map(passage => ({
      ...passage,
      text: passage.text.replace('idag, men', 'idag, säger Kent Andersson, men'),
    }));
    const shown = examples({ ...target, corpus: { ...corpus, passages }, syntax: 'text' });
    const omission = shown.find(({ kind }) => kind === 'omission');
    assert.match(omission?.source ?? '', /”Vi organiserar våra liv annorlunda idag \[…\] men institutionerna har inte/);
  });

  it('are a page that says where each setting comes from', () => {
    const origins = Object.fromEntries(settingNames.map(name => [name, 'default'])) as Record<
      (typeof settingNames)[number],
      'default' | 'house'
    >;
    const page = examplesText(
      {
        examples: examples({ ...target, syntax: 'pandoc' }),
        settings: settings(),
        origins: { ...origins, marks: 'house' },
        document: { name: 'pm.md', format: 'Markdown', languageId: 'markdown' },
        houseStyle: 'belagg.json',
      },
      translator('sv'),
    );
    assert.match(page, /^# Så blir citaten\n\nI pm\\\.md \(Markdown\), med/);
    assert.match(page, /## Ett andrahandscitat\n\n```markdown\n.*@finsam-bloggen-2011/);
    assert.match(page, /^\| `belagg\.quotation\.marks` \| `marks` \| `”` \| husstilen belagg\\\.json \|$/m);
    assert.equal(page.match(/^\| `belagg\./gm)?.length, settingNames.length);
  });
});
