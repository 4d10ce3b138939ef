import { fold } from './normalise';

/**
 * How a name sounds, for names that are spelt in several ways: Kristersson/Christersson, Ottosson/Ottoson,
 * Pehrsson/Persson, Gustavsson/Gustafsson, Lindqvist/Lindkvist, Eriksson/Ericson. Only for names: among other words the
 * key makes false pairs (kassa/case).
 */
export function phoneticKey(name: string): string {
  return spellings.reduce((key, [pattern, sound]) => key.replace(pattern, sound), fold(name));
}

const spellings: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/ch|ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/ph|f|w/g, 'v'],
  [/(?<=.)h/g, ''], // Pehrsson, Edith; an initial h is heard
  [/^(?:hj|lj|gj|dj)/, 'j'], // Hjalmar, Ljung
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];
