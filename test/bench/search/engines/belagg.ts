import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { buildSteps } from '../../../../src/core/search/createSearchEngine';
import { StemCache } from '../../../../src/core/search/analysis/stemCache';
import { PassageIndex } from '../../../../src/core/search/index/passageIndex';
import type { SearchSource } from '../../../../src/core/search/index/searchSource';
import type { MutableSearchIndex } from '../../../../src/core/search/mutableSearchIndex';
import { readSnapshot } from '../../../../src/core/search/snapshot/readSnapshot';
import { UpdatableSearch } from '../../../../src/core/search/updatableSearch';
import type { Steps } from '../../../../src/core/steps';
import type { Engine, EngineKind, Request } from './engine';

export const belagg: EngineKind = {
  name: 'belagg',
  title: 'Belägg',
  most: 1_000_000,
  build: source => {
    const watch = new StepWatch();
    return engineOf(watch.run(buildSteps(source)), source, watch);
  },
  open: (file, source) => {
    const watch = new StepWatch();
    const stored = watch.run(readSnapshot(readFileSync(file)));
    if (stored === undefined) throw new Error(`${file} cannot be opened.`);
    const { segment, positions } = stored;
    const index = new PassageIndex({ source, segments: [segment], positions });
    return engineOf(new UpdatableSearch(index, new StemCache()), source, watch);
  },
};

function engineOf(index: MutableSearchIndex, source: SearchSource, watch: StepWatch): Engine {
  const positions = new Map<string, number>();
  return {
    search: ({ query, filter }) => {
      const { hits } = index.search(`${filterText(filter)}${query}`, { limit: 20 });
      return hits.map(({ passage }) => positionOf(passage.id, positions, source));
    },
    get longestStep() {
      return watch.longest;
    },
    save: file => {
      const bytes = watch.run(index.snapshot());
      writeFileSync(file, bytes);
      return bytes.length;
    },
  };
}

/** Ids end in the position where they come from a generator, which holds no passages; else they are looked up. */
function positionOf(id: string, positions: Map<string, number>, source: SearchSource): number {
  if (source.corpus.passages.length === 0) return Number(id.slice(id.indexOf('#') + 1));
  if (positions.size === 0) source.corpus.passages.forEach((passage, at) => positions.set(passage.id, at));
  return positions.get(id) ?? -1;
}

function filterText(filter: Request['filter']): string {
  const year = filter?.year === undefined ? '' : `år:${String(filter.year)} `;
  return filter?.speaker === undefined ? year : `${year}talare:"${filter.speaker}" `;
}

/**
 * Runs work as an editor does, which turns to others once some time has passed (src/vscode/pacer.ts), and remembers how
 * long it made them wait at most: in milliseconds of processor time.
 */
class StepWatch {
  longest = 0;

  run<Result>(steps: Steps<Result>): Result {
    let began = performance.now();
    let before = processorTime();
    for (;;) {
      const step = steps.next();
      if (!step.done && performance.now() - began < pace) continue;
      const after = processorTime();
      this.longest = Math.max(this.longest, after - before);
      if (step.done) return step.value;
      before = after;
      began = performance.now();
    }
  }
}

const pace = 10;

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
