import { isLastIn } from './lastLetter';

/**
 * Nouns and adjectives in -el, -en, -er lose their e before a vowel: regel/regler, tecken/tecknet,
 * minister/ministrar, hinder/hindren. Once the ending is off, a consonant and l, n or r are left that no Swedish word
 * can end in, so they tell that an e was there. For -er and -en that e went with the ending (minister → minist); for
 * -el it did not (regel). No version of Snowball does this.
 */
export function joinSyncope(stem: string): string {
  if (!isLastIn('lnr', stem) || !mayJoin.test(stem)) return stem;
  return joins.reduce((word, [pattern, replacement]) => word.replace(pattern, replacement), stem);
}

/** One look at the last letters spares most words seven. */
const mayJoin = /(?:eln|orn|[kptv]n|mm[ae]l|[bdfgkmpstv][rl])$/;

const joins: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/eln$/, 'el'], // regeln, artikeln
  [/(?<=kt|[aiou]t)orn$/, 'or'], // sektorn, doktorn
  [/(?<=[aeiouyåäö])mr$/, 'mm'], // nummer/numret, sommar/somrar
  [/(?<=[aeiouyåäö])m(?:m[ae])?l$/, 'mmel'], // gammal/gamla, himmel/himlar
  [/(?<=[aeiouyåäö].*[bdfgkpstv])r$/, ''], // hindr, ministr, fönstr
  [/(?<=[aeiouyåäö].*[kptv])n$/, ''], // teckn, öppn, vattn; but barn, namn, regn, ordn end so by themselves
  [/(?<=[aeiouyåäö].*[bdfgkmpstv])l$/, 'el'], // regl, medl, exempl, nyckl
];
