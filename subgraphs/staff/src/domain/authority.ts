// Decides who may give authority to others. Threat: an employee who may appoint people or create keys could give away more
// than they hold, and take it themselves. So a viewer gives, takes away or changes at most what they hold at that moment,
// and only in their own store.
import { PublicError } from '@kawa/errors';
import type { Transaction } from '@kawa/postgres';
import { holds, type Viewer } from '@kawa/trust';
import { type EmployeeRow, findEmployee, lockActiveAdmins } from '../store/employees.ts';
import { scopesOf } from './roles.ts';

/** Authority: scopes, in one store or everywhere (null). */
export interface Grant {
  readonly scopes: readonly string[];
  readonly storeId: string | null;
}

export const grantOf = ({ role, storeId }: Pick<EmployeeRow, 'role' | 'storeId'>): Grant => ({
  scopes: scopesOf(role),
  storeId,
});

/** Whether the viewer holds all of the grant: each scope, in its store or everywhere. */
export function covers(viewer: Viewer, { scopes, storeId }: Grant): boolean {
  const reaches = viewer.location === undefined || viewer.location === storeId;
  return reaches && holds(viewer, [scopes]);
}

/** Throws FORBIDDEN unless the viewer is one of our own programs. */
export function requireService(viewer: Viewer): void {
  if (!holds(viewer, [['service']])) throw PublicError.forbidden([['service']]);
}

/** Throws FORBIDDEN unless the viewer may change the staff at all. */
export function requireStaffWriter(viewer: Viewer): undefined {
  if (!holds(viewer, [['staff:write']])) throw PublicError.forbidden([['staff:write']]);
}

/** Throws FORBIDDEN unless the viewer may change the staff, and holds all of the grant. */
export function requireCover(viewer: Viewer, grant: Grant): undefined {
  requireStaffWriter(viewer);
  if (!covers(viewer, grant)) throw new PublicError('FORBIDDEN', 'That is more than you hold yourself.');
}

/**
 * The current authority of the viewer, and the active ADMINs, locked until the transaction ends. Threat: an access token stays
 * valid for minutes after its owner was deactivated or demoted, long enough to create a key that is valid for a year.
 */
export async function currentAuthority(
  tx: Transaction,
  viewer: Viewer,
): Promise<{ readonly viewer: Viewer; readonly admins: readonly EmployeeRow[] }> {
  const admins = await lockActiveAdmins(tx);
  if (viewer.kind !== 'employee') return { viewer, admins };
  const row =
    admins.find(({ id }) => id === viewer.id) ??
    (viewer.id === undefined ? undefined : await findEmployee(tx, viewer.id));
  if (row === undefined || row.deactivatedAt !== null) throw new PublicError('FORBIDDEN');
  return { viewer: narrowed(viewer, grantOf(row)), admins };
}

/** The viewer, limited to the grant. */
export function narrowed({ kind, id, scopes, location }: Viewer, grant: Grant): Viewer {
  const place = grant.storeId ?? location;
  const apart = grant.storeId !== null && location !== undefined && grant.storeId !== location;
  return {
    kind,
    ...(id === undefined ? {} : { id }),
    scopes: apart ? [] : scopes.filter((scope) => grant.scopes.includes(scope)),
    ...(place === undefined ? {} : { location: place }),
  };
}
