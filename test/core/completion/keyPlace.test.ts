import assert from 'node:assert/strict';
import { keyPlace } from '../../../src/core/completion/keyPlace';
import type { DocumentSyntax } from '../../../src/core/document/model';

describe('finding where a key is typed', () => {
  /** `|` is the cursor. Gives the query, what a key replaces and what a whole reference replaces. */
  const at = (marked: string, syntax: DocumentSyntax = 'pandoc') => {
    const cursor = marked.indexOf('|');
    const line = marked.replace('|', '');
    const place = keyPlace(syntax, line.slice(0, cursor), line.slice(cursor));
    if (!place) return undefined;
    const { query, span, reference } = place;
    return [query, line.slice(span.start, span.end), reference && line.slice(reference.start, reference.end)];
  };

  it('knows brackets, the sign alone, and what is in braces', () => {
    assert.deepEqual(at('Se [@|]'), ['', '@', '[@]']);
    assert.deepEqual(at('Se [@isf|] och'), ['isf', '@isf', '[@isf]']);
    assert.deepEqual(at('Se [@isf|'), ['isf', '@isf', '[@isf']);
    assert.deepEqual(at('Enligt @isf|'), ['isf', '@isf', '@isf']);
    assert.deepEqual(at('Se [@{isf|}]'), ['isf', '@{isf', undefined]);
  });

  it('takes in what stands of a key behind the cursor, but no locator', () => {
    assert.deepEqual(at('[@hagl|und-2010]'), ['hagl', '@haglund-2010', '[@haglund-2010]']);
    assert.deepEqual(at('[@hagl|und-2010, 3]'), ['hagl', '@haglund-2010', undefined]);
    assert.deepEqual(at('Enligt @hagl|und.'), ['hagl', '@haglund', '@haglund']);
  });

  it('allows names with blanks in brackets alone', () => {
    assert.deepEqual(at('[@henrik ham|]'), ['henrik ham', '@henrik ham', '[@henrik ham]']);
    assert.equal(at('@henrik ham|'), undefined);
  });

  it('replaces only its own part of a group', () => {
    assert.deepEqual(at('[@a, 3; @ham|]'), ['ham', '@ham', '@ham']);
    assert.deepEqual(at('[@ham|; @a]'), ['ham', '@ham', '@ham']);
    assert.deepEqual(at('[se @ham|]'), ['ham', '@ham', undefined]);
  });

  it('finds none in addresses, behind letters and in ordinary words', () => {
    for (const words of [
      'anna@ham|',
      'example.social/@ham|',
      'Hon sa ham|',
      'a@|',
      String.raw`\@ham|`,
      '[länk](@ham) |',
    ]) {
      assert.equal(at(words), undefined, words);
    }
  });

  it('knows the commands of LaTeX, with notes and several keys', () => {
    assert.deepEqual(at(String.raw`Ord \cite{isf|}`, 'latex'), ['isf', 'isf', String.raw`\cite{isf}`]);
    assert.deepEqual(at(String.raw`\autocite[se][3]{isf|}`, 'latex'), ['isf', 'isf', undefined]);
    assert.deepEqual(at(String.raw`\parencite{a, is|f-2010-2, b}`, 'latex'), ['is', 'isf-2010-2', undefined]);
    assert.deepEqual(at(String.raw`\autocites{a}[3]{|`, 'latex'), ['', '', undefined]);
    assert.deepEqual(at(String.raw`\blockcquote[3]{isf|}{Ord}`, 'latex'), ['isf', 'isf', undefined]);
    assert.equal(at(String.raw`\label{is|}`, 'latex'), undefined);
    assert.equal(at('[@is|]', 'latex'), undefined);
  });

  it('knows the sign and the function of Typst, and the reference and macro of AsciiDoc', () => {
    assert.deepEqual(at('Se @isf|.', 'typst'), ['isf', '@isf', '@isf']);
    assert.deepEqual(at('#cite(<isf|>)', 'typst'), ['isf', 'isf', '#cite(<isf>)']);
    assert.deepEqual(at('#cite(<isf|>, form: "prose")', 'typst'), ['isf', 'isf', undefined]);
    assert.equal(at('#if a <b|', 'typst'), undefined);
    assert.deepEqual(at('Se <<isf|>>', 'asciidoc'), ['isf', '<<isf>>', '<<isf>>']);
    assert.deepEqual(at('Se <<isf|', 'asciidoc'), ['isf', '<<isf', '<<isf']);
    assert.deepEqual(at('cite:[a,isf|]', 'asciidoc'), ['isf', 'isf', undefined]);
    assert.deepEqual(at('cite:[isf|]', 'asciidoc'), ['isf', 'isf', 'cite:[isf]']);
  });

  it('is none in HTML and plain text, which have no keys', () => {
    assert.equal(at('[@isf|]', 'html'), undefined);
    assert.equal(at('[@isf|]', 'text'), undefined);
  });
});
