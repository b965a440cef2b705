// The scopes of each kind of viewer. Those of clerk and manager are written by hand, because they are a decision; an admin
// holds every scope that the supergraph requires.
import { allScopes } from '../kit/scopes.ts';

const clerk = ['customers:read', 'orders:read', 'orders:write', 'stock:read', 'stock:write'];

export const scopes = {
  clerk,
  manager: [...clerk, 'customers:write', 'catalogue:write', 'staff:read'],
  admin: allScopes,
  apiKey: ['stock:read'],
};
