import { violatedConstraint } from '@kawa/postgres';

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

/** The refusal for a unique key that held; undefined when `error` is something else. */
export function takenKey(error: unknown, ref?: string | null) {
  switch (violatedConstraint(error)) {
    case 'customer_email_unique':
      return emailTaken;
    case 'customer_ref_unique':
      return refTaken(ref ?? '');
    default:
      return undefined;
  }
}
