/** The viewers, in the order of the table's columns. */
export const roles = [
  'anonymous',
  'another customer',
  'owner',
  'clerk of another store',
  'manager',
  'admin',
  'API key',
  'expired',
] as const;
export type Role = (typeof roles)[number];

/** U UNAUTHENTICATED, F FORBIDDEN, N null or NotFound, A answered; X: the whole request is refused with 401. */
export type Outcome = 'U' | 'F' | 'N' | 'A' | 'X';

const letters = new Map<string, Outcome>([
  ['U', 'U'],
  ['F', 'F'],
  ['N', 'N'],
  ['A', 'A'],
]);

/** `U F A A A A F`: one outcome for each role except the last, whose token has expired: it is always X. */
export function readRow(text: string): ReadonlyMap<Role, Outcome> {
  const outcomes = text.split(' ').map((letter) => letters.get(letter));
  if (outcomes.length !== roles.length - 1 || outcomes.includes(undefined))
    throw new Error(`A row has ${roles.length - 1} letters of U, F, N, A: ${text}`);
  return new Map(roles.map((role, index) => [role, outcomes[index] ?? 'X']));
}
