import { rmSync, statSync } from 'node:fs';
import process from 'node:process';
import type { SearchSource } from '../../../../src/core/search/index/searchSource';
import { analyse, documentsOf, rivalBoosts, rivalFields } from './analyse';
import { accepted, type Engine, type EngineKind, type LoadRival } from './engine';

interface Statement {
  run(...values: readonly (string | number)[]): void;
  all(...values: readonly (string | number)[]): readonly { readonly rowid: number }[];
}
interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
}
interface Sqlite {
  readonly DatabaseSync: new (file: string) => Database;
}

/** `undefined` where this Node has no SQLite. */
export function sqlite(load: LoadRival): EngineKind | undefined {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 24) return undefined;
  const { DatabaseSync } = load('node:sqlite') as Sqlite;
  return {
    name: 'sqlite',
    title: 'SQLite FTS5, same analysis',
    most: 1_000_000,
    build: source => {
      const database = new DatabaseSync(':memory:');
      fill(database, source);
      return engineOf(database, source);
    },
    open: (file, source) => engineOf(new DatabaseSync(file), source),
  };
}

function fill(database: Database, source: SearchSource): void {
  const columns = rivalFields.join(', ');
  database.exec(`create virtual table passages using fts5(${columns}, content='', tokenize="unicode61")`);
  const insert = database.prepare(`insert into passages(rowid, ${columns}) values (?, ?, ?, ?, ?)`);
  database.exec('begin');
  for (const document of documentsOf(source)) {
    insert.run(document.id + 1, ...rivalFields.map(field => analyse(document[field]).join(' ')));
  }
  database.exec('commit');
}

function engineOf(database: Database, source: SearchSource): Engine {
  const boosts = rivalFields.map(field => rivalBoosts[field]).join(', ');
  const select = database.prepare(
    `select rowid from passages where passages match ? order by bm25(passages, ${boosts}) limit 200`,
  );
  return {
    search: request => {
      const terms = analyse(request.query).map(term => `"${term}"`);
      if (terms.length === 0) return [];
      const found = select.all(`${terms.join(' OR ')}*`);
      return accepted(
        found.map(({ rowid }) => rowid - 1),
        request,
        source,
      );
    },
    save: file => {
      rmSync(file, { force: true });
      database.exec(`vacuum into '${file}'`);
      return statSync(file).size;
    },
  };
}
