// Lists what may break a rule, with reasons. A test checks that the schemas of this repository still need each one.

export interface Exception {
  readonly code: string;
  readonly coordinates: readonly string[];
  readonly reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    code: 'idempotency-key',
    coordinates: ['Mutation.signIn', 'Mutation.employeeSignIn'],
    reason:
      'Signing in twice is two sessions of the same person; a stored answer would be a stored token, open to anyone who sends the key.',
  },
  {
    code: 'idempotency-key',
    coordinates: ['Mutation.issueClaimToken'],
    reason: 'A stored answer would be a stored token; staff who lose one issue another, which voids it.',
  },
  {
    code: 'idempotency-key',
    coordinates: ['Mutation.refreshSession', 'Mutation.refreshEmployeeSession'],
    reason: 'A refresh token is a key that works once; one that comes back is a theft, and ends its session.',
  },
  {
    code: 'idempotency-key',
    coordinates: ['Mutation.signOut', 'Mutation.employeeSignOut'],
    reason: 'Signing out twice is signing out.',
  },
  {
    code: 'idempotency-key',
    coordinates: ['Mutation.changePassword', 'Mutation.changeEmployeePassword'],
    reason: 'The password until now is the key: a second try with it is refused, and changes nothing.',
  },
];

export const isExcepted = (
  { code, coordinate }: { readonly code: string; readonly coordinate?: string },
  excepted: readonly Exception[],
): boolean =>
  excepted.some(
    (each) => each.code === code && coordinate !== undefined && each.coordinates.includes(coordinate),
  );
