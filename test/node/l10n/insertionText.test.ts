import assert from 'node:assert/strict';
import { bibliographyFaultText, insertionNoteText, type BibliographyFault } from '../../../src/l10n/insertionText';
import { translator } from '../../../src/l10n/translate';

describe('a bibliography that could not take an entry', () => {
  const told = (path: string, fault: BibliographyFault) =>
    (['sv', 'en'] as const).map(language => bibliographyFaultText(path, fault, translator(language)));

  it('is named with what is wrong and what to do, in both languages', () => {
    assert.deepEqual(told('k.bib', { kind: 'read-only' }), [
      'k.bib är skrivskyddad, så hänvisningen skrevs som text: gör filen skrivbar och infoga igen',
      'k.bib is read-only, so the reference was written as text: make it writable and insert again',
    ]);
    assert.deepEqual(told('k.json', { kind: 'other-encoding', detail: 'utf8' }), [
      'k.json är inte UTF-8, så hänvisningen skrevs som text: välj ”Reopen with Encoding” där och infoga igen',
      'k.json is not UTF-8, so the reference was written as text: choose “Reopen with Encoding” there and insert again',
    ]);
    const [, western = ''] = told('k.bib', { kind: 'other-encoding', detail: 'iso88591' });
    assert.match(western, /^k\.bib is not ISO 8859-1, /, 'as the status bar has it');
    const [unknown = ''] = told('https://exempel.se/k.bib', { kind: 'unknown-format' });
    assert.match(unknown, /^https:\/\/exempel\.se\/k\.bib är ingen \.bib-, \.json- eller \.yaml-fil/);
    const [unreadable = ''] = told('k.yaml', { kind: 'unreadable', detail: 'EACCES' });
    assert.equal(unreadable, 'k.yaml går inte att läsa (EACCES): hänvisningen skrevs som text');
  });

  it('may have an entry that cannot be read, which is told with its file and line', () => {
    const note = { code: 'broken-entry', path: 'k.yaml', line: 7 } as const;
    assert.match(insertionNoteText(note, translator('sv')), /^k\.yaml: .*rad 7/);
    assert.match(insertionNoteText(note, translator('en')), /^k\.yaml: the entry on line 7 cannot be read/);
  });
});
