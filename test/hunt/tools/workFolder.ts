import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder in which a tool works, for as long as the hunt lasts. */
export class WorkFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'belagg-hunt-'));

  constructor() {
    process.once('exit', () => rmSync(this.path, { recursive: true, force: true }));
  }

  write(files: ReadonlyMap<string, string>): void {
    for (const [name, text] of files) writeFileSync(path.join(this.path, name), text);
  }

  /** Runs a program to its end, whatever that is. */
  run(
    program: string,
    args: readonly string[],
    input = '',
  ): Promise<{ readonly stdout: string; readonly stderr: string }> {
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { cwd: this.path });
      const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (data: Buffer) => stdout.push(data));
      child.stderr.on('data', (data: Buffer) => stderr.push(data));
      child.on('error', reject);
      child.on('close', () =>
        resolve({ stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
      );
      child.stdin.end(input);
    });
  }
}
