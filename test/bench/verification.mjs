// Measures the verification of quotations: `npm run bench:verification -- [--misses] [--seed N] [--speed]`.
// Some 3,000 quotations are made from the corpus and the two source documents, altered in known ways, and checked beside
// exact search, Levenshtein distance and approximate search; then 50,000 words that quote nothing of ours. The documents
// are not part of this repository: BELAGG_SOURCES says where they are. --speed measures 500 quotations in a megabyte
// against 100,000 passages instead.
import process from 'node:process';
import { PROJECT } from '../host/paths.mjs';
import { bundled } from './bundled.mjs';

const seedAt = process.argv.indexOf('--seed');
const { main } = await bundled('verification');
await main({
  root: PROJECT,
  misses: process.argv.includes('--misses'),
  speed: process.argv.includes('--speed'),
  seed: seedAt < 0 ? 5 : Number(process.argv[seedAt + 1]),
});
