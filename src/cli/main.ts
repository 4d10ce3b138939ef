import process from 'node:process';
import { runCommandLine } from './runCommandLine';

// A reader that has seen enough (`belagg list passages | head`) closes the pipe: that is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

void runCommandLine(process.argv.slice(2), {
  environment: process.env,
  folder: process.cwd(),
  columns: process.stdout.columns,
  styled: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  out: text => void process.stdout.write(text),
  error: text => void process.stderr.write(text),
}).then(code => (process.exitCode = code));
