import { anonymous, service, type Viewer } from '@kawa/trust';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  customerViewer,
  invalidCredentials,
  invalidSession,
  openDoor,
  operationsOf,
  PASSWORD,
  type TestDoor,
} from './testing.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

const noon = new Date('2026-11-21T12:00:00.000Z');
afterEach(() => door.setClock(noon));

/** Of the same password with 8 MiB and 1 pass. */
const WEAK_HASH =
  '$argon2id$v=19$m=8192,t=1,p=1$0WFZg7NHKuGQDluAJAjPCA$CqPYQj58VwaRAX7QYRhiIvt5BOBELrhX3uf+7AzvlV8';

describe('signIn', () => {
  test('works by e-mail in any case, each time with a session of its own', async () => {
    const { customer, refreshToken } = await door.account();
    const answer = await door.signIn(` ${customer.email.toUpperCase()} `, PASSWORD);
    expect(answer).toMatchObject({ __typename: 'SignInSuccess', customer });
    expect(answer.refreshToken).not.toBe(refreshToken);
    expect(await door.verify(answer.accessToken)).toMatchObject({ id: customer.id, kind: 'customer' });
    expect(await door.openSessionsOf(customer.id)).toBe(2);
  });

  test('5 ways to be wrong are one answer, 1 hash operation and the same 1 statement', async () => {
    const { customer } = await door.account();
    await door.create({ name: 'No account', email: 'no-account@example.org' });
    const deleted = await door.account();
    await door.remove(deleted.customer.id);
    const attempts: [string, string][] = [
      [customer.email, 'wrong-password'],
      [customer.email, `${PASSWORD} `],
      ['unknown@example.org', PASSWORD],
      ['no-account@example.org', PASSWORD],
      [deleted.customer.email, PASSWORD],
    ];
    const seen = new Set<string>();
    for (const [email, password] of attempts) {
      let operations = 0;
      const statements = await door.statementsOf(async () => {
        operations = await operationsOf(async () =>
          expect(await door.signIn(email, password)).toEqual(invalidCredentials),
        );
      });
      seen.add(JSON.stringify([operations, statements]));
    }
    expect(seen.size).toBe(1);
    expect(JSON.parse([...seen][0] ?? '')).toEqual([1, [expect.stringContaining('select')]]);
  });

  test('hashes a password anew that was stored with weaker parameters, once', async () => {
    const { customer } = await door.account();
    await door.sql`update credential set password_hash = ${WEAK_HASH} where customer_id = ${customer.id}`;
    expect(await operationsOf(() => door.signIn(customer.email, PASSWORD))).toBe(2);
    const [row] = await door.sql`select password_hash from credential where customer_id = ${customer.id}`;
    expect(row?.['password_hash']).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(await operationsOf(() => door.signIn(customer.email, PASSWORD))).toBe(1);
  });

  test('a malformed address and a password of 1,001 characters are reported by field', async () => {
    expect(await door.signIn('nobody', 'x'.repeat(1_001))).toMatchObject({
      __typename: 'ValidationError',
      problems: [{ field: 'email' }, { field: 'password' }],
    });
  });

  test('of 20 sign-ins and a deletion at once no session survives', async () => {
    const { customer } = await door.account();
    await Promise.all([
      ...Array.from({ length: 20 }, () => door.signIn(customer.email, PASSWORD)),
      door.remove(customer.id),
    ]);
    expect([await door.openSessionsOf(customer.id), await door.credentialsOf(customer.id)]).toEqual([0, 0]);
  });
});

describe('refreshSession', () => {
  test('gives new tokens for the same customer; the old token then ends the session', async () => {
    const { customer, refreshToken } = await door.account();
    door.setClock(new Date('2026-11-21T12:04:00.000Z'));
    const second = await door.refresh(refreshToken);
    expect(second).toMatchObject({
      __typename: 'RefreshSessionSuccess',
      customer,
      accessTokenExpiresAt: '2026-11-21T12:09:00.000Z',
    });
    expect(await door.verify(second.accessToken)).toMatchObject({ id: customer.id });
    const before = door.lines.length;
    expect(await door.refresh(refreshToken)).toEqual(invalidSession);
    expect(await door.refresh(second.refreshToken)).toEqual(invalidSession);
    // The log reports the theft once, without the token.
    const told = door.lines.slice(before);
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0] ?? '')).toMatchObject({
      level: 'warn',
      msg: 'a refresh token came back; its session was ended',
    });
    expect(told[0]).not.toContain(refreshToken);
  });

  test('20 at once with one token: 1 succeeds, and its own token works no more', async () => {
    const { refreshToken } = await door.account();
    const answers = await Promise.all(Array.from({ length: 20 }, () => door.refresh(refreshToken)));
    const [winner, ...others] = answers.filter(({ __typename }) => __typename === 'RefreshSessionSuccess');
    expect(others).toEqual([]);
    expect(await door.refresh(winner.refreshToken)).toEqual(invalidSession);
  });

  test.each(['', 'x', 'x'.repeat(64), `'; drop table session; --${'x'.repeat(39)}`])(
    'of %j is one same answer',
    async (token) => {
      expect(await door.refresh(token)).toEqual(invalidSession);
    },
  );
});

describe('signOut', () => {
  test('ends one session of 2, answers the same again and for any text', async () => {
    const { customer, refreshToken } = await door.account();
    const { refreshToken: other } = await door.signIn(customer.email, PASSWORD);
    for (const token of [refreshToken, refreshToken, 'nonsense', ''])
      expect(await door.signOut(token)).toEqual({ signedOut: true });
    expect(await door.refresh(refreshToken)).toEqual(invalidSession);
    expect(await door.refresh(other)).toMatchObject({ __typename: 'RefreshSessionSuccess' });
  });
});

describe('changePassword', () => {
  const change = { currentPassword: PASSWORD, newPassword: 'tulips-in-november' };

  test('ends all 3 sessions, opens 1; the new password signs in, the old one does not', async () => {
    const { customer, refreshToken } = await door.account();
    const others = [await door.signIn(customer.email, PASSWORD), await door.signIn(customer.email, PASSWORD)];
    const answer = await door.changePassword(change, customerViewer(customer.id));
    expect(answer).toMatchObject({ __typename: 'ChangePasswordSuccess', customer });
    for (const token of [refreshToken, ...others.map((other) => other.refreshToken)])
      expect(await door.refresh(token)).toEqual(invalidSession);
    expect(await door.openSessionsOf(customer.id)).toBe(1);
    expect(await door.refresh(answer.refreshToken)).toMatchObject({ __typename: 'RefreshSessionSuccess' });
    expect(await door.signIn(customer.email, PASSWORD)).toEqual(invalidCredentials);
    expect(await door.signIn(customer.email, change.newPassword)).toMatchObject({
      __typename: 'SignInSuccess',
    });
  });

  test('with a wrong current password changes nothing and ends nothing', async () => {
    const { customer, refreshToken } = await door.account();
    const answer = await door.changePassword(
      { ...change, currentPassword: 'wrong-password' },
      customerViewer(customer.id),
    );
    expect(answer).toEqual(invalidCredentials);
    expect(await door.refresh(refreshToken)).toMatchObject({ __typename: 'RefreshSessionSuccess' });
    expect(await door.signIn(customer.email, PASSWORD)).toMatchObject({ __typename: 'SignInSuccess' });
  });

  test('refuses a new password that is short, common, the address or the current one', async () => {
    const { customer } = await door.account();
    for (const newPassword of ['short', 'password1', customer.email, PASSWORD])
      expect(
        await door.changePassword({ ...change, newPassword }, customerViewer(customer.id)),
      ).toMatchObject({
        __typename: 'ValidationError',
        field: 'newPassword',
      });
  });

  test('10 at once from one password: 1 wins, 9 are refused, 1 session is open', async () => {
    const { customer } = await door.account();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        door.changePassword({ ...change, newPassword: `new-password-${index}` }, customerViewer(customer.id)),
      ),
    );
    const winners = answers.filter(({ __typename }) => __typename === 'ChangePasswordSuccess');
    expect(winners).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'InvalidCredentials')).toHaveLength(9);
    expect(await door.openSessionsOf(customer.id)).toBe(1);
  });

  test('of 10 sign-ins by the old password while it changes none outlives the change', async () => {
    const { customer } = await door.account();
    const changed = door.changePassword(change, customerViewer(customer.id));
    const signedIn = Array.from({ length: 10 }, () => door.signIn(customer.email, PASSWORD));
    expect(await changed).toMatchObject({ __typename: 'ChangePasswordSuccess' });
    await Promise.all(signedIn);
    expect(await door.openSessionsOf(customer.id)).toBe(1);
  });

  test.each([
    ['anonymous', anonymous, 'UNAUTHENTICATED'],
    ['an employee', { kind: 'employee', id: crypto.randomUUID(), scopes: ['customers:write'] }, 'FORBIDDEN'],
    ['a service', service('tools'), 'FORBIDDEN'],
  ] as [string, Viewer, string][])('is refused to %s, without any work', async (_who, viewer, code) => {
    const work = async () => {
      const { data, errors } = await door.run(
        door.documents.changePassword,
        { input: { currentPassword: PASSWORD, newPassword: 'x' } },
        viewer,
      );
      expect(data).toEqual({ changePassword: null });
      expect(errors).toMatchObject([{ extensions: { code } }]);
    };
    expect(await operationsOf(work)).toBe(0);
  });
});

describe('me', () => {
  const me = async (viewer: Viewer) => (await door.ask('{ me { id email } }', {}, viewer)).me;

  test('is the customer who is signed in', async () => {
    const { customer } = await door.account();
    expect(await me(customerViewer(customer.id))).toEqual({ id: customer.id, email: customer.email });
  });

  test('is null for anonymous, a service, an employee of that id, an unknown customer and a deleted one', async () => {
    const { customer } = await door.account();
    const { id } = customer;
    expect(await me(anonymous)).toBeNull();
    expect(await me(service('tools'))).toBeNull();
    expect(await me({ kind: 'employee', id, scopes: ['customers:read'] })).toBeNull();
    expect(await me(customerViewer(crypto.randomUUID()))).toBeNull();
    expect(await me(customerViewer('nonsense'))).toBeNull();
    await door.remove(id);
    expect(await me(customerViewer(id))).toBeNull();
  });
});

describe('deleteCustomer', () => {
  test('erases the credential and ends both sessions; the e-mail is free for a new account', async () => {
    const { customer, refreshToken } = await door.account();
    const other = await door.signIn(customer.email, PASSWORD);
    await door.remove(customer.id);
    expect([await door.credentialsOf(customer.id), await door.openSessionsOf(customer.id)]).toEqual([0, 0]);
    for (const token of [refreshToken, other.refreshToken])
      expect(await door.refresh(token)).toEqual(invalidSession);
    const heir = await door.signUp({ email: customer.email, password: 'tulips-in-november', name: 'Heir' });
    expect(heir.customer.id).not.toBe(customer.id);
  });
});

describe('openAccount', () => {
  const open = (customerId: string, viewer?: Viewer) =>
    door.run(
      'mutation ($id: ID!, $password: String!) { openAccount(customerId: $id, password: $password) }',
      { id: customerId, password: PASSWORD },
      viewer,
    );

  test('gives a password to a customer without one, once, and to no deleted or unknown one', async () => {
    const id = await door.create({ name: 'Seeded', email: 'seeded@example.org' });
    expect((await open(id)).data).toEqual({ openAccount: true });
    expect(await door.signIn('seeded@example.org', PASSWORD)).toMatchObject({ __typename: 'SignInSuccess' });
    await door.changePassword({ currentPassword: PASSWORD, newPassword: 'a-new-one' }, customerViewer(id));
    expect((await open(id)).data).toEqual({ openAccount: false });
    expect(await door.signIn('seeded@example.org', PASSWORD)).toEqual(invalidCredentials);
    await door.remove(id);
    expect((await open(id)).data).toEqual({ openAccount: false });
    expect((await open(crypto.randomUUID())).data).toEqual({ openAccount: false });
  });

  test('is refused to all but our own programs', async () => {
    const id = await door.create({ name: 'Wanted' });
    const admin: Viewer = { kind: 'employee', id: crypto.randomUUID(), scopes: ['customers:write'] };
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [customerViewer(id), 'FORBIDDEN'],
      [admin, 'FORBIDDEN'],
    ] as const)
      expect((await open(id, viewer)).errors).toMatchObject([{ extensions: { code } }]);
    expect(await door.credentialsOf(id)).toBe(0);
  });
});

test('the keys are published without their private part', async () => {
  const published = await door.mounted.jwks();
  expect(published?.keys).toMatchObject([{ kty: 'EC', alg: 'ES256', use: 'sig' }]);
  expect(JSON.stringify(published)).not.toContain('"d"');
});
