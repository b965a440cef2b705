// Which scopes would have been enough for what was refused: as lists for programs, as words for people.

/** Any of these sets of scopes, and of that set each. */
type AnyOfAllOf = readonly (readonly string[])[];

/** The sets of scopes that fulfil all of `needed` at once: none holds another, so that nobody asks for more than it takes. */
export function enoughScopes(needed: readonly AnyOfAllOf[]): string[][] {
  const ways = needed.reduce<string[][]>(
    (sets, anyOf) => sets.flatMap((set) => anyOf.map((more) => [...new Set([...set, ...more])].sort())),
    [[]],
  );
  const holds = (set: readonly string[], other: readonly string[]) =>
    other.every((scope) => set.includes(scope));
  return ways.filter(
    (set, at) =>
      !ways.some((other, place) => place !== at && holds(set, other) && (place < at || !holds(other, set))),
  );
}

/** "it needs the scopes a, or b and c"; empty when no scope would be enough. */
export function wordsFor(enough: readonly (readonly string[])[]): string {
  const count = new Set(enough.flat()).size;
  if (count === 0) return '';
  const ways = enough.map((set) => set.join(' and ')).join(', or ');
  return `it needs the ${count === 1 ? 'scope' : 'scopes'} ${ways}`;
}
