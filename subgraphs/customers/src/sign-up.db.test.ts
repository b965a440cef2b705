import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invalidCredentials, openDoor, operationsOf, PASSWORD, type TestDoor } from './testing.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

describe('signUp', () => {
  test('creates customer, credential and session; its access token says customer, without scopes, for 5 minutes', async () => {
    const answer = await door.signUp({
      email: ' Grace@Example.org ',
      password: PASSWORD,
      name: ' Grace Hopper ',
      phone: '+41 44 668 18 00',
    });
    expect(answer).toMatchObject({
      __typename: 'SignUpSuccess',
      customer: { email: 'grace@example.org', name: 'Grace Hopper' },
      accessTokenExpiresAt: '2026-11-21T12:05:00.000Z',
      refreshTokenExpiresAt: '2026-11-28T12:00:00.000Z',
    });
    const { id } = answer.customer;
    expect(await door.verify(answer.accessToken)).toMatchObject({
      id,
      kind: 'customer',
      scopes: [],
    });
    const [, claims = ''] = answer.accessToken.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      iss: 'kawa-customers',
      aud: 'kawa',
      exp: Date.parse(answer.accessTokenExpiresAt) / 1_000,
    });
    expect([await door.credentialsOf(id), await door.openSessionsOf(id)]).toEqual([1, 1]);
  });

  test('10 at once with one e-mail make 1 customer with 1 credential; 9 are told that it is taken', async () => {
    const email = 'raced@example.org';
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        door.signUp({ email, password: `${PASSWORD}${index}`, name: 'Raced' }),
      ),
    );
    const names = answers.map(({ __typename }) => __typename).sort();
    expect(names).toEqual([...Array.from({ length: 9 }, () => 'EmailTaken'), 'SignUpSuccess']);
    const [row] =
      await door.sql`select count(*)::int as customers, count(customer_id)::int as credentials from customer
      left join credential on customer_id = customer.id where email = ${email}`;
    expect(row).toEqual({ customers: 1, credentials: 1 });
  });

  test('does not give a customer whom staff created to whoever knows the e-mail', async () => {
    const id = await door.create({ name: 'Firm', email: 'firm@example.org' });
    const answer = await door.signUp({ email: 'FIRM@example.org', password: PASSWORD, name: 'Thief' });
    expect(answer).toMatchObject({ __typename: 'EmailTaken', code: 'EMAIL_TAKEN' });
    expect([await door.credentialsOf(id), await door.openSessionsOf(id)]).toEqual([0, 0]);
    expect(await door.signIn('firm@example.org', PASSWORD)).toEqual(invalidCredentials);
  });

  test('tells all problems by field, none with the password in it, and writes nothing', async () => {
    const answer = await door.signUp({ email: 'nobody', password: 'hunter2', name: ' ', phone: 'call me' });
    expect(answer.problems.map(({ field }: { field: string }) => field)).toEqual([
      'email',
      'password',
      'name',
      'phone',
    ]);
    expect(JSON.stringify(answer)).not.toContain('hunter2');
  });

  test.each([
    ['the address itself', 'Own.Address@example.org'],
    ['the part before its @', 'own.address'],
    ['a common one', 'Password123'],
  ])('refuses %s as a password, without any work', async (_what, password) => {
    const work = async () =>
      expect(await door.signUp({ email: ' own.address@Example.org', password, name: 'Own' })).toMatchObject({
        __typename: 'ValidationError',
        field: 'password',
      });
    expect(await operationsOf(work)).toBe(0);
  });
});

test('two visitors who sign up with one idempotency key do not meet', async () => {
  const signUp = (email: string) =>
    door.signUp({ email, password: PASSWORD, name: email, idempotencyKey: 'signup-1' });
  const [ada, bob] = [await signUp('ada-1@example.org'), await signUp('bob-1@example.org')];
  expect([ada, bob]).toMatchObject([{ __typename: 'SignUpSuccess' }, { __typename: 'SignUpSuccess' }]);
  expect(ada.customer.id).not.toBe(bob.customer.id);
  expect((await signUp('ada-1@example.org')).customer.id).toBe(ada.customer.id);
  const stored = await door.sql`select caller from idempotency_key where key = 'signup-1'`;
  expect(stored).toHaveLength(2);
  for (const { caller } of stored) expect(caller).not.toMatch(/ada|bob|example/u);
});

describe('signUp with an idempotencyKey', () => {
  const input = { email: 'once@example.org', password: PASSWORD, name: 'Once', idempotencyKey: 'k-once' };

  test('again is the same customer with new tokens; another password or name is a conflict', async () => {
    const first = await door.signUp(input);
    const again = await door.signUp(input);
    expect(again).toMatchObject({ __typename: 'SignUpSuccess', customer: first.customer });
    expect(again.refreshToken).not.toBe(first.refreshToken);
    expect(await door.openSessionsOf(first.customer.id)).toBe(2);
    for (const other of [{ password: 'another-password' }, { name: 'Twice' }])
      expect(await door.signUp({ ...input, ...other })).toMatchObject({ __typename: 'IdempotencyConflict' });
    expect(await door.openSessionsOf(first.customer.id)).toBe(2);
  });

  test('10 at once make 1 customer, and each gets a session of its own', async () => {
    const crowd = { ...input, email: 'crowd@example.org', idempotencyKey: 'k-crowd' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => door.signUp(crowd)));
    expect(new Set(answers.map(({ customer }) => customer?.id)).size).toBe(1);
    expect(new Set(answers.map(({ refreshToken }) => refreshToken)).size).toBe(10);
  });

  test('stores neither password nor token, and no hash from which the password could be guessed', async () => {
    const stored = async (password: string, key: string) => {
      const email = 'stored@example.org';
      const answer = await door.signUp({ email, password, name: 'Stored', idempotencyKey: key });
      const [row] = await door.sql`select request_hash as hash, outcome::text as result
        from idempotency_key where key = ${key}`;
      for (const secret of [password, answer.accessToken, answer.refreshToken, '$argon2id'])
        expect(row?.['result']).not.toContain(secret);
      await door.remove(answer.customer.id);
      return row?.['hash'] as string;
    };
    // The same hash for two passwords: it is made without either.
    expect(await stored('first-password', 'k-1')).toBe(await stored('second-password', 'k-2'));
  });

  test('does not sign in to an account that was deleted meanwhile', async () => {
    const gone = { ...input, email: 'gone@example.org', idempotencyKey: 'k-gone' };
    const { customer } = await door.signUp(gone);
    await door.remove(customer.id);
    expect(await door.signUp(gone)).toMatchObject({ __typename: 'IdempotencyConflict' });
    expect(await door.openSessionsOf(customer.id)).toBe(0);
  });
});
