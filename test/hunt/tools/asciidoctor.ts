import { convert, LoggerManager, MemoryLogger } from '@asciidoctor/core';
import { signed, type Tool } from '../compared';

/** AsciiDoc as Asciidoctor sets it. */
export function asciidoctor(): Tool {
  return async text => {
    const logger = new MemoryLogger();
    logger.level = 0;
    LoggerManager.logger = logger;
    const html: unknown = await convert(text, { safe: 'secure' });
    if (typeof html !== 'string') throw new TypeError('Asciidoctor gave no text');
    const messages = logger.messages
      .map(({ text: message }) => message)
      .filter(message => !isLookedForEarly(message, text));
    if (messages.length > 0) return { complaint: messages.join('; ') };
    const [body = '', notes = ''] = html
      .replace(/<h2 id="_källor"[^]*?(?=<div id="footnotes"|$)/, '')
      .split('<div id="footnotes">');
    return {
      body: signed(body.replace(/<sup class="footnote"[^]*?<\/sup>/g, '†').replace(/<\/?div[^<>]*>/g, '')),
      notes: notes
        .split('<div class="footnote"')
        .slice(1)
        .map(note => signed(note.replace(/^[^>]*>/, '').replace(/<a [^]*?<\/a>\.?|<\/div>/g, ''))),
    };
  };
}

/** What a heading refers to is looked for before the list of sources has been read, and found when the page is written. */
function isLookedForEarly(message: string, text: string): boolean {
  const key = /^possible invalid reference: (.*)/.exec(message)?.[1];
  return key !== undefined && text.includes(`[[${key}]]`);
}
