import { violatedConstraint } from '@kawa/postgres';

const emailTaken = {
  kind: 'EmployeeEmailTaken',
  code: 'EMAIL_TAKEN',
  message: 'email: another employee has this address, perhaps a deactivated one; use another.',
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
    case 'employee_email_unique':
      return emailTaken;
    case 'employee_ref_unique':
      return refTaken(ref ?? '');
    default:
      return undefined;
  }
}
