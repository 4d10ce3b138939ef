import type { BibliographyScan } from '../../core/bibliography/model';
import { scanSteps } from '../../core/bibliography/scanBibliography';
import type { OpenBibliography } from '../../core/citation/model';
import type { Cancellation } from '../../core/ports';
import { atOnce, inSteps } from '../../core/steps';
import { createPacer } from '../pacer';

/** From here on, in UTF-16 units, reading a file at once would hold up the host: some hundred entries. */
const large = 50_000;

type Text = Pick<OpenBibliography, 'format' | 'text'>;

/** A reading that is under way, for all who have asked for it so far. */
interface Reading {
  readonly of: Text;
  readonly askers: Cancellation[];
  readonly scan: Promise<BibliographyScan | undefined>;
}

/** What a bibliography holds, read once for each of its texts, whoever asks for it and however many at a time. */
export class RepeatedScan {
  #known: { readonly of: Text; readonly scan: BibliographyScan } | undefined;
  #reading: Reading | undefined;

  /** `undefined` when it is cancelled before all is read. */
  async scan(text: Text, cancellation: Cancellation): Promise<BibliographyScan | undefined> {
    if (this.#known && isSame(this.#known.of, text)) return this.#known.scan;
    if (text.text.length < large) return this.#keep(text, atOnce(scanSteps(text.format, text.text)));
    const reading = this.#reading && isSame(this.#reading.of, text) ? this.#reading : this.#begin(text);
    reading.askers.push(cancellation);
    const scan = await reading.scan;
    if (cancellation.isCancellationRequested) return undefined;
    // Who comes when all others have just left begins anew.
    return scan ?? this.scan(text, cancellation);
  }

  #begin(of: Text): Reading {
    const askers: Cancellation[] = [];
    const everyone = {
      get isCancellationRequested() {
        return askers.every(asker => asker.isCancellationRequested);
      },
    };
    const scan = inSteps(scanSteps(of.format, of.text), createPacer(), everyone).then(read => {
      if (this.#reading === reading) this.#reading = undefined;
      return read && this.#keep(of, read);
    });
    const reading = { of, askers, scan };
    this.#reading = reading;
    return reading;
  }

  #keep(of: Text, scan: BibliographyScan): BibliographyScan {
    this.#known = { of, scan };
    return scan;
  }
}

function isSame(a: Text, b: Text): boolean {
  return a.format === b.format && a.text === b.text;
}
