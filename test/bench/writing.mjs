// Measures what stands between a key and what it brings up: `node test/bench/writing.mjs`. Completion of keys and of
// remembered words and the cards of hovers, computed directly, cold (the first time) and warm, in a memo and in a
// megabyte; beside what others do for the same: reading the whole .bib for keys, citeproc-js for a reference.
import { PROJECT } from '../host/paths.mjs';
import { bundled } from './bundled.mjs';

const { main } = await bundled('writing');
await main(PROJECT);
