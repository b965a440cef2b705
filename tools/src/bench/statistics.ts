// Computes medians, spreads, percentiles, and ratios within one round.

/** The middle of the numbers, or the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of no numbers.');
  return (lower + upper) / 2;
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(numbers: readonly number[]): Spread {
  return { median: median(numbers), min: Math.min(...numbers), max: Math.max(...numbers) };
}

/** The smallest number that `percent` of 100 of them do not exceed (nearest rank). */
export function percentile(sorted: ArrayLike<number>, percent: number): number {
  const value = sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
  if (value === undefined) throw new RangeError('There is no percentile of no numbers.');
  return value;
}

/**
 * How many times the baseline, round by round. A machine that slows down slows the rounds of all contenders, so that the
 * ratio within a round holds where the ratio of two medians would not.
 */
export function ratios(numbers: readonly number[], baseline: readonly number[]): Spread {
  if (numbers.length !== baseline.length) throw new RangeError('Every round needs both numbers.');
  return spreadOf(numbers.map((number, round) => number / (baseline[round] ?? Number.NaN)));
}

/** Who is measured when: each round begins with the next one, so that nobody always follows the same other. */
export function interleaved<T>(contenders: readonly T[], rounds: number): T[][] {
  return Array.from({ length: rounds }, (_, round) => {
    const first = round % contenders.length;
    return [...contenders.slice(first), ...contenders.slice(0, first)];
  });
}
