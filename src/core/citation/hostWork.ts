import type { CslItem } from '../corpus/cslItem';
import { cslDateText } from './dates';
import { noteAuthors } from './itemNames';
import type { Rendering } from './render';
import { terms } from './terms';

/** Whether a work is a part of another one, whose title then is the one in italics. */
export function isPart(item: CslItem): boolean {
  return item['container-title'] !== undefined && partTypes.has(item.type);
}

const articles: ReadonlySet<string> = new Set(['article-journal', 'article-magazine', 'article-newspaper']);
const partTypes: ReadonlySet<string> = new Set([
  ...articles,
  'chapter',
  'paper-conference',
  'entry-encyclopedia',
  'entry-dictionary',
]);

/** What a work is a part of: `*Tidskriften* 12(3)`, `*Dagens Nyheter*, 3 april 2012`, `i Bo Öd (red.), *Boken*`. */
export function hostWork(item: CslItem, { language, emphasise = words => words }: Rendering): string | undefined {
  const { 'container-title': container, editor = [] } = item;
  if (container === undefined || !isPart(item)) return undefined;
  if (articles.has(item.type)) return listed([`${emphasise(container)}${issueOf(item)}`, dayOf(item, language)]);
  const editors = noteAuthors({ ...item, author: editor }, language);
  const named = editors === undefined ? undefined : `${editors} (${terms[language].edited(editor.length > 1)})`;
  return `${terms[language].partOf} ${listed([named, emphasise(container)])}`;
}

/** The pages of a part, which a list has and a note leaves to the place that is cited. */
export function partPages(item: CslItem, { language }: Rendering): string | undefined {
  return isPart(item) && item.page !== undefined ? terms[language].pages(item.page) : undefined;
}

/** ` 12(3)` */
function issueOf({ volume, issue }: CslItem): string {
  const number = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  return number === '' ? '' : ` ${number}`;
}

/** A newspaper's issue is known by its day. */
function dayOf({ type, issued }: CslItem, language: Rendering['language']): string | undefined {
  return type === 'article-newspaper' ? cslDateText(issued, language) : undefined;
}

function listed(parts: readonly (string | undefined)[]): string {
  return parts.filter(part => part !== undefined).join(', ');
}
