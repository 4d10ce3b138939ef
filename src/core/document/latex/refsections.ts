import type { BibliographyPath, TextSpan } from '../model';

/**
 * What the sections of a BibLaTeX document name that have bibliographies of their own: `\\begin{refsection}[a.bib]`,
 * `\\newrefsection[label]`. `resources` are those of the preamble by their labels. Comments are blanks already.
 */
export function refsections(text: string, resources: ReadonlyMap<string, string>): readonly BibliographyPath[] {
  if (!text.includes('refsection')) return [];
  const found: BibliographyPath[] = [];
  let open: { readonly start: number; readonly names: TextSpan } | undefined;
  const close = (end: number): void => {
    if (open) found.push(...resourcesNamed(text, open.names, { within: { start: open.start, end }, resources }));
    open = undefined;
  };
  for (const { 0: command, 1: names, index } of text.matchAll(boundary)) {
    close(index);
    const start = index + command.length;
    if (names !== undefined) open = { start, names: { start: start - 1 - names.length, end: start - 1 } };
  }
  close(text.length);
  return found;
}

const boundary =
  /\\(?:begin\{refsection\}|newrefsection\b)(?:\[([^\]{}]{0,1000})\])?|\\(?:end\{(?:refsection|document)\}|endrefsection\b)/g;

function resourcesNamed(
  text: string,
  { start, end }: TextSpan,
  { within, resources }: { readonly within: TextSpan; readonly resources: ReadonlyMap<string, string> },
): readonly BibliographyPath[] {
  return [...text.slice(start, end).matchAll(/[^,\s][^,]*?(?=\s*(?:,|$))/g)].map(({ 0: name, index }) => {
    const path = resources.get(name) ?? (/\.\w+$/.test(name) ? name : `${name}.bib`);
    return { path, start: start + index, end: start + index + name.length, within };
  });
}

/** The bibliographies that count at an offset; without one, outside of such sections. */
export function bibliographiesAt(named: readonly BibliographyPath[], offset = -1): readonly BibliographyPath[] {
  const own = named.filter(({ within }) => within && within.start <= offset && offset <= within.end);
  if (own.length === 0) return named.filter(({ within }) => !within);
  return [...own, ...named.filter(({ isGlobal }) => isGlobal)];
}
