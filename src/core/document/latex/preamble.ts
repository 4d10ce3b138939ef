import type { Language } from '../../language';
import type { BibliographyPath, DocumentFeature } from '../model';
import { argumentsAt } from './latexArguments';
import { latexDatabases } from './latexDatabases';
import { refsections } from './refsections';

/** What a LaTeX document says before its text begins, and what it uses. */
export interface Preamble {
  readonly bodyStart: number;
  readonly features: ReadonlySet<DocumentFeature>;
  readonly bibliography: readonly BibliographyPath[];
  readonly language?: Language;
}

/** Reads what stands before `\begin{document}`; a part of a document has none and is known by all that it loads and uses. */
export function readPreamble(text: string): Preamble {
  const begin = /^[^%\n]*?\\begin\{document\}[ \t]*(?:\r?\n)?/m.exec(text);
  const bodyStart = begin ? begin.index + begin[0].length : 0;
  // A part may be what the preamble takes in: there it says what is loaded.
  const preamble = withoutComments(begin ? text.slice(0, bodyStart) : text);
  const language = languageOf(preamble);
  const resources = resourcesIn(preamble);
  return {
    bodyStart,
    features: featuresOf(preamble, text),
    bibliography: [
      ...resources.map(({ named }) => named),
      ...(begin ? databases(preamble) : []),
      ...(text.includes('refsection') ? refsections(withoutComments(text), labelled(resources)) : []),
    ],
    ...(language && { language }),
  };
}

const resource =
  /\\(addbibresource|addglobalbib|addsectionbib)[ \t]*(?:\[([^\]\n]{0,200})\])?[ \t]*\{[ \t]*([^{}\n]{1,500}?)[ \t]*\}/g;
const loaded = /\\(?:usepackage|RequirePackage)(?:\[([^\]]{0,2000})\])?\{([^{}]{1,500})\}/g;

/** A class may load what the preamble does not name: the commands that are used tell, too. */
const used: readonly (readonly [DocumentFeature, RegExp])[] = [
  ['biblatex', /\\(?:auto|paren|text|foot|smart|super)cites?\*?[[{]|\\(?:addbibresource|printbibliography)\b/i],
  ['natbib', /\\cite(?:p|t|alp|alt)\*?[[{]/i],
  ['csquotes', /\\(?:enquote|textquote|blockquote)\*?[[{]|\\begin\{displayc?quote\}/],
];

function featuresOf(preamble: string, text: string): ReadonlySet<DocumentFeature> {
  const features = new Set(used.filter(([, pattern]) => pattern.test(text)).map(([feature]) => feature));
  for (const [, , names = ''] of preamble.matchAll(loaded)) {
    for (const name of names.split(',').map(part => part.trim())) {
      if (name === 'biblatex' || name === 'natbib' || name === 'csquotes') features.add(name);
    }
  }
  if (legacyEncoding.test(preamble)) features.add('legacy-encoding');
  return features;
}

/** `utf8`, `utf8x`, and what only XeLaTeX takes, are Unicode. */
const legacyEncoding =
  /\\(?:usepackage|RequirePackage)\[(?!\s*utf-?8)[^\]]{1,100}\]\{(?:[^{}]{0,300},)?\s*inputenc\s*[,}]|\\inputencoding\{(?!utf-?8)[^{}]{1,100}\}/i;

/** babel's last language, or the one that is said to be the main one, is the document's; the class may name it. */
function languageOf(preamble: string): Language | undefined {
  const main = /\\(?:setmainlanguage|setdefaultlanguage|babelprovide)(?:\[[^\]\n]*\])?\{(\w+)\}/.exec(preamble)?.[1];
  if (main !== undefined) return spoken(main);
  const babel = [...preamble.matchAll(loaded)].find(([, , names]) =>
    names?.split(',').some(name => name.trim() === 'babel'),
  );
  const classOptions = /\\documentclass\[([^\]]*)\]/.exec(preamble)?.[1];
  const options = babel?.[1] ?? classOptions ?? '';
  const named = /main\s*=\s*(\w+)/.exec(options)?.[1];
  return (
    spoken(named ?? '') ??
    options
      .split(',')
      .map(option => spoken(option.trim()))
      .findLast(found => found !== undefined)
  );
}

function spoken(name: string): Language | undefined {
  if (name === 'swedish') return 'sv';
  return /^(?:english|british|UKenglish|american|USenglish|australian|canadian)$/.test(name) ? 'en' : undefined;
}

interface Resource {
  readonly named: BibliographyPath;
  /** What sections of the document may call it by. */
  readonly label?: string;
}

function resourcesIn(text: string): readonly Resource[] {
  return [...text.matchAll(resource)].map(({ 0: source, 1: command, 2: options = '', 3: path = '', index }) => {
    const start = index + source.lastIndexOf(path);
    const label = /\blabel\s*=\s*\{?\s*([^,{}\]]*[^,{}\]\s])/.exec(options)?.[1];
    const named = {
      path,
      start,
      end: start + path.length,
      ...(command === 'addglobalbib' && { isGlobal: true as const }),
    };
    return { named, ...(label !== undefined && { label }) };
  });
}

function labelled(resources: readonly Resource[]): ReadonlyMap<string, string> {
  return new Map(
    resources.flatMap(({ label, named }): [string, string][] => (label === undefined ? [] : [[label, named.path]])),
  );
}

/** BibLaTeX takes BibTeX's command in the preamble, too; in a part it is read with the text. */
function databases(text: string): readonly BibliographyPath[] {
  return [...text.matchAll(/\\bibliography(?=[ \t]*\{)/g)].flatMap(({ 0: source, index }) =>
    argumentsAt(text, index + source.length, '{', 1).flatMap(argument => latexDatabases(text, argument)),
  );
}

/** Comments as blanks, so that offsets stay. */
function withoutComments(text: string): string {
  return text.replace(/(?<!\\)(?:\\\\)*%[^\n]*/g, found => ' '.repeat(found.length));
}
