// Owns who asks in a test: a token for any viewer, signed with the key of the data folder under test. That accounts get
// such tokens by signing in is shown elsewhere.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tokenIssuer } from '@kawa/session/access-token';
import type { Viewer } from '@kawa/trust';
import { allScopes } from './scopes.ts';

/** Who may do everything that a person may. */
export const admin: Viewer = {
  kind: 'employee',
  id: '019a0000-0000-7000-8000-0000000ad314',
  scopes: allScopes,
};

export const customer = (id: string): Viewer => ({ kind: 'customer', id, scopes: [] });

/** What `viewer` sends along; nothing for a stranger. */
export async function credentialsOf(dataDir: string, viewer: Viewer): Promise<Record<string, string>> {
  const { kind, id, scopes, location } = viewer;
  if (id === undefined) return {};
  const domain = kind === 'customer' ? 'customers' : 'staff';
  const keys = () => readFile(join(dataDir, `keys/${domain}.json`), 'utf8');
  const issuer = tokenIssuer({ keys, issuer: `kawa-${domain}` });
  const token = await issuer.issue({ kind, id, scopes, ...(location !== undefined && { location }) });
  return { authorization: `Bearer ${token}` };
}
