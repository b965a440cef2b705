import { isId } from '@kawa/input';
import type { QueryResolvers } from '../../generated/resolvers.ts';

export const currentEmployee: NonNullable<QueryResolvers['currentEmployee']> = (_, __, { loaders, viewer }) =>
  viewer.kind === 'employee' && isId(viewer.id) ? loaders.employeeById.load(viewer.id) : null;
