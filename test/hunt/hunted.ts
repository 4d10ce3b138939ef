import * as fc from 'fast-check';
import type { CitationSettings, InsertionForm } from '../../src/core/citation/model';
import { defaultCitationSettings } from '../../src/core/citation/model';
import { planInsertion } from '../../src/core/citation/planInsertion';
import { analyseDocument } from '../../src/core/document/analyseDocument';
import { choice, corpus } from '../core/citation/fixture';
import { applied } from '../core/citation/planned';
import { insertedInto, readable, type Page, type Tool } from './compared';
import { documentsOf, type BlockTable } from './randomBlocks';

/** A format in which to hunt. */
export interface Hunted {
  readonly blocks: BlockTable;
  /** Makes the tool ready. */
  readonly tool: () => Tool;
  /** What the list of sources begins with, which is not compared: nothing is inserted into it. */
  readonly listed?: string;
  readonly bibliography?: { readonly path: string; readonly format: 'bib'; readonly text: string };
}

/** A format whose tool is ready. */
export type Hunting = Omit<Hunted, 'tool'> & { readonly languageId: string; readonly tool: Tool };

export interface Hunt {
  readonly seed: number;
  readonly documents: number;
}

const ids = [
  'forpatrull',
  'pengar',
  'isf',
  'fraga',
  'modellerna',
  'hangrannor',
  'tecken',
  'begaran',
  'tre-satt',
  'hangt-med',
];

/** What is asked for, and where, from the beginning (0) of the document to its end (1). */
const asked = fc.record({
  ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }),
  form: fc.constantFrom<InsertionForm>('quotation', 'quotation', 'reference', 'lead-in', 'paraphrase'),
  where: fc.double({ min: 0, max: 1, noNaN: true }),
  settings: fc.record({
    style: fc.constantFrom<CitationSettings['style']>('auto', 'auto', 'text', 'footnote'),
    blockWords: fc.constantFrom(3, 40),
    secondHand: fc.constantFrom('readOnly' as const, 'both' as const),
  }),
});
type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

/** Inserts into random documents; `found` is the smallest in which something else came of it than what was asked for. */
export async function hunt(
  format: Hunting,
  { seed, documents }: Hunt,
): Promise<{ readonly tried: number; readonly found?: string }> {
  let tried = 0;
  const pages = new Map<string, ReturnType<Tool>>();
  const property = fc.asyncProperty(documentsOf(format.blocks), asked, async (text, wanted) => {
    const read = pages.get(text) ?? format.tool(text, filesOf(format));
    pages.set(text, read);
    const before = await read;
    fc.pre(!('complaint' in before));
    tried++;
    const written = insertedAt(text, wanted, format);
    const after = await format.tool(written.text, written.files);
    const fault = 'complaint' in after ? `complaint: ${after.complaint}` : faultBetween(before, after, written.asked);
    if (fault !== undefined) throw new Error(report(fault, written));
  });
  const details = await fc.check(property, {
    seed,
    numRuns: documents,
    interruptAfterTimeLimit: 150_000,
    markInterruptAsFailure: false,
    maxSkipsPerRun: 1000,
  });
  const found = details.errorInstance instanceof Error ? details.errorInstance.message : undefined;
  return { tried, ...(details.failed && { found: found ?? 'skipped too many' }) };
}

function filesOf({ bibliography }: Hunting): Map<string, string> {
  return new Map(bibliography ? [[bibliography.path, bibliography.text]] : []);
}

interface Written {
  readonly asked: Asked;
  /** The document before, its cursor marked. */
  readonly marked: string;
  readonly text: string;
  readonly files: ReadonlyMap<string, string>;
}

function insertedAt(text: string, wanted: Asked, format: Hunting): Written {
  const { bibliography, languageId } = format;
  const done = possible(wanted, text);
  const at = cursorIn(text, wanted.where, format);
  const plan = planInsertion({
    corpus,
    choices: done.ids.map(id => choice(id)),
    form: done.form,
    document: { text, analysis: analyseDocument(text, languageId) },
    selections: [{ start: at, end: at }],
    bibliographies: bibliography ? [bibliography] : [],
    settings: { ...defaultCitationSettings, ...done.settings },
    year: 2026,
  });
  const files = filesOf(format);
  for (const change of plan.bibliography) {
    const old = files.get(change.path) ?? '';
    files.set(change.path, change.kind === 'create' ? change.text : applied(old, change.edits));
  }
  return { asked: done, marked: `${text.slice(0, at)}‸${text.slice(at)}`, text: applied(text, plan.edits), files };
}

/** A list beside a list becomes a part of it. */
function possible(wanted: Asked, text: string): Asked {
  if (!/^[ \t>]*(?:[-*+:~]|\d+[.)]|[a-z][.)]|\()[ \t]/m.test(text.slice(30))) return wanted;
  const listless = wanted.ids.filter(id => id !== 'modellerna');
  return {
    ...wanted,
    ids: listless.length > 0 ? listless : ['forpatrull'],
    form: wanted.form === 'paraphrase' ? 'quotation' : wanted.form,
  };
}

function cursorIn(text: string, where: number, { listed }: Hunting): number {
  const room = listed === undefined ? text.length : text.lastIndexOf(listed);
  const at = Math.min(room, Math.floor(where * (room + 1)));
  return text.charAt(at) === '\n' && text.charAt(at - 1) === '\r' ? at - 1 : at;
}

/** What is wrong with the page afterwards. */
function faultBetween(before: Page, after: Page, { ids: wanted, form }: Asked): string | undefined {
  const inserted = insertedInto(before.body, after.body);
  if (inserted === undefined) return `changed:\n${readable(before.body)}\n${readable(after.body)}`;
  const notes = [...after.notes];
  for (const note of before.notes) {
    const found = notes.indexOf(note);
    if (found < 0) return `note lost: ${readable(note)} of ${readable(after.notes.join('\n'))}`;
    notes.splice(found, 1);
  }
  const said = bareOf(inserted + notes.join(''));
  for (const id of wanted) {
    const words = bareOf(choice(id).passage.text.split(' ').slice(1, 5).join(''));
    const count = said.split(words).length - 1;
    const isQuoted = form !== 'reference' && form !== 'paraphrase' && id !== 'modellerna';
    if (isQuoted && count !== 1) return `${id} said ${count} times in ${readable(said)}`;
  }
  if (!/haglund|finsam|sarv|förordning|isf|inspektionen/.test(said)) return `no reference in ${readable(said)}`;
  return /@(?:haglund|finsam|isf)|\\auto|\[\^/.test(said) ? `raw reference in ${readable(said)}` : undefined;
}

function bareOf(text: string): string {
  return text.replace(/[\uE000-\uF8FF\s”’"'“\u00A0\u200B\u00AD]/g, '').toLowerCase();
}

function report(fault: string, { asked: wanted, marked, text }: Written): string {
  const { ids: passages, form, settings } = wanted;
  return [
    fault.slice(0, 1500),
    `--- before ${JSON.stringify({ passages, form, ...settings })}`,
    JSON.stringify(marked),
    '--- after',
    JSON.stringify(text),
    '---',
  ].join('\n');
}
