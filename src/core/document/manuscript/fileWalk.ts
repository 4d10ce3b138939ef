import type { DocumentFiles } from '../../ports';
import type { DocumentSyntax } from '../model';
import { folderOfPath, nameOfPath, pathFrom } from './filePath';
import { includedFiles } from './includedFiles';

/** Bounds on following what files take in. */
const maxParts = 200;
const maxReads = 600;

/** Follows what the files of one syntax take in, each file read once. */
export class FileWalk {
  readonly #files: DocumentFiles;
  readonly #syntax: DocumentSyntax;
  /** The highest folder that belongs to the manuscript: where a path that begins with `/` may start. */
  readonly #top: string;
  readonly #texts = new Map<string, Promise<string | undefined>>();
  readonly #names = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(files: DocumentFiles, syntax: DocumentSyntax, top: string) {
    this.#files = files;
    this.#syntax = syntax;
    this.#top = top;
  }

  async read(path: string): Promise<string | undefined> {
    const known = this.#texts.get(path);
    if (known || this.#texts.size >= maxReads) return known;
    const text = this.#files.read(path);
    this.#texts.set(path, text);
    return text;
  }

  async names(folder: string): Promise<ReadonlySet<string>> {
    const known = this.#names.get(folder) ?? this.#files.names(folder).then(names => new Set(names));
    this.#names.set(folder, known);
    return known;
  }

  /** The file at `path` and all that it takes in, itself or through others, with their texts, in order; `main` is where TeX starts. */
  async partsOf(path: string, main = path): Promise<ReadonlyMap<string, string>> {
    const parts = new Map<string, string>();
    const waiting = [path];
    for (let next = waiting.shift(); next !== undefined && parts.size < maxParts; next = waiting.shift()) {
      const text = parts.has(next) ? undefined : await this.read(next);
      if (text === undefined) continue;
      parts.set(next, text);
      for (const named of includedFiles(text, this.#syntax)) {
        const found = await this.#found(named.path, next, main);
        if (found !== undefined) waiting.push(found);
      }
    }
    return parts;
  }

  /** Where in the main file's text a part is taken in, be it through others. */
  async placeIn(main: string, part: string): Promise<number | undefined> {
    for (const { path, start } of includedFiles((await this.read(main)) ?? '', this.#syntax)) {
      const found = await this.#found(path, main, main);
      if (found !== undefined && (await this.partsOf(found, main)).has(part)) return start;
    }
    return undefined;
  }

  /** Where a file is that another one names; `undefined` where it is not there. */
  async found(named: string, by: string, main: string): Promise<string | undefined> {
    for (const path of this.#candidates(named, by, main)) {
      if ((await this.names(folderOfPath(path))).has(nameOfPath(path))) return path;
    }
    return undefined;
  }

  async #found(named: string, by: string, main: string): Promise<string | undefined> {
    for (const name of this.#syntax === 'latex' ? [`${named}.tex`, named] : [named]) {
      const path = await this.found(name, by, main);
      if (path !== undefined) return path;
    }
    return undefined;
  }

  /** TeX starts in the folder of its main file, `subfiles` and `import` in that of the part; Typst's `/` is its root. */
  #candidates(named: string, by: string, main: string): readonly string[] {
    const own = folderOfPath(by);
    if (this.#syntax === 'latex') return [folderOfPath(main), own].map(folder => pathFrom(folder, named));
    const fromRoot = this.#syntax === 'typst' && named.startsWith('/');
    return fromRoot ? [folderOfPath(main), this.#top].map(root => pathFrom('/', root + named)) : [pathFrom(own, named)];
  }
}
