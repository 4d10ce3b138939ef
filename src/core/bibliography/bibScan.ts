import { readBibFile, type BibEntry } from './bibFile';
import { decodeLatex } from './latexText';
import { lineCounter } from './lineCounter';
import type { BibliographyEntry, BibliographyScan } from './model';

/** The entries of a .bib file with what tells whether two are the same work. */
export function scanBib(text: string): BibliographyScan {
  const lineOf = lineCounter(text);
  const entries: BibliographyEntry[] = [];
  const broken: { readonly key?: string; readonly line: number }[] = [];
  for (const entry of readBibFile(text)) {
    const { key } = entry;
    if (key === undefined || entry.broken) {
      broken.push({ ...(key !== undefined && { key }), line: lineOf(entry.span.start) });
    } else entries.push({ key, span: entry.span, ...comparedFields(entry) });
  }
  return { entries, broken };
}

function comparedFields({ fields }: BibEntry): Omit<BibliographyEntry, 'key' | 'span'> {
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    return value === undefined ? undefined : decodeLatex(value);
  };
  const title = text('title');
  const subtitle = text('subtitle');
  const year = /\d{4}/.exec(text('date') ?? text('year') ?? '')?.[0];
  const number = text('number');
  const url = fields.get('url')?.trim();
  return {
    ...(title !== undefined && { title: subtitle === undefined ? title : `${title}: ${subtitle}` }),
    ...(year !== undefined && { year }),
    ...(number !== undefined && { number }),
    ...(url !== undefined && { url }),
    authors: namesIn(fields.get('author') ?? ''),
  };
}

/** The surnames of `Haglund, Catrin and Hans Sarv`, an organisation in braces as a whole. */
function namesIn(names: string): readonly string[] {
  return names
    .split(/\s+and\s+(?![^{}]*\})/i)
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(name => decodeLatex(surname(name)));
}

function surname(name: string): string {
  if (name.startsWith('{')) return name;
  const comma = name.indexOf(',');
  return comma < 0 ? (name.split(/\s+/).at(-1) ?? name) : name.slice(0, comma);
}
