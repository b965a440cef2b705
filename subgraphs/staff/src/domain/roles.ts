/** The scopes of each role; no other file defines them. `service` is for our own programs: no role and no key has it. */
const CLERK = ['customers:read', 'orders:read', 'orders:write', 'stock:read', 'stock:write'] as const;
const MANAGER = [...CLERK, 'customers:write', 'catalogue:write', 'staff:read'] as const;
const ADMIN = [...MANAGER, 'stores:write', 'staff:write'] as const;

const scopes = { CLERK, MANAGER, ADMIN } as const;

export type Role = keyof typeof scopes;
export const roles = ['CLERK', 'MANAGER', 'ADMIN'] as const satisfies readonly Role[];

/** Every scope that a role or a key can have. */
export const knownScopes: readonly string[] = ADMIN;

/** The scopes of a role; CLERK and MANAGER hold theirs in one store, ADMIN everywhere. */
export const scopesOf = (role: Role): readonly string[] => scopes[role];
