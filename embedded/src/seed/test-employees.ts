// Creates the employees of a developer's shop: one per role, and a clerk of another store. As test-accounts.ts says, no shop
// in production may have one.
import type { Peer } from '@kawa/subgraph';
import { iso, SHOP_OPENED } from './calendar.ts';
import { idOf } from './ids.ts';
import { stores } from './locations.ts';
import { TEST_PASSWORD } from './test-accounts.ts';

interface TestEmployee {
  readonly email: string;
  readonly name: string;
  readonly role: 'CLERK' | 'MANAGER' | 'ADMIN';
  /** Ref of a store; absent for an ADMIN. */
  readonly store?: string;
}

export const testEmployees: readonly TestEmployee[] = [
  {
    email: 'clerk@kawa.example',
    name: 'Clara Clerk',
    role: 'CLERK',
    store: 'berlin',
  },
  {
    email: 'clerk.vienna@kawa.example',
    name: 'Klaus Clerk',
    role: 'CLERK',
    store: 'vienna',
  },
  {
    email: 'manager@kawa.example',
    name: 'Mara Manager',
    role: 'MANAGER',
    store: 'berlin',
  },
  { email: 'admin@kawa.example', name: 'Ada Admin', role: 'ADMIN' },
];

const recordOf = ({ store, ...account }: TestEmployee) => ({
  ref: account.email,
  id: idOf('employee', account.email, SHOP_OPENED),
  createdAt: iso(SHOP_OPENED),
  storeId: stores.find(({ ref }) => ref === store)?.id ?? null,
  password: TEST_PASSWORD,
  ...account,
});

const IMPORT =
  'mutation Seed($records: [EmployeeRecordInput!]!) { importEmployees(records: $records) { ref status field reason } }';

/** Opens the accounts that are not there; one that is there stays as it is, its password too. */
export async function openTestEmployees(staff: Peer): Promise<void> {
  const { signal } = new AbortController();
  const variables = { records: testEmployees.map(recordOf) };
  const { data, errors } = await staff.execute({ query: IMPORT, variables, requestId: 'seed', signal });
  const outcomes = data?.['importEmployees'];
  if (errors !== undefined || !Array.isArray(outcomes))
    throw new Error(`seed: staff answered: ${errors?.map(({ message }) => message).join(' ') ?? 'nothing'}`);
  const refused = outcomes.find(({ status }) => status === 'REFUSED');
  if (refused !== undefined)
    throw new Error(`seed: importEmployees refused "${refused.ref}" (${refused.field}: ${refused.reason})`);
}
