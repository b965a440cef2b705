// The common parts of the staff tests: the subgraph with a stand-in for stock and with token keys, employees of each role,
// and short functions for mutations.
import { createLog } from '@kawa/log';
import { scalarResolvers } from '@kawa/scalars';
import { createKeySet } from '@kawa/session/access-token';
import { tokenVerifier } from '@kawa/session/verifier';
import { mountedPeer, mountSubgraph, type Peer } from '@kawa/subgraph';
import { testSubgraph, type TestSubgraph } from '@kawa/test-kit';
import type { Viewer } from '@kawa/trust';
import { parse } from 'graphql';
import { type Role, scopesOf } from './domain/roles.ts';
import { staffSubgraph } from './subgraph.ts';

export interface StockStandIn extends Peer {
  /** When each store was closed; null for an open one. */
  readonly stores: Map<string, Date | null>;
  /** The failure that the peer simulates. */
  trouble: 'none' | 'dead' | 'erring';
  calls: number;
  close(): Promise<void>;
}

/** A peer with its data in memory, behind the real federation runtime: `_entities`, nulls and errors are real. */
function stockStandIn(): StockStandIn {
  const stores = new Map<string, Date | null>();
  const mounted = mountSubgraph<object>(
    {
      name: 'stock',
      typeDefs: parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
        scalar DateTime type Query { unused: Int } type Store @key(fields: "id") { id: ID! closedAt: DateTime }`),
      resolvers: {
        DateTime: scalarResolvers.DateTime,
        Store: {
          __resolveReference: ({ id }: { id: string }) => {
            if (stock.trouble === 'erring') throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
            const closedAt = stores.get(id);
            return closedAt === undefined ? null : { id, closedAt };
          },
        },
      },
      createContext: () => ({}),
      start: () => Promise.resolve(),
      ready: () => Promise.resolve(true),
      isOutage: () => true,
      stop: () => Promise.resolve(),
    },
    createLog({ name: 'stock', level: 'silent' }),
  );
  const peer = mountedPeer(mounted, 'staff');
  const stock: StockStandIn = {
    stores,
    trouble: 'none',
    calls: 0,
    execute: (request) => {
      stock.calls += 1;
      if (stock.trouble === 'dead') throw new Error('connect ECONNREFUSED 10.0.0.7:4003');
      return peer.execute(request);
    },
    close: () => mounted.close(),
  };
  return stock;
}

export interface TestStaff extends TestSubgraph {
  readonly stock: StockStandIn;
  readonly storeA: string;
  readonly storeB: string;
  /** The log lines of the subgraph. */
  readonly lines: readonly string[];
  /** The time of the subgraph's clock. Default: the real time. */
  now: Date | undefined;
}

export async function openStaff(): Promise<TestStaff> {
  const stock = stockStandIn();
  const [storeA, storeB] = [crypto.randomUUID(), crypto.randomUUID()];
  stock.stores.set(storeA, null).set(storeB, null);
  const time: { now: Date | undefined } = { now: undefined };
  const lines: string[] = [];
  const log = createLog({ name: 'test', level: 'trace', destination: { write: (line) => lines.push(line) } });
  const keys = JSON.stringify(createKeySet());
  const subgraph = await testSubgraph((dependencies) =>
    staffSubgraph({
      ...dependencies,
      log,
      peers: { stock },
      tokenKeys: () => Promise.resolve(keys),
      clock: () => time.now ?? new Date(),
    }),
  );
  return Object.assign(time, { ...subgraph, stock, storeA, storeB, lines });
}

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly version: number;
  /** The viewer that the router would send for this person. */
  readonly viewer: Viewer;
}

export const PASSWORD = 'a long walk in the rain';
export const nobody = '019a0000-0000-7000-8000-000000000000';

export const viewerOf = (role: Role, id: string, storeId: string | null): Viewer => ({
  kind: 'employee',
  id,
  scopes: scopesOf(role),
  ...(storeId === null ? {} : { location: storeId }),
});

const EMPLOYEE = 'id ref email name role store { id } active version createdAt deactivatedAt';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const REFUSALS = `... on Error { code message } ... on ValidationError { field problems { field message } }
  ... on IdempotencyConflict { idempotencyKey }`;
const CHANGE = `${REFUSALS} ... on NotFound { id } ... on VersionConflict { expected actual }`;
const refusalsOf: Record<string, string> = {
  createEmployee: `${REFUSALS} ... on NotFound { id } ... on EmployeeEmailTaken { field } ... on RefTaken { ref }`,
  updateEmployee: `${CHANGE} ... on LastAdmin { employeeId }`,
  deactivateEmployee: `${CHANGE} ... on LastAdmin { employeeId }`,
  reactivateEmployee: CHANGE,
};

export const mutationOf = (name: string): string =>
  `mutation ($input: ${capital(name)}Input!) { ${name}(input: $input) {
    __typename ... on ${capital(name)}Success { employee { ${EMPLOYEE} } } ${refusalsOf[name] ?? REFUSALS}
  } }`;

/** Runs a mutation on employees and returns the member of its union. */
export async function act(staff: TestStaff, name: string, input: Record<string, unknown>, viewer?: Viewer) {
  return (await staff.ask(mutationOf(name), { input }, viewer))[name];
}

let people = 0;

/** Creates an employee, as one of our programs. */
export async function hire(
  staff: TestStaff,
  role: Role,
  change: Record<string, unknown> = {},
): Promise<Person> {
  people += 1;
  const answer = await act(staff, 'createEmployee', {
    name: `Person ${people}`,
    email: `person${people}@kawa.example`,
    role,
    password: PASSWORD,
    ...(role === 'ADMIN' ? {} : { storeId: staff.storeA }),
    ...change,
  });
  if (answer.__typename !== 'CreateEmployeeSuccess') throw new Error(JSON.stringify(answer));
  const { id, email, version, store } = answer.employee;
  return { id, email, version, viewer: viewerOf(role, id, store?.id ?? null) };
}

export async function readEmployee(staff: TestStaff, id: string) {
  return (await staff.ask(`query ($id: ID!) { employee(id: $id) { ${EMPLOYEE} } }`, { id })).employee;
}

/** The error codes of a request that is refused as a whole. */
export async function codesOf(
  staff: TestStaff,
  name: string,
  input: Record<string, unknown>,
  viewer: Viewer,
): Promise<unknown[]> {
  const { errors } = await staff.run(mutationOf(name), { input }, viewer);
  return errors.map(({ extensions }) => extensions?.['code']);
}

/** Verifies access tokens, as a router does. */
export async function verifier(staff: TestStaff): Promise<ReturnType<typeof tokenVerifier>> {
  const keys = (await staff.mounted.jwks()) as Parameters<typeof tokenVerifier>[0]['keys'];
  return tokenVerifier({ issuer: 'kawa-staff', keys, clock: () => (staff.now ?? new Date()).getTime() });
}
