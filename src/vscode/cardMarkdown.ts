import * as vscode from 'vscode';
import { passageCard } from '../core/citation/card';
import type { Corpus } from '../core/corpus/corpus';
import type { Passage } from '../core/corpus/model';
import { cardText } from '../l10n/cardText';
import type { Translate } from '../l10n/translate';
import type { Words } from './language';
import { plainMarkdown } from './plainMarkdown';

/** The card of a passage: its words, whose they are and may be quoted as, where they come from, and what one can do. */
export function cardMarkdown(passage: Passage, corpus: Corpus, words: Words): vscode.MarkdownString {
  const year = new Date().getFullYear();
  const card = cardText(passageCard(corpus, passage, { names: 'usual', year }), words.language);
  const paragraphs = [
    plain(card.words),
    plain(...card.speakers, ...card.remarks),
    `**${plain(card.ownership)}**`,
    plain(card.session, card.conference),
    '---',
    links(passage, words.t),
  ];
  const markdown = new vscode.MarkdownString(paragraphs.filter(Boolean).join('\n\n'));
  markdown.isTrusted = { enabledCommands: linkedCommands };
  return markdown;
}

/** Lines of text, below one another. */
function plain(...lines: readonly string[]): string {
  return lines.map(plainMarkdown).join('  \n');
}

const linkedCommands = [
  'belagg.insertQuotation',
  'belagg.insertParaphrase',
  'belagg.copyForWord',
  'belagg.showInCorpus',
  'belagg.findCitations',
] as const;
type LinkedCommand = (typeof linkedCommands)[number];

function links(passage: Passage, t: Translate): string {
  const link = (label: string, command: LinkedCommand) =>
    `[${plainMarkdown(label)}](command:${command}?${encodeURIComponent(JSON.stringify([passage.id]))})`;
  return [
    passage.kind === 'summary'
      ? link(t('Insert as paraphrase'), 'belagg.insertParaphrase')
      : link(t('Insert as quotation'), 'belagg.insertQuotation'),
    link(t('Copy for Word'), 'belagg.copyForWord'),
    link(t('Show in the corpus'), 'belagg.showInCorpus'),
    link(t('References'), 'belagg.findCitations'),
  ].join(' · ');
}
