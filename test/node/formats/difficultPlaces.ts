import type { OpenBibliography } from '../../../src/core/citation/model';
import type { ReadDocument } from '../../../src/core/document/citedPassage';
import { insertedReferences } from './insertedReferences';
import { insertedWords } from './insertedWords';
import type { Manuscript } from './manuscript';

/** What is written around the places (`‸`) of a format, one of which each case gets for itself. */
export interface Surroundings {
  readonly languageId: string;
  /** It names the bibliography, or the foot lists what that would hold. */
  readonly head: string;
  readonly foot?: string;
  readonly places: readonly string[];
  readonly paragraph?: (text: string) => string;
  /** It has the source of the difficult words. */
  readonly bibliography?: OpenBibliography;
  /** Where the document is a cell of a notebook: the others. */
  readonly otherParts?: readonly ReadDocument[];
  /** The line breaks of the document. */
  readonly eol?: '\n' | '\r\n';
}

/** What was inserted, case by case. */
export interface Inserted {
  readonly body: string;
  /** Fails for what the page that became of the document does not say where it was inserted. */
  readonly assertOnPage: (page: string) => void;
}

/** A document in which difficult words stand in all forms at each of the places, and difficult sources in all ways. */
export function difficultDocument(surroundings: Surroundings): Manuscript & Pick<Inserted, 'assertOnPage'> {
  const words = insertedWords(surroundings);
  const references = insertedReferences(surroundings);
  const { head, eol = '\n' } = surroundings;
  return {
    text: head.replaceAll('\n', eol) + words.body + references.body + references.foot,
    files: references.files,
    assertOnPage: page => {
      words.assertOnPage(page);
      references.assertOnPage(page);
    },
  };
}
