import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What a run of the program gave: its exit code and what it wrote. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs `node dist/cli.js` as a user does; `LANG` decides the language unless the test says otherwise. */
export function runCli(
  args: readonly string[],
  options: { readonly folder?: string; readonly lang?: string } = {},
): Run {
  const { LC_ALL: _, LC_MESSAGES: __, ...environment } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.resolve('dist/cli.js'), ...args], {
    cwd: options.folder ?? process.cwd(),
    encoding: 'utf8',
    env: { ...environment, LANG: options.lang ?? 'sv_SE.UTF-8' },
  });
  return { code: status, out: stdout, error: stderr };
}

/** The one JSON document that a successful run prints. */
export function jsonOf(args: readonly string[]): unknown {
  const { code, out, error } = runCli([...args, '--json']);
  if (code !== 0) throw new Error(`belagg ${args.join(' ')} gave ${code}: ${error}`);
  return JSON.parse(out);
}
