import type * as vscode from 'vscode';
import { inTextWork, sourceLine } from '../../core/citation/render';
import type { KeyPlace } from '../../core/completion/keyPlace';
import type { KeyCandidate } from '../../core/completion/keyCandidates';
import { continuationOf, rankCandidates } from '../../core/completion/rankCandidates';
import type { Locator } from '../../core/citation/locator';
import type { DocumentReference } from '../../core/document/model';
import type { Language } from '../../core/language';
import { snippet } from '../../core/search/snippet';
import type { Words } from '../language';
import { CompletionItem, typedBefore } from './completionItem';

/** More than anybody looks through; the next letter asks anew. */
const most = 60;
/** How much of a section's title has room behind who is quoted. */
const placeLength = 22;

/** What the items are made for. */
export interface KeyQuestion {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly place: KeyPlace;
  /** The references that the document has. */
  readonly cited: readonly DocumentReference[];
}

/** The items for the key that is being typed, best first. */
export function keyItems(
  candidates: readonly KeyCandidate[],
  { document, position, place, cited }: KeyQuestion,
  look: (candidate: KeyCandidate) => KeyLook,
): readonly CompletionItem[] {
  const { query, reference, span } = place;
  const fitting = reference ? candidates : candidates.filter(({ kind }) => kind !== 'words');
  // From the same place for all: VS Code puts what matches more letters first, whatever our order is.
  const typed = typedBefore(position, document, (reference ?? span).start);
  return rankCandidates(fitting, query, cited)
    .slice(0, most)
    .map(
      candidate =>
        new CompletionItem(
          { ...look(candidate), typed, filter: continuationOf(candidate, query) },
          candidate.kind === 'words'
            ? { kind: 'words', passage: candidate.passage.id }
            : { kind: 'work', key: candidate.key },
        ),
    );
}

/** How a candidate looks. */
interface KeyLook {
  readonly label: vscode.CompletionItemLabel;
  readonly detail: string;
}

/** Keeps what candidates look like in each language: to render a source takes longer than to find it. */
export class KeyLooks {
  readonly #words: Words;
  readonly #known = new Map<Language, WeakMap<KeyCandidate, KeyLook>>();

  constructor(words: Words) {
    this.#words = words;
  }

  of(candidate: KeyCandidate): KeyLook {
    const { language } = this.#words;
    const known = this.#known.get(language) ?? new WeakMap<KeyCandidate, KeyLook>();
    this.#known.set(language, known);
    const look = known.get(candidate) ?? lookOf(candidate, this.#words);
    known.set(candidate, look);
    return look;
  }
}

/** `haglund-2010   Haglund 2010`, `Henrik Hammar, citerad i haglund-2010   ”Hur ser SKL …` */
function lookOf(candidate: KeyCandidate, { t, language }: Words): KeyLook {
  if (candidate.kind !== 'words') {
    const { key, item } = candidate;
    return {
      label: { label: key, description: inTextWork(item, { language }) },
      detail: sourceLine(item, { language }),
    };
  }
  const { who, key, place, passage } = candidate;
  const how = passage.speech === 'reported' ? t('reported in {0}', key) : t('quoted in {0}', key);
  const where = place && placeText(place);
  return {
    label: { label: who, detail: `, ${how}`, ...(where && { description: snippet(where, [], placeLength).text }) },
    detail: [who, how, where].filter(Boolean).join(', '),
  };
}

function placeText(place: Locator): string {
  switch (place.kind) {
    case 'section':
      return `”${place.title}”`;
    case 'pages':
      return place.pages;
    case 'other':
      return place.text;
  }
}
