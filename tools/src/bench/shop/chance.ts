import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Chance {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
}

/** A stream of draws that is the same on every machine and in every process for one seed. */
export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const int = (min: number, max: number): number => uniformInt(generator, min, max);
  return { int, pick: (list) => list[int(0, list.length - 1)] ?? list[0] };
}
