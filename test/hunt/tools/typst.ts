import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { signed, type Page, type Tool } from '../compared';
import { WorkFolder } from './workFolder';

/** Typst's pages, for what it complains of, and its HTML, for what is in them. */
export function typst(): Tool {
  const folder = new WorkFolder();
  const compiler = NodeCompiler.create({ workspace: folder.path });
  let written = 0;
  return (text, files) => {
    // A file that changes between its line breaks is more than the compiler can follow.
    const name = `pm${written++}.typ`;
    const mainFilePath = path.join(folder.path, name);
    folder.write(new Map([...files, [name, text]]));
    compiler.evictCache(0);
    const paged = compiler.compile({ mainFilePath }).takeDiagnostics();
    const messages = paged ? compiler.fetchDiagnostics(paged).map(({ message }) => message) : [];
    if (messages.length > 0) return Promise.resolve({ complaint: messages.join('; ') });
    const page = compiler.tryHtml({ mainFilePath });
    return Promise.resolve(page.result ? pageOf(page.result.body()) : { complaint: 'no page' });
  };
}

function pageOf(html: string): Page {
  const [body = ''] = html.split(/<section role="doc-bibliography"[^<>]*>/);
  const notes = /<section role="doc-endnotes">([^]*?)<\/section>/.exec(html)?.[1] ?? '';
  return {
    body: signed(
      body
        .replace(/<section role="doc-endnotes">[^]*?<\/section>/, '')
        .replace(/<sup[^<>]*><a[^<>]*doc-noteref[^]*?<\/a><\/sup>|<a[^<>]*doc-noteref[^]*?<\/a>/g, '†'),
    ),
    notes: notes
      .split('<li')
      .slice(1)
      .map(note => signed(note.replace(/^[^>]*>/, '').replace(/<a[^<>]*doc-backlink[^]*?<\/a>|<\/(?:li|ol)>/g, ''))),
  };
}
