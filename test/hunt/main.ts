import { formats } from './formats';
import { hunt, remembering } from './hunted';
import { sweep } from './sweep';

async function main(): Promise<void> {
  const [languageId = 'markdown', first = '1', seeds = '3', documents = '200'] = process.argv.slice(2);
  const format = formats[languageId];
  if (!format) throw new Error(`There is no hunt in ${languageId}: ${Object.keys(formats).join(', ')}`);
  const hunting = { ...format, languageId, tool: remembering(format.tool()) };
  if (first === 'each') return sweep(hunting);
  let tried = 0;
  for (let seed = Number(first); seed < Number(first) + Number(seeds); seed++) {
    const result = await hunt(hunting, { seed, documents: Number(documents) });
    tried += result.tried;
    if (result.found !== undefined) console.log(`=== seed ${seed}\n${result.found}`);
  }
  console.log(`${languageId}: ${tried} tried`);
}

void main();
