// Random numbers that are the same on every machine. Only integers are drawn and compared, because Math.pow and similar
// functions may differ in the last bit between engines.
import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Draw {
  /** From `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of `list`, each as often as its weight (a whole number, 0 for never) says. */
  weighted<T>(list: readonly T[], weightOf: (item: T) => number): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** Each part of the shop draws from a stream of its own, so that one more product does not rename every customer. */
export function drawFor(stream: string): Draw {
  const generator = xoroshiro128plus(createHash('sha256').update(stream).digest().readInt32BE());
  const int = (min: number, max: number): number => uniformInt(generator, min, max);

  function weighted<T>(list: readonly T[], weightOf: (item: T) => number): T {
    let left = int(
      1,
      list.reduce((sum, item) => sum + weightOf(item), 0),
    );
    for (const item of list) {
      left -= weightOf(item);
      if (left <= 0) return item;
    }
    throw new RangeError(`${stream}: nothing to draw from`);
  }

  return {
    int,
    chance: (percent) => int(1, 100) <= percent,
    pick: (list) => weighted(list, () => 1),
    weighted,
    shuffled: (list) =>
      list
        .map((item) => ({ item, at: int(0, 0x7fff_ffff) }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item),
  };
}
