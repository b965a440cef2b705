import type { ApiKeyResolvers } from '../generated/resolvers.ts';

export const ApiKey: ApiKeyResolvers = {
  store: ({ storeId }) => (storeId === null ? null : { id: storeId }),
  createdBy: async ({ createdBy }, _, { loaders }) => {
    const creator = await loaders.employeeById.load(createdBy);
    if (creator === null) throw new Error('the creator of an API key is gone');
    return creator;
  },
};
