import * as vscode from 'vscode';
import { corpusSteps, type Corpus } from '../core/corpus/corpus';
import { linkSteps } from '../core/corpus/linkCorpus';
import { mergeSteps } from '../core/corpus/mergeCorpora';
import { unpackCorpus, type PackedCorpus } from '../core/corpus/packCorpus';
import { CorpusSearch, type CorpusSearchWorld } from '../core/search/corpusSearch';
import type { SearchEngine } from '../core/search/searchEngine';
import { givingWay } from '../core/steps';
import { CorpusFolders } from './corpusFolders';
import { pageScheme, pathBelow } from './convert';
import { IndexStorage } from './indexStorage';
import { createPacer } from './pacer';
import { startSearchWorker } from './startSearchWorker';

export type CorpusState = 'unread' | 'reading' | 'ready' | 'failed';

/** How long files rest before the corpus is read again, in milliseconds: people type faster than they look. */
const settle = 300;

/** What the search of a store is told besides: tests search small corpora in a worker, too. */
export interface CorpusStoreOptions extends Partial<
  Pick<CorpusSearchWorld, 'mostInHost' | 'onWorkerFailure' | 'startWorker'>
> {
  /** Where the index of a large corpus is kept; nowhere if nothing is said. */
  readonly storage?: IndexStorage;
}

/**
 * The corpus that the window knows: what comes with the extension, merged with the folders of the workspace. Nothing is
 * read before somebody asks; from then on it follows the files. A failure is told to whoever asked, and the next
 * question tries again.
 */
export class CorpusStore implements vscode.Disposable {
  readonly #packedUri: vscode.Uri;
  readonly #indexUri: vscode.Uri;
  readonly #storage: IndexStorage;
  readonly #search: CorpusSearch;
  readonly #folders = new CorpusFolders();
  #state: CorpusState = 'unread';
  #packed: Promise<PackedCorpus> | undefined;
  #corpus: Promise<Corpus> | undefined;
  #engine: Promise<SearchEngine> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #changed = new vscode.EventEmitter<void>();
  /** The state is another, or there is another corpus than before. */
  readonly onDidChange = this.#changed.event;

  constructor(extensionUri: vscode.Uri, { storage, ...options }: CorpusStoreOptions = {}) {
    this.#packedUri = vscode.Uri.joinPath(extensionUri, 'dist', 'corpus.json');
    this.#indexUri = vscode.Uri.joinPath(extensionUri, 'dist', 'corpus.index');
    this.#storage = storage ?? new IndexStorage(undefined);
    this.#search = new CorpusSearch({
      stored: async () => (await this.#storage.read()) ?? this.#readIndex(),
      giveWay: createPacer(),
      startWorker: () => startSearchWorker(extensionUri),
      onWorkerFailure: () => {},
      ...options,
    });
    this.#folders.onDidChange(() => this.#schedule());
  }

  get state(): CorpusState {
    return this.#state;
  }

  /** The corpus as the files are now. */
  current(): Promise<Corpus> {
    if (this.#corpus) return this.#corpus;
    const corpus = this.#read();
    this.#corpus = corpus;
    if (this.#state !== 'ready') this.#enter('reading');
    corpus.then(
      () => {
        if (this.#corpus === corpus) this.#enter('ready');
      },
      () => {
        if (this.#corpus !== corpus) return;
        this.#forget();
        this.#enter('failed');
      },
    );
    return corpus;
  }

  /** The search over the current corpus. */
  engine(): Promise<SearchEngine> {
    if (this.#engine) return this.#engine;
    const engine = this.#buildEngine(() => this.#engine !== engine);
    this.#engine = engine;
    engine.catch(() => {
      if (this.#engine === engine) this.#engine = undefined;
    });
    return engine;
  }

  /** The text of a page that comes with the extension. */
  async pageText(path: string): Promise<string | undefined> {
    return (await this.#readPacked()).pages.get(path);
  }

  /** Whether the address is a file of a corpus, ours or the workspace's. */
  holds(uri: vscode.Uri): boolean {
    return uri.scheme === pageScheme || this.#folders.all.some(folder => pathBelow(folder.uri, uri) !== undefined);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#storage.dispose();
    this.#search.dispose();
    this.#folders.dispose();
    this.#changed.dispose();
  }

  async #read(): Promise<Corpus> {
    let { data } = await this.#readPacked();
    const pace = createPacer();
    for (const folder of this.#folders.all) {
      const { files, problems } = await folder.read();
      const own = await givingWay(linkSteps(files, data), pace);
      data = await givingWay(mergeSteps(data, { ...own, problems: [...own.problems, ...problems] }), pace);
    }
    return givingWay(corpusSteps(data), pace);
  }

  #readPacked(): Promise<PackedCorpus> {
    const packed = (this.#packed ??= readPacked(this.#packedUri));
    packed.catch(() => {
      if (this.#packed === packed) this.#packed = undefined;
    });
    return packed;
  }

  /** Whoever waits for a search that is superseded gets the one that supersedes it. */
  async #buildEngine(superseded: () => boolean): Promise<SearchEngine> {
    const corpus = await this.current();
    const cancellation = {
      get isCancellationRequested() {
        return superseded();
      },
    };
    const engine = await this.#search.follow(corpus, cancellation);
    if (!engine && superseded()) return this.engine();
    if (!engine) throw new Error('The search was closed');
    this.#storage.keep({ passages: corpus.passages.length, snapshot: () => this.#search.snapshot() });
    return engine;
  }

  async #readIndex(): Promise<Uint8Array | undefined> {
    try {
      return await vscode.workspace.fs.readFile(this.#indexUri);
    } catch {
      return undefined; // it only saves time: without the file the index is built
    }
  }

  #schedule(): void {
    if (this.#state === 'unread') return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#forget();
      this.current().catch(() => {}); // whoever asks next is told
    }, settle);
  }

  #forget(): void {
    this.#corpus = undefined;
    this.#engine = undefined;
  }

  #enter(state: CorpusState): void {
    this.#state = state;
    void vscode.commands.executeCommand('setContext', 'belagg.state', state);
    this.#changed.fire();
  }
}

async function readPacked(uri: vscode.Uri): Promise<PackedCorpus> {
  return unpackCorpus(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
}
