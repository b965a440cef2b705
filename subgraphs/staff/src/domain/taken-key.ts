import { ruleOfEmployees } from '../store/employees.ts';

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

/** The refusal if another employee has the e-mail or the ref; undefined for any other error. */
export function takenKey(error: unknown, ref?: string | null) {
  const { taken } = ruleOfEmployees(error) ?? {};
  if (taken === 'email') return emailTaken;
  return taken === 'ref' ? refTaken(ref ?? '') : undefined;
}
