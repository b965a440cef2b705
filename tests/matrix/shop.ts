// Starts the shop under test: the embedded topology with its seed, a router that accepts the tokens of both issuers, every
// subgraph over HTTP too, and one viewer of each role.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@kawa/embedded';
import { createLog } from '@kawa/log';
import { startRouter } from '@kawa/router';
import { tokenIssuer } from '@kawa/session/access-token';
import { serveSubgraph } from '@kawa/subgraph/serve';
import { anonymous, service, signIdentity, type Viewer } from '@kawa/trust';
import type { GraphQLSchema } from 'graphql';
import { supergraphPath } from './coordinates.ts';
import type { Role } from './roles.ts';
import { scopes } from './scopes.ts';
import { makers } from './table.ts';
import type { Read, Things } from './things.ts';

export interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; path?: unknown; extensions?: Record<string, unknown> }[];
}

export interface MatrixShop extends AsyncDisposable {
  readonly things: Things;
  readonly schemas: ReadonlyMap<string, GraphQLSchema>;
  /** Sends a query through the router, as a client. */
  ask(role: Role, query: string): Promise<Answer>;
  /** Sends a query directly to a subgraph, with the identity that the router would sign. */
  askSubgraph(subgraph: string, role: Role, query: string, variables?: object): Promise<Answer>;
}

const password = 'coffee-at-seven';
const key = 'k'.repeat(43);

export async function openMatrixShop(): Promise<MatrixShop> {
  await using started = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'kawa-matrix-'));
  started.defer(() => rm(dataDir, { recursive: true, force: true }));
  const log = createLog({ name: 'test', level: 'silent' });
  const embedded = await startEmbedded({ dataDir, port: 0, seed: 'coffee', log, development: true });
  started.defer(() => embedded.stop());
  const { subgraphs } = embedded;
  const published = (domain: string) => async () => (await subgraphs[domain]?.jwks()) ?? { keys: [] };
  const router = await startRouter({
    supergraphSdl: await readFile(supergraphPath, 'utf8'),
    sourceFor: (name) => {
      const mounted = subgraphs[name];
      if (!mounted) throw new Error(`no subgraph ${name}`);
      return { execute: mounted.execute, close: async () => undefined };
    },
    issuers: [
      { issuer: 'kawa-customers', jwks: published('customers'), kinds: ['customer'], scopes: [] },
      { issuer: 'kawa-staff', jwks: published('staff'), kinds: ['employee'], scopes: '*' },
    ],
    apiKeySubgraph: 'staff',
    host: '127.0.0.1',
    port: 0,
    log,
    development: true,
    corsOrigins: [],
  });
  started.defer(() => router.stop());
  const ports = new Map<string, string>();
  for (const [name, mounted] of Object.entries(subgraphs)) {
    const callers = new Map([['router', key]]);
    // The server must not close the subgraph: the embedded topology owns it.
    const lent = { ...mounted, close: async () => undefined };
    const served = await serveSubgraph(lent, { host: '127.0.0.1', port: 0, callers });
    started.defer(() => served.stop());
    ports.set(name, served.url);
  }

  const send = async (url: string, body: string, headers: Record<string, string>): Promise<Answer> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    const text = await response.text();
    return { status: response.status, ...(text === '' ? {} : (JSON.parse(text) as object)) };
  };
  const graphql = `${router.url}/graphql`;
  const program = service('test');
  const read: Read = async (subgraph, query) => {
    const { data, errors } = (await subgraphs[subgraph]?.execute({
      query,
      variables: {},
      requestId: 'setup',
      viewer: program,
      signal: new AbortController().signal,
    })) ?? { data: null };
    if (errors || !data) throw new Error(`${subgraph}: ${JSON.stringify(errors)}`);
    return data;
  };

  const { owner, other } = await read(
    'customers',
    '{ owner: customer(ref: "C0001") { id email } other: customer(ref: "C0002") { id email } }',
  );
  const { orders } = await read(
    'orders',
    `{ orders(first: 1, where: { customerId: ${JSON.stringify(owner.id)} }) { nodes { id } } }`,
  );
  const { warehouse, stockLevels } = await read(
    'stock',
    `{ warehouse { id } stockLevels(first: 100) { nodes { id product { id } location { __typename id } } } }`,
  );
  const { stores } = await read('stock', '{ stores(first: 2) { nodes { id } } }');
  const level = stockLevels.nodes.find(
    ({ location }: { location: { id: string } }) => location.id === stores.nodes[0].id,
  );
  const { categories } = await read('products', '{ categories(first: 1) { nodes { id } } }');
  const employ = async (name: string, role: string, storeId?: string): Promise<string> => {
    const store = storeId === undefined ? '' : `storeId: ${JSON.stringify(storeId)}`;
    const { createEmployee } = await read(
      'staff',
      `mutation { createEmployee(input: { name: "${name}", email: "${name}@kawa.test", role: ${role}, ${store}
        password: "a long password of ${name}" }) { __typename ... on CreateEmployeeSuccess { employee { id } } } }`,
    );
    return createEmployee.employee.id;
  };
  const [here, elsewhere] = stores.nodes.map(({ id }: { id: string }) => id) as [string, string];
  const staff = {
    clerk: await employ('clerk', 'CLERK', elsewhere),
    manager: await employ('manager', 'MANAGER', here),
    admin: await employ('admin', 'ADMIN'),
  };
  const viewers: Record<Role, Viewer> = {
    anonymous,
    'another customer': { kind: 'customer', id: other.id, scopes: [] },
    owner: { kind: 'customer', id: owner.id, scopes: [] },
    'clerk of another store': {
      kind: 'employee',
      id: staff.clerk,
      scopes: scopes.clerk,
      location: elsewhere,
    },
    manager: { kind: 'employee', id: staff.manager, scopes: scopes.manager, location: here },
    admin: { kind: 'employee', id: staff.admin, scopes: scopes.admin },
    'API key': { kind: 'api-key', id: 'till', scopes: scopes.apiKey },
    expired: { kind: 'employee', id: staff.admin, scopes: scopes.admin },
  };

  const change = async (mutation: string, headers: Record<string, string> = {}) => {
    const { data, errors } = await send(
      graphql,
      JSON.stringify({ query: `mutation { done: ${mutation} }` }),
      headers,
    );
    if (errors || !data) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return data['done'] as Record<string, string | undefined>;
  };
  const bearer = (token = '') => ({ authorization: `Bearer ${token}` });
  const signIn = async (field: string, type: string, email: string, secret: string) => {
    const input = `{ email: ${JSON.stringify(email)}, password: ${JSON.stringify(secret)} }`;
    const { accessToken } = await change(`${field}(input: ${input}) { ... on ${type} { accessToken } }`);
    if (accessToken === undefined) throw new Error(`${email} was not signed in`);
    return bearer(accessToken);
  };
  const customer = (email: string) => signIn('signIn', 'SignInSuccess', email, password);
  const employee = (name: string) =>
    signIn('employeeSignIn', 'EmployeeSignInSuccess', `${name}@kawa.test`, `a long password of ${name}`);
  const admin = await employee('admin');
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const made = await change(
    `createApiKey(input: { name: "till", scopes: ["stock:read"], expiresAt: "${tomorrow}" }) {
      ... on CreateApiKeySuccess { key } }`,
    admin,
  );
  const hourAgo = tokenIssuer({
    keys: () => readFile(join(dataDir, 'keys', 'staff.json'), 'utf8'),
    issuer: 'kawa-staff',
    clock: () => Date.now() - 3_600_000,
  });
  const { kind, id = '', scopes: expired } = viewers.expired;
  const credentials: Readonly<Record<Role, Record<string, string>>> = {
    anonymous: {},
    'another customer': await customer(other.email),
    owner: await customer(owner.email),
    'clerk of another store': await employee('clerk'),
    manager: await employee('manager'),
    admin,
    'API key': { 'x-api-key': made['key'] ?? '' },
    expired: bearer(await hourAgo.issue({ kind, id, scopes: expired })),
  };

  const ofDomains = await Promise.all(makers.map((make) => make(read)));
  const running = started.move();
  return {
    things: {
      owner: owner.id,
      order: orders.nodes[0].id,
      product: level.product.id,
      category: categories.nodes[0].id,
      store: here,
      warehouse: warehouse.id,
      level: level.id,
      clerk: staff.clerk,
      fresh: 'fresh',
      ...Object.fromEntries(ofDomains.flatMap((made) => Object.entries(made))),
    },
    schemas: new Map(Object.entries(subgraphs).map(([name, { schema }]) => [name, schema])),
    ask: (role, query) => send(graphql, JSON.stringify({ query }), credentials[role]),
    askSubgraph: (subgraph, role, query, variables = {}) => {
      const body = JSON.stringify({ query, variables });
      const viewer = viewers[role];
      const identity = signIdentity({ caller: 'router', key, viewer, body, time: Date.now() });
      return send(ports.get(subgraph) ?? '', body, { 'kawa-identity': identity });
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
