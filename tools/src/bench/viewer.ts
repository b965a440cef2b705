// Describes the viewer of the bench, whom every contender knows: an employee who may read everything that is asked for.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tokenIssuer } from '@kawa/session/access-token';
import type { Viewer } from '@kawa/trust';

export const viewer = {
  kind: 'employee',
  id: '019a0000-0000-7000-8000-00000000be4c',
  scopes: ['customers:read', 'orders:read', 'stock:read'],
} as const satisfies Viewer;

/** The same rights under another id: what is shared between requests of one viewer is not shared with his. */
const colleague = (number: number) => ({
  ...viewer,
  id: `${viewer.id.slice(0, -4)}${(0xbe4c + number).toString(16)}`,
});

/** What a client sends so that our routers know the viewer, or a colleague: a new token, signed with the data folder's own key. */
export async function headersOf(dataDir: string, number = 0): Promise<Record<string, string>> {
  const keys = () => readFile(join(dataDir, 'keys/staff.json'), 'utf8');
  const issuer = tokenIssuer({ keys, issuer: 'kawa-staff' });
  return { authorization: `Bearer ${await issuer.issue(colleague(number))}` };
}
