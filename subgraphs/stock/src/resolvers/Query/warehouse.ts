import type { QueryResolvers } from '../../generated/resolvers.ts';

export const warehouse: NonNullable<QueryResolvers['warehouse']> = (_, __, { loaders }) =>
  loaders.warehouse();
