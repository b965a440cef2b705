// What each kind of viewer holds: of a clerk and a manager by hand, for that is a decision; an admin holds every scope that the
// supergraph asks for.
import { allScopes } from '../kit/scopes.ts';

const clerk = ['customers:read', 'orders:read', 'orders:write', 'stock:read', 'stock:write'];

export const scopes = {
  clerk,
  manager: [...clerk, 'customers:write', 'catalogue:write', 'staff:read'],
  admin: allScopes,
  apiKey: ['stock:read'],
};
