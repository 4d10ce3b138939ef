import path from 'node:path';
import { signed, type Page, type Tool } from '../compared';
import { WorkFolder } from './workFolder';

const style = path.resolve('test/fixtures/author-date-sv.csl');

/** Markdown as Pandoc sets it, with citeproc. */
export function pandoc(): Tool {
  const folder = new WorkFolder();
  const args = ['--from=markdown', '--to=html', '--citeproc', '--csl', style, '--wrap=none', '--mathml'];
  return async (text, files) => {
    folder.write(files);
    const { stdout, stderr } = await folder.run('pandoc', args, text);
    return stderr !== '' ? { complaint: stderr } : pageOf(stdout);
  };
}

function pageOf(html: string): Page {
  const [, notes = ''] =
    /<section [^<>]*footnotes[^]*?<ol>([^]*)<\/ol>\s*<\/section>\s*$/.exec(
      html.replace(/<div id="refs"[^]*?\n<\/div>\n<\/div>\s*/, ''),
    ) ?? [];
  const body = html
    .replace(/<section [^<>]*footnotes[^]*$/, '')
    .replace(/<div id="refs"[^]*$/, '')
    // A table with long rows says how wide its columns are.
    .replace(/<colgroup>[^]*?<\/colgroup>/g, '')
    .replace(/<a href="#fn\d+"[^<>]*><sup>\d+<\/sup><\/a>/g, '†');
  return {
    body: signed(body),
    notes: notes
      .split(/<li id="fn\d+"[^<>]*>/)
      .slice(1)
      .map(note => signed(note.replace(/<a href="#fnref\d+"[^]*?<\/a>/, '').replace(/<\/?p>|<\/li>/g, ''))),
  };
}
