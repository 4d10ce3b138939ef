import type { Language } from '../core/language';

/**
 * The language of what is printed: `--language`, else the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`), Swedish otherwise.
 * It is chosen before the command line is read, so that even an error in it is said in the reader's language.
 */
export function chooseLanguage(
  line: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(Boolean);
  return askedLanguage(line) ?? (locale?.startsWith('en') ? 'en' : 'sv');
}

/** What `--language` says, the last one if there are several. */
export function askedLanguage(line: readonly string[]): Language | undefined {
  const index = line.findLastIndex(word => word === '--language' || word.startsWith('--language='));
  if (index < 0) return undefined;
  const word = line[index]?.split('=')[1] ?? line[index + 1];
  return word === 'sv' || word === 'en' ? word : undefined;
}
