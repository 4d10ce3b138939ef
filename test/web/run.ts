/**
 * The entry of the bundle for the web worker extension host: sets mocha up before the suites register themselves and
 * runs them. mocha's own browser reporter draws HTML; a worker has no document, so ours counts and prints.
 */
import 'mocha/mocha.js';
import Reporter from '../host/reporter.cjs';

mocha.setup({ ui: 'bdd', reporter: Reporter, timeout: 20_000 });

export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run(failures => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
