import type { Rendering } from '../citation/render';
import { asciidocSyntax } from '../citation/syntaxes/asciidocSyntax';
import { escapeHtml, htmlSyntax } from '../citation/syntaxes/htmlSyntax';
import type { CslItem } from '../corpus/cslItem';
import { analyseDocument } from '../document/analyseDocument';
import { decodeEntity } from '../document/entity';
import { bodyEnd } from '../document/html/bodyEnd';
import { isNoteId } from '../document/html/noteId';
import type { Language } from '../language';
import { sourceEntry } from './sourceEntry';
import type { SourceListSyntax } from './sourceList';

/** What a list of sources is called, as the middle of a pattern. */
export const sourceListNames =
  'Källor|Källförteckning|Käll- och litteraturförteckning|Referenser|Referenslista|Litteratur|Litteraturförteckning|References|Bibliography|Sources|Works cited';
const newHeading: Readonly<Record<Language, string>> = { sv: 'Källor', en: 'Sources' };

/** `* [[haglund-2010]]Haglund, Catrin (2010). _Finsam …_.`, with three brackets where the list has such anchors. */
export const asciidocList: SourceListSyntax = {
  items: text =>
    [
      ...text.matchAll(
        /^[ \t]*[*-]+[ \t]+\[{2,3}([^\],\s]{1,300})[^\]\n]{0,300}\]{2,3}(.*(?:\r?\n(?![ \t]*(?:[*-]+[ \t]|\r?$|[[=+])).+)*)/gm,
      ),
    ].map(found => ({
      key: found[1] ?? '',
      span: {
        start: found.index + (/^[ \t]*/.exec(found[0])?.[0].length ?? 0),
        end: found.index + found[0].trimEnd().length,
      },
      words: plainAsciidoc(found[2] ?? ''),
    })),
  heading: text => lastEnd(text, new RegExp(`^=+[ \\t]+(?:${sourceListNames})[ \\t]*\\r?$`, 'gim')),
  language: text => analyseDocument(text, 'asciidoc').language,
  item: (item, rendering, model = '') => {
    const [bullet = '* ', open = '[['] = /^([*-]+[ \t]+)(\[{2,3})/.exec(model)?.slice(1) ?? [];
    const line = sourceEntry(item, rendering, asciidocSyntax(new Set()));
    return `${bullet}${open}${item.id}${open.replaceAll('[', ']')}${line}`;
  },
  list: (text, item, language, heading) => {
    if (heading !== undefined) return { start: heading, end: heading, text: `\n\n${item}` };
    const end = text.length;
    return { start: end, end, text: `${gapAtEnd(text)}== ${newHeading[language]}\n\n${item}\n` };
  },
};

/** `<li id="haglund-2010">Haglund, Catrin (2010). <em>Finsam …</em>.</li>` */
export const htmlList: SourceListSyntax = {
  items: text =>
    [
      ...text.matchAll(
        /<li\b[^<>]{0,300}?\bid\s*=\s*["']?([^\s"'<>]{1,300})["']?[^<>]{0,300}>([^]{0,3000}?)<\/li\s*>/gi,
      ),
    ]
      .filter(([, id = '']) => !isNoteId(id))
      .map(found => ({
        key: decodeEntities(found[1] ?? ''),
        span: { start: found.index, end: found.index + found[0].length },
        words: plainHtml(found[2] ?? ''),
      })),
  heading: text =>
    lastEnd(text, new RegExp(`<h([1-6])\\b[^<>]{0,300}>\\s*(?:${sourceListNames})\\s*</h\\1\\s*>`, 'gi')),
  language: text => analyseDocument(text, 'html').language,
  item: (item, rendering) => `<li id="${escapeHtml(item.id)}">${htmlLine(item, rendering)}</li>`,
  list: (text, item, language, heading) => {
    const list = `<ul>\n  ${item}\n</ul>`;
    if (heading !== undefined) return { start: heading, end: heading, text: `\n${list}` };
    const at = bodyEnd(text);
    const before = text.charAt(at - 1) !== '\n' ? '\n' : '';
    return { start: at, end: at, text: `${before}<h2>${newHeading[language]}</h2>\n${list}\n` };
  },
};

function htmlLine(item: CslItem, rendering: Rendering): string {
  return sourceEntry(item, rendering, htmlSyntax, url => `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`);
}

function lastEnd(text: string, pattern: RegExp): number | undefined {
  const last = [...text.matchAll(pattern)].at(-1);
  return last && last.index + last[0].trimEnd().length;
}

function gapAtEnd(text: string): string {
  if (text.trim() === '') return '';
  return /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
}

/** Emphasis first: a mark that belongs to the words is written as an entity. */
function plainAsciidoc(source: string): string {
  const emphasis = source
    .replace(/__([^\n]+?)__/g, '\uE000$1\uE001')
    .replace(/(?<![\p{L}\p{N}])_([^_\n]+)_(?![\p{L}\p{N}])/gu, '\uE000$1\uE001');
  return decodeEntities(emphasis).replace(/\s+/g, ' ').trim();
}

function plainHtml(source: string): string {
  const emphasis = source.replace(/<(em|i|cite)\b[^<>]{0,300}>([^<>]*)<\/\1>/gi, '\uE000$2\uE001');
  return decodeEntities(emphasis.replace(/<[^<>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}

function decodeEntities(source: string): string {
  return source.replace(/&#?\w{1,10};/g, decodeEntity);
}
