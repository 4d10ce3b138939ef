import { formats } from './formats';
import { hunt } from './hunted';

async function main(): Promise<void> {
  const [languageId = 'markdown', first = '1', seeds = '3', documents = '200'] = process.argv.slice(2);
  const format = formats[languageId];
  if (!format) throw new Error(`There is no hunt in ${languageId}: ${Object.keys(formats).join(', ')}`);
  const tool = format.tool();
  let tried = 0;
  for (let seed = Number(first); seed < Number(first) + Number(seeds); seed++) {
    const result = await hunt({ ...format, languageId, tool }, { seed, documents: Number(documents) });
    tried += result.tried;
    if (result.found !== undefined) console.log(`=== seed ${seed}\n${result.found}`);
  }
  console.log(`${languageId}: ${tried} tried`);
}

void main();
