import assert from 'node:assert/strict';
import { neverCancelled } from '../../src/core/ports';
import { RepeatedScan } from '../../src/vscode/insertion/repeatedScan';

const count = 2000;
const text = Array.from({ length: count }, (_, at) => `@book{k${at},\n  title = {Bok},\n}\n\n`).join('');
const bib = { format: 'bib', text } as const;

describe('a bibliography that several ask for', () => {
  it('is read once for all of them', async () => {
    const scans = new RepeatedScan();
    const [one, other] = await Promise.all([scans.scan(bib, neverCancelled), scans.scan(bib, neverCancelled)]);
    assert.equal(one?.entries.length, count);
    assert.equal(other, one);
    assert.equal(await scans.scan(bib, neverCancelled), one);
  });

  it('is read on for the others when one of them cancels', async () => {
    const scans = new RepeatedScan();
    const cancellation = { isCancellationRequested: false };
    const cancelled = scans.scan(bib, cancellation);
    const wanted = scans.scan(bib, neverCancelled);
    cancellation.isCancellationRequested = true;
    assert.equal(await cancelled, undefined);
    assert.equal((await wanted)?.entries.length, count);
  });

  it('is read anew for who comes when all the others have left', async () => {
    const scans = new RepeatedScan();
    const left = scans.scan(bib, { isCancellationRequested: true });
    const after = left.then(() => scans.scan(bib, neverCancelled));
    assert.equal(await left, undefined);
    assert.equal((await after)?.entries.length, count);
  });

  it('is read anew when its text is another, though the old one is still being read', async () => {
    const scans = new RepeatedScan();
    const old = scans.scan(bib, neverCancelled);
    const changed = { ...bib, text: `${text}@book{ny,\n  title = {Bok},\n}\n` };
    assert.equal((await scans.scan(changed, neverCancelled))?.entries.length, count + 1);
    assert.equal((await old)?.entries.length, count);
  });
});
