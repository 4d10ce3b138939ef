import type { DocumentBody } from '../documentBody';
import type { BibliographyPath, DocumentFeature } from '../model';

/** The lines before the first empty one: title, author and attributes. */
export function readHeader(text: string): Pick<DocumentBody, 'bodyStart' | 'bibliography' | 'features' | 'language'> {
  const bodyStart = headerEnd(text);
  const bibliography: BibliographyPath[] = [];
  const features = new Set<DocumentFeature>();
  const declared = /^:bibtex-file:[ \t]+(\S.*?)[ \t]*\r?$/m.exec(text.slice(0, bodyStart));
  if (declared?.[1] !== undefined) {
    const start = declared.index + declared[0].indexOf(declared[1]);
    const path = withAttributes(declared[1], text.slice(0, bodyStart));
    bibliography.push({ path, start, end: start + declared[1].length });
    features.add('bibtex');
  }
  const lang = /^:lang:[ \t]+(sv|en)\b/im.exec(text.slice(0, bodyStart))?.[1]?.toLowerCase();
  return { bodyStart, bibliography, features, ...((lang === 'sv' || lang === 'en') && { language: lang }) };
}

/** `{folder}/k.bib` with what the header says of `folder`; the document's own folder is where paths start. */
function withAttributes(path: string, header: string): string {
  return path.replace(/^\{docdir\}\//, '').replace(/\{([\w-]+)\}/g, (source, name: string) => {
    const value = new RegExp(`^:${name}:[ \\t]+(\\S.*?)[ \\t]*\\r?$`, 'm').exec(header)?.[1];
    return value ?? source;
  });
}

/** Behind the empty line that ends it. A header begins with the document's title, or is nothing but attributes and comments. */
function headerEnd(text: string): number {
  const before = /^\uFEFF?(?:(?:[ \t]*|\/\/.*)\r?\n)*/.exec(text)?.[0].length ?? 0;
  const hasTitle = /^[=#][ \t]+\S/.test(text.slice(before, before + 50));
  const line = hasTitle ? /^.*\S.*(?:\r?\n|$)/ : /^(?::!?[\w-]+!?:.*|\/\/.*)(?:\r?\n|$)/;
  let at = before;
  for (;;) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    if (at >= text.length || !line.test(text.slice(at, end))) break;
    at = end;
  }
  return at === before ? 0 : at + (/^[ \t]*\r?\n/.exec(text.slice(at, at + 100))?.[0].length ?? 0);
}
