import type { Language } from '../../language';

/** What a Typst document sets: `#set text(lang: "sv")`. */
export function typstSettings(text: string): { readonly language?: Language } {
  const lang = /^[ \t]*#set[ \t]+text\((?:[^()"]|"[^"\n]*"){0,500}?\blang:\s*"(\w+)"/m.exec(text)?.[1];
  return lang === 'sv' || lang === 'en' ? { language: lang } : {};
}
