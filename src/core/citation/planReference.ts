import type { CslItem } from '../corpus/cslItem';
import type { KeyPlace } from '../completion/keyPlace';
import type { TextSpan } from '../document/model';
import { planBibliography } from './bibliographyPlan';
import type { CitationContext, InsertionPlan, InsertionRequest } from './model';
import { assembled, planInsertion, settledContext } from './planInsertion';
import { pointersTo } from './pointers';
import { ReferenceWriter } from './referenceWriter';

/** A place where a key was begun, in offsets of the document. */
export type WantedKey = Pick<KeyPlace, 'form' | 'span' | 'reference' | 'inGroup'>;

/**
 * What completing a key changes: the key of a work in its place, with its entry in the bibliography. Where the document's
 * bibliography cannot take the entry, the key is written all the same.
 */
export function planKey(item: CslItem, places: readonly WantedKey[], request: InsertionRequest): InsertionPlan {
  const { context, notes } = keyContext(request);
  const items = context.style === 'citeproc' ? [item] : [];
  const bibliography = planBibliography(items, request);
  const writer = new ReferenceWriter({ ...context, style: 'citeproc', keys: bibliography.keys });
  const reference = withoutParentheses(writer.write([{ item }]).text);
  const key = bibliography.keys.get(item.id) ?? item.id;
  return planned(request, bibliography, {
    spans: places.map(({ span }) => span),
    text: places[0]?.form === 'argument' ? key : reference,
    notes,
  });
}

/**
 * What completing a key to somebody's words changes: the reference that inserting the passage would write, in the place of
 * the whole reference that was begun. `request` is that of the insertion.
 */
export function planWords(places: readonly WantedKey[], request: InsertionRequest): InsertionPlan {
  const selections = places.flatMap(({ reference }) => reference ?? []);
  if (!places.every(({ inGroup }) => inGroup)) {
    const isNote = settledContext(request).context.style === 'footnote';
    const { text } = request.document;
    return planInsertion({
      ...request,
      selections: isNote ? selections.map(span => withBlank(span, text)) : selections,
    });
  }
  const { context, notes } = keyContext(request);
  const pointers = request.choices.flatMap(({ passage }) => pointersTo(passage, context, ''));
  const bibliography = planBibliography(
    pointers.map(({ item }) => item),
    request,
  );
  const writer = new ReferenceWriter({ ...context, style: 'citeproc', keys: bibliography.keys });
  return planned(request, bibliography, {
    spans: selections,
    text: withoutParentheses(writer.write(pointers).text),
    notes,
  });
}

/** Whoever types a key wants a key, whatever else the document does; only a setting makes it another thing. */
function keyContext(request: InsertionRequest): ReturnType<typeof settledContext> {
  const settings: CitationContext['settings'] = {
    ...request.settings,
    style: request.settings.style === 'text' ? 'text' : 'citeproc',
  };
  return settledContext({ ...request, settings });
}

/** Nothing stands between a footnote mark and the word before it. */
function withBlank({ start, end }: TextSpan, text: string): TextSpan {
  return { start: start - (/[ \t]*$/.exec(text.slice(Math.max(0, start - 10), start))?.[0].length ?? 0), end };
}

interface Written {
  readonly spans: readonly TextSpan[];
  readonly text: string;
  readonly notes: InsertionPlan['notes'];
}

function planned(
  { document }: InsertionRequest,
  bibliography: ReturnType<typeof planBibliography>,
  { spans, text, notes }: Written,
): InsertionPlan {
  const cursor = { start: text.length, end: text.length };
  const isHead = ({ start }: TextSpan): boolean => start <= document.analysis.bodyStart;
  return {
    ...assembled([
      ...bibliography.documentEdits.filter(isHead),
      ...spans.map(span => ({ ...span, text, cursor })),
      ...bibliography.documentEdits.filter(edit => !isHead(edit)),
    ]),
    ...(bibliography.headEdits && { headEdits: bibliography.headEdits }),
    bibliography: bibliography.changes,
    notes: [...notes.filter(({ code }) => code !== 'no-bibliography'), ...bibliography.notes],
  };
}

/** `[@key]` → `@key`, `(<<key,Ek 2010>>)` → `<<key,Ek 2010>>`. */
function withoutParentheses(reference: string): string {
  return /^\(.*\)$|^\[.*\]$/s.test(reference) ? reference.slice(1, -1) : reference;
}
