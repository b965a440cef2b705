// Signs a token for any viewer with the keys of the data folder under test. Other tests show that signing in gives such
// tokens.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tokenIssuer } from '@kawa/session/access-token';
import type { Viewer } from '@kawa/trust';
import { allScopes } from './scopes.ts';

/** An employee with every scope that a person can hold. */
export const admin: Viewer = {
  kind: 'employee',
  id: '019a0000-0000-7000-8000-0000000ad314',
  scopes: allScopes,
};

export const customer = (id: string): Viewer => ({ kind: 'customer', id, scopes: [] });

/** The headers that `viewer` sends; none when anonymous. */
export async function credentialsOf(dataDir: string, viewer: Viewer): Promise<Record<string, string>> {
  const { kind, id, scopes, location } = viewer;
  if (id === undefined) return {};
  const domain = kind === 'customer' ? 'customers' : 'staff';
  const keys = () => readFile(join(dataDir, `keys/${domain}.json`), 'utf8');
  const issuer = tokenIssuer({ keys, issuer: `kawa-${domain}` });
  const token = await issuer.issue({ kind, id, scopes, ...(location !== undefined && { location }) });
  return { authorization: `Bearer ${token}` };
}
