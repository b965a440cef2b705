import { ruleOfCustomers } from '../store/customers.ts';

export const emailTaken = {
  kind: 'EmailTaken',
  code: 'EMAIL_TAKEN',
  message: 'email: another customer has this address; sign in with it or use another.',
  field: 'email',
} as const;

const refTaken = (ref: string) =>
  ({
    kind: 'RefTaken',
    code: 'REF_TAKEN',
    message: `ref: another record has "${ref}"; refs are unique.`,
    ref,
  }) as const;

/** The refusal if another customer has the e-mail or the ref; undefined for any other error. */
export function takenKey(error: unknown, ref?: string | null) {
  const { taken } = ruleOfCustomers(error) ?? {};
  if (taken === 'email') return emailTaken;
  return taken === 'ref' ? refTaken(ref ?? '') : undefined;
}
