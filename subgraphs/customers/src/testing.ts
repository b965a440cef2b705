// Mounts a customers subgraph for tests, with its own token keys, a clock that the test sets, and its log lines kept.
import { createLog } from '@kawa/log';
import { createKeySet } from '@kawa/session/access-token';
import { argon2Operations } from '@kawa/session/password';
import { tokenVerifier } from '@kawa/session/verifier';
import { testSubgraph } from '@kawa/test-kit';
import { anonymous, service, type Viewer } from '@kawa/trust';
import { customersSubgraph } from './subgraph.ts';

const TOKENS =
  'accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt customer { id email name }';
const ERRORS = '... on Error { code message } ... on ValidationError { field problems { field message } }';
const command = (name: string, errors = ERRORS) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Success { ${TOKENS} } ${errors} } }`;
};

const ISSUE = `mutation ($input: IssueClaimTokenInput!) { issueClaimToken(input: $input) {
  __typename ... on IssueClaimTokenSuccess { claimToken expiresAt customer { id } } ${ERRORS} } }`;

const documents = {
  issueClaimToken: ISSUE,
  signUp: command('signUp'),
  signIn: command('signIn'),
  refreshSession: command('refreshSession', '... on Error { code message }'),
  changePassword: command('changePassword'),
  signOut:
    'mutation ($input: SignOutInput!) { signOut(input: $input) { ... on SignOutSuccess { signedOut } } }',
};

export const customerViewer = (id: string): Viewer => ({ kind: 'customer', id, scopes: [] });

export const PASSWORD = 'hunter2-hunter2';
export const invalidCredentials = {
  __typename: 'InvalidCredentials',
  code: 'INVALID_CREDENTIALS',
  message: 'The e-mail address or the password is wrong.',
};
export const invalidSession = {
  __typename: 'InvalidSession',
  code: 'INVALID_SESSION',
  message: 'This session has ended; sign in again.',
};

/** How many passwords are hashed or compared while `work` runs. */
export async function operationsOf(work: () => Promise<unknown>): Promise<number> {
  const before = argon2Operations();
  await work();
  return argon2Operations() - before;
}

const CREATE = `mutation ($input: CreateCustomerInput!) {
  createCustomer(input: $input) { ... on CreateCustomerSuccess { customer { id } } }
}`;
const DELETE = 'mutation ($id: ID!) { deleteCustomer(input: { id: $id }) { __typename } }';

export async function openDoor() {
  const lines: string[] = [];
  const log = createLog({ name: 'test', level: 'trace', destination: { write: (line) => lines.push(line) } });
  const keys = createKeySet();
  let now = new Date('2026-11-21T12:00:00.000Z');
  const shop = await testSubgraph((given) =>
    customersSubgraph({
      ...given,
      log,
      clock: () => now,
      tokenKeys: () => Promise.resolve(JSON.stringify(keys)),
    }),
  );
  const run = async (name: keyof typeof documents, input: object, viewer: Viewer = anonymous) =>
    (await shop.ask(documents[name], { input }, viewer))[name];
  let accounts = 0;
  return {
    ...shop,
    /** Creates a customer without an account, as staff does, and returns its id. */
    create: async (input: object): Promise<string> =>
      (await shop.ask(CREATE, { input })).createCustomer.customer.id,
    remove: (id: string) => shop.ask(DELETE, { id }),
    /** A new account with its own address, signed in. */
    async account() {
      const email = `a${(accounts += 1)}@example.org`;
      const answer = await run('signUp', { email, password: PASSWORD, name: 'Ada' });
      if (answer.__typename !== 'SignUpSuccess') throw new Error(`signUp answered ${answer.__typename}`);
      return answer as { refreshToken: string; customer: { id: string; email: string } };
    },
    credentialsOf: async (id: string) =>
      (await shop.sql`select from credential where customer_id = ${id}`).length,
    openSessionsOf: async (id: string) =>
      (await shop.sql`select from session where account_id = ${id} and revoked_at is null`).length,
    documents,
    lines,
    /** The time of this shop, for a second subgraph on the same database. */
    clock: () => now,
    setClock: (moment: Date) => (now = moment),
    signUp: (input: object) => run('signUp', input),
    /** As one of our programs. The permissions of others are tested in tests/matrix. */
    issueClaimToken: (customerId: string) => run('issueClaimToken', { customerId }, service('test')),
    signIn: (email: string, password: string) => run('signIn', { email, password }),
    refresh: (refreshToken: string) => run('refreshSession', { refreshToken }),
    signOut: (refreshToken: string) => run('signOut', { refreshToken }),
    changePassword: (input: object, viewer: Viewer) => run('changePassword', input, viewer),
    /** Verifies an access token, as a router does. */
    verify: async (token: string) => {
      const published = (await shop.mounted.jwks()) as Parameters<typeof tokenVerifier>[0]['keys'];
      return tokenVerifier({ issuer: 'kawa-customers', keys: published, clock: () => now.getTime() })(token);
    },
  };
}
export type TestDoor = Awaited<ReturnType<typeof openDoor>>;
