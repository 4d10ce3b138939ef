/**
 * Run-time texts in English and Swedish. VS Code has no Swedish language pack, so its own `l10n` would never give
 * Swedish in a stock installation: the same bundle file is read here, and the language is the user's setting.
 */
import swedish from '../../l10n/bundle.l10n.sv.json';
import type { Language } from '../core/language';

/** Gives the text in the reader's language; `{0}`, `{1}` … are replaced by the values. The English text is the key. */
export type Translate = (message: string, ...values: readonly (string | number)[]) => string;

export function translator(language: Language): Translate {
  const texts: Readonly<Record<string, string>> = language === 'sv' ? swedish : {};
  return (message, ...values) =>
    (texts[message] ?? message).replace(/\{(\d+)\}/g, (whole, index: string) => String(values[Number(index)] ?? whole));
}
