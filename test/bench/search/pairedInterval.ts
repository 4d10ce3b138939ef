import { oneOf, randomNumbers } from './scale/random';

export interface Interval {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

/** The mean of paired differences with its 95 % bootstrap interval (Efron 1979): 10,000 samples with replacement. */
export function pairedInterval(differences: readonly number[]): Interval {
  const random = randomNumbers(1);
  const means = Array.from({ length: samples }, () => meanOf(differences.map(() => oneOf(differences, random))));
  const sorted = means.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(samples * share)] ?? Number.NaN;
  return { middle: meanOf(differences), low: at(0.025), high: at(0.975) };
}

const samples = 10_000;

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
