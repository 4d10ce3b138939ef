import type { CorpusData, CorpusFile } from './model';

/** A corpus in one file: its data, and the text of each page by path, for showing the pages as they are written. */
export interface PackedCorpus {
  readonly data: CorpusData;
  readonly pages: ReadonlyMap<string, string>;
}

const format = 'belagg-corpus';
/** Grows with every change of the model: a pack is read by the version that wrote it or not at all. */
const version = 1;

/** The whole corpus as JSON; reading it back is one `JSON.parse`. */
export function packCorpus(data: CorpusData, files: readonly CorpusFile[]): string {
  const pages = Object.fromEntries(files.map(({ path, text }) => [path, text]));
  return JSON.stringify({ format, version, data, pages });
}

/** Reads a pack. Throws where the text is torn, is something else or was packed by another version. */
export function unpackCorpus(text: string): PackedCorpus {
  const packed = parse(text);
  if (packed.format !== format || packed.data === undefined || packed.pages === undefined) {
    throw new Error('The packed corpus is not one: the file holds something else.');
  }
  if (packed.version !== version) {
    throw new Error(`The packed corpus has version ${String(packed.version)}, this program reads version ${version}.`);
  }
  return { data: packed.data, pages: new Map(Object.entries(packed.pages)) };
}

interface Pack {
  readonly format?: unknown;
  readonly version?: unknown;
  readonly data?: CorpusData;
  readonly pages?: Readonly<Record<string, string>>;
}

function parse(text: string): Pack {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
  } catch (error) {
    throw new Error('The packed corpus is torn: it is no complete JSON.', { cause: error });
  }
}
