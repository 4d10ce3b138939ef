import type { Views } from '../../../src/vscode/belagg';
import { belagg } from './belagg';
import { chooseLanguage } from './chooseLanguage';
import { closeEverything } from './memo';

/** Belägg in Swedish for the tests of a suite, with everything closed after each; gives its views once they run. */
export function swedishViews(): () => Views {
  let views: Views | undefined;
  before(async () => {
    views = await (await belagg()).views();
    await chooseLanguage('sv');
  });
  afterEach(closeEverything);
  after(() => chooseLanguage(undefined));
  return () => {
    if (!views) throw new Error('The views are asked for before the tests run');
    return views;
  };
}
