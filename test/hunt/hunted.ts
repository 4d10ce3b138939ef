import * as fc from 'fast-check';
import type { CitationSettings, InsertionForm } from '../../src/core/citation/model';
import { defaultCitationSettings } from '../../src/core/citation/model';
import { planInsertion } from '../../src/core/citation/planInsertion';
import { analyseDocument } from '../../src/core/document/analyseDocument';
import { choice, corpus } from '../core/citation/fixture';
import { applied } from '../core/citation/planned';
import { insertedInto, readable, type Page } from './compared';

export interface Hunted {
  readonly languageId: string;
  readonly documents: fc.Arbitrary<string>;
  /** What the list of sources begins with, which is not compared: nothing is inserted into it. */
  readonly listed?: string;
  readonly bibliography?: {
    readonly path: string;
    readonly format: 'bib' | 'hayagriva' | 'bibtex';
    readonly text: string;
  };
  /** What the tool makes of it, or what it complains of. */
  readonly page: (text: string, files: ReadonlyMap<string, string>) => Promise<Page | { readonly complaint: string }>;
  readonly styles?: readonly CitationSettings['style'][];
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

const asked = (styles: readonly CitationSettings['style'][]) =>
  fc.record({
    ids: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 2 }),
    form: fc.constantFrom<InsertionForm>('quotation', 'quotation', 'reference', 'lead-in', 'paraphrase'),
    style: fc.constantFrom(...styles),
    blockWords: fc.constantFrom(3, 40),
    secondHand: fc.constantFrom('readOnly' as const, 'both' as const),
  });

export async function hunt(
  format: Hunted,
  seed: number,
  runs: number,
): Promise<{ readonly tried: number; readonly found?: string }> {
  let tried = 0;
  const pages = new Map<string, ReturnType<Hunted['page']>>();
  const property = fc.asyncProperty(
    format.documents,
    fc.double({ min: 0, max: 1, noNaN: true }),
    asked(format.styles ?? ['auto', 'auto', 'text', 'footnote']),
    async (text, where, { ids: wanted, form: wantedForm, ...changed }) => {
      // A list beside a list becomes a part of it.
      const isListed = /^[ \t>]*(?:[-*+:~]|\d+[.)]|[a-z][.)]|\()[ \t]/m.test(text.slice(30));
      const form = isListed && wantedForm === 'paraphrase' ? 'quotation' : wantedForm;
      const listless = wanted.filter(id => id !== 'modellerna' || !isListed);
      const chosen = listless.length > 0 ? listless : ['forpatrull'];
      const { languageId, bibliography } = format;
      const analysis = analyseDocument(text, languageId);
      const room = format.listed === undefined ? text.length : text.lastIndexOf(format.listed);
      let at = Math.min(room, Math.floor(where * (room + 1)));
      if (text.charAt(at) === '\n' && text.charAt(at - 1) === '\r') at--;
      const files = new Map(bibliography ? [[bibliography.path, bibliography.text]] : []);
      const read = pages.get(text) ?? format.page(text, files);
      pages.set(text, read);
      const before = await read;
      fc.pre(!('complaint' in before));
      tried++;
      const plan = planInsertion({
        corpus,
        choices: chosen.map(id => choice(id)),
        form,
        document: { text, analysis },
        selections: [{ start: at, end: at }],
        bibliographies: bibliography ? [bibliography] : [],
        settings: { ...defaultCitationSettings, ...changed },
        year: 2026,
      });
      const result = applied(text, plan.edits);
      for (const change of plan.bibliography)
        files.set(
          change.path,
          change.kind === 'create' ? change.text : applied(files.get(change.path) ?? '', change.edits),
        );
      const fail = (why: string): never => {
        const marked = `${text.slice(0, at)}‸${text.slice(at)}`;
        throw new Error(
          `${why.slice(0, 1500)}\n--- before ${JSON.stringify({ ids: chosen, form, ...changed })}\n${JSON.stringify(marked)}\n--- after\n${JSON.stringify(result)}\n---`,
        );
      };
      const after = await format.page(result, files);
      if ('complaint' in after) return fail(`complaint: ${after.complaint}`);
      const inserted = insertedInto(before.body, after.body);
      if (inserted === undefined) return fail(`changed:\n${readable(before.body)}\n${readable(after.body)}`);
      const notes = [...after.notes];
      for (const note of before.notes) {
        const found = notes.indexOf(note);
        if (found < 0) return fail(`note lost: ${readable(note)} of ${readable(after.notes.join('\n'))}`);
        notes.splice(found, 1);
      }
      const said = bareOf(inserted + notes.join(''));
      for (const id of chosen) {
        const { passage } = choice(id);
        const words = bareOf(passage.text.split(' ').slice(1, 5).join(''));
        const count = said.split(words).length - 1;
        if (form !== 'reference' && count !== 1 && !(id === 'modellerna' || form === 'paraphrase'))
          return fail(`${id} said ${count} times in ${readable(said)}`);
      }
      if (!/haglund|finsam|sarv|förordning|isf|inspektionen/.test(said))
        return fail(`no reference in ${readable(said)}`);
      if (/@(?:haglund|finsam|isf)|\\auto|\[\^/.test(said)) return fail(`raw reference in ${readable(said)}`);
    },
  );
  const details = await fc.check(property, {
    seed,
    numRuns: runs,
    interruptAfterTimeLimit: 150_000,
    markInterruptAsFailure: false,
    maxSkipsPerRun: 1000,
  });
  const found = details.errorInstance instanceof Error ? details.errorInstance.message : undefined;
  return { tried, ...(details.failed && { found: found ?? 'skipped too many' }) };
}

function bareOf(text: string): string {
  return text.replace(/[\uE000-\uF8FF\s”’"'“\u00A0\u200B\u00AD]/g, '').toLowerCase();
}
