import { PublicError } from '@kawa/errors';
import { isId } from '@kawa/input';
import { holds } from '@kawa/trust';
import type { EmployeeResolvers } from '../generated/resolvers.ts';

export const Employee: EmployeeResolvers = {
  __resolveReference: async (reference, { loaders, viewer }) => {
    const byId = 'id' in reference ? reference.id : undefined;
    const byEmail = 'email' in reference ? reference.email : undefined;
    const isSelf = viewer.kind === 'employee' && viewer.id !== undefined && byId === viewer.id;
    // Before the lookup: the answer must not reveal which employees exist.
    if (!isSelf && !holds(viewer, [['staff:read']])) throw PublicError.forbidden([['staff:read']]);
    if (byId !== undefined) return isId(byId) ? loaders.employeeById.load(byId.toLowerCase()) : null;
    return byEmail ? loaders.employeeByEmail.load(byEmail.toLowerCase()) : null;
  },
  store: ({ storeId }) => (storeId === null ? null : { id: storeId }),
  active: ({ deactivatedAt }) => deactivatedAt === null,
};
