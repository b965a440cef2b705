// Claim tokens open an account for a known customer: issued once, used once, with one answer for every invalid token.
import { createHash } from 'node:crypto';
import { everythingIn } from '@kawa/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDoor, PASSWORD, type TestDoor } from './testing.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

const NOW = new Date('2026-11-21T12:00:00.000Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const DAY_MS = 86_400_000;
let people = 0;
const person = () => ({ email: `p${(people += 1)}@example.org`, password: PASSWORD, name: 'Grace' });
const invalid = {
  __typename: 'InvalidClaimToken',
  code: 'INVALID_CLAIM_TOKEN',
  message: 'This claim token is not valid; ask the shop for a new one.',
};
const tokensOf = async (id: string) =>
  (await door.sql`select token_hash as hash from claim_token where customer_id = ${id}`).map(({ hash }) =>
    String(hash),
  );

describe('issueClaimToken', () => {
  test('shows a token of 256 bits once, good for 24 hours, and stores its sha256 alone', async () => {
    const id = await door.create({ name: 'Firm', email: 'firm@example.org' });
    const { claimToken, expiresAt, customer } = await door.issueClaimToken(id);
    expect(claimToken).toMatch(/^kawa_claim_[\w-]{43}$/u);
    expect([expiresAt, customer.id]).toEqual([later(DAY_MS).toISOString(), id]);
    expect(await tokensOf(id)).toEqual([createHash('sha256').update(claimToken).digest('hex')]);
    expect(await everythingIn(door.sql)).not.toContain(claimToken.slice(11));
    expect(door.lines.join('')).not.toContain(claimToken.slice(11));
  });

  test('a newer token voids the older one; 10 at once leave 1', async () => {
    const id = await door.create({ name: 'Twice' });
    const first = await door.issueClaimToken(id);
    const second = await door.issueClaimToken(id);
    expect(await door.signUp({ ...person(), claimToken: first.claimToken })).toEqual(invalid);
    expect(await tokensOf(id)).toHaveLength(1);
    const many = await Promise.all(Array.from({ length: 10 }, () => door.issueClaimToken(id)));
    expect(new Set(many.map(({ claimToken }) => claimToken)).size).toBe(10);
    expect(await tokensOf(id)).toHaveLength(1);
    expect(await door.signUp({ ...person(), claimToken: second.claimToken })).toEqual(invalid);
  });

  test('refuses a customer with an account, an unknown one, a deleted one and what is no id', async () => {
    const { customer } = await door.account();
    expect(await door.issueClaimToken(customer.id)).toMatchObject({ __typename: 'CustomerHasAccount' });
    const gone = await door.create({ name: 'Gone' });
    await door.remove(gone);
    for (const id of [gone, crypto.randomUUID()])
      expect(await door.issueClaimToken(id)).toMatchObject({ __typename: 'NotFound' });
    expect(await door.issueClaimToken('one')).toMatchObject({
      __typename: 'ValidationError',
      field: 'customerId',
    });
  });
});

describe('signUp with a claimToken', () => {
  test('opens the account of that customer, with its ref, under the e-mail and name that it is given', async () => {
    const id = await door.create({ name: 'Firm', ref: 'C-1', phone: '+41 44 668 18 00' });
    const { claimToken } = await door.issueClaimToken(id);
    const mine = person();
    expect(await door.signUp({ ...mine, claimToken: ` ${claimToken} ` })).toMatchObject({
      __typename: 'SignUpSuccess',
      customer: { id, email: mine.email, name: 'Grace' },
    });
    expect(await door.signIn(mine.email, PASSWORD)).toMatchObject({ customer: { id } });
    const [row] = await door.sql`select ref, phone, version from customer where id = ${id}`;
    expect(row).toEqual({ ref: 'C-1', phone: '+41 44 668 18 00', version: 2 });
    expect(await tokensOf(id)).toEqual([]);
  });

  test('a customer whose e-mail the shop knows keeps it or gives another; one that is taken leaves the token good', async () => {
    const known = await door.create({ name: 'Known', email: 'known@example.org' });
    const { claimToken } = await door.issueClaimToken(known);
    await door.create({ name: 'Other', email: 'other@example.org' });
    expect(await door.signUp({ ...person(), email: 'other@example.org', claimToken })).toMatchObject({
      __typename: 'EmailTaken',
    });
    expect(await door.signUp({ ...person(), email: 'KNOWN@example.org', claimToken })).toMatchObject({
      customer: { id: known },
    });
  });

  test('10 at once with one token: 1 account, 9 are told that it is not valid', async () => {
    const id = await door.create({ name: 'Raced' });
    const { claimToken } = await door.issueClaimToken(id);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => door.signUp({ ...person(), claimToken })),
    );
    const won = answers.filter(({ __typename }) => __typename === 'SignUpSuccess');
    expect(won.map(({ customer }) => customer.id)).toEqual([id]);
    expect(answers.filter((answer) => answer.__typename !== 'SignUpSuccess')).toEqual(
      Array.from({ length: 9 }, () => invalid),
    );
    expect(await door.credentialsOf(id)).toBe(1);
  });

  test("unknown, used, replaced, expired and a deleted customer's: one answer, 1 hash each, nothing written", async () => {
    const used = (await door.issueClaimToken(await door.create({ name: 'Used' }))).claimToken;
    await door.signUp({ ...person(), claimToken: used });
    const expiring = await door.create({ name: 'Expiring' });
    const expired = (await door.issueClaimToken(expiring)).claimToken;
    const deleted = await door.create({ name: 'Deleted' });
    const ofDeleted = (await door.issueClaimToken(deleted)).claimToken;
    await door.remove(deleted);
    expect(await tokensOf(deleted)).toEqual([]);
    const count = async () => (await door.sql`select from customer`).length;
    const before = await count();
    door.setClock(later(DAY_MS));
    for (const claimToken of [used, expired, ofDeleted, 'no token', 'kawa_claim_'])
      expect(await door.signUp({ ...person(), claimToken })).toEqual(invalid);
    door.setClock(later(DAY_MS - 1));
    expect(await count()).toBe(before);
    expect(await door.signUp({ ...person(), claimToken: expired })).toMatchObject({
      customer: { id: expiring },
    });
    door.setClock(NOW);
  });

  test('again with its idempotencyKey signs in to the same account; the key with another token is a conflict', async () => {
    const id = await door.create({ name: 'Again' });
    const { claimToken } = await door.issueClaimToken(id);
    const input = { ...person(), claimToken, idempotencyKey: 'k-claim' };
    for (let time = 0; time < 2; time += 1)
      expect(await door.signUp(input)).toMatchObject({ __typename: 'SignUpSuccess', customer: { id } });
    expect(await door.signUp({ ...input, claimToken: 'another' })).toMatchObject({
      __typename: 'IdempotencyConflict',
    });
    expect(await everythingIn(door.sql)).not.toContain(claimToken.slice(11));
  });
});

describe('an account keeps its e-mail', () => {
  const update = async (input: object) =>
    (
      await door.ask(
        `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) {
          __typename ... on UpdateCustomerSuccess { customer { email } } ... on ValidationError { field message } } }`,
        { input },
      )
    ).updateCustomer;

  test('updateCustomer(email: null) is refused at the field for an account, not for a customer without one', async () => {
    const { customer } = await door.account();
    expect(await update({ id: customer.id, email: null, name: 'Locked' })).toEqual({
      __typename: 'ValidationError',
      field: 'email',
      message: 'email: an account keeps its e-mail; give another address to change it',
    });
    expect(await door.signIn(customer.email, PASSWORD)).toMatchObject({ customer: { name: 'Ada' } });
    const id = await door.create({ name: 'None', email: 'none@example.org' });
    expect(await update({ id, email: null })).toMatchObject({ customer: { email: null } });
  });

  test('an import without the e-mail leaves that of an account, and is UNCHANGED the next time', async () => {
    const id = await door.create({ name: 'Imported', ref: 'C-2', email: 'old@example.org' });
    const { claimToken } = await door.issueClaimToken(id);
    const mine = { ...person(), name: 'Imported', claimToken };
    await door.signUp(mine);
    const IMPORT =
      'mutation ($records: [CustomerRecordInput!]!) { importCustomers(records: $records) { status } }';
    for (const [name, status] of [
      ['Renamed', 'UPDATED'],
      ['Renamed', 'UNCHANGED'],
    ])
      expect((await door.ask(IMPORT, { records: [{ ref: 'C-2', name }] })).importCustomers).toEqual([
        { status },
      ]);
    expect(await door.signIn(mine.email, PASSWORD)).toMatchObject({ customer: { id, email: mine.email } });
  });

  test('20 times a claim and the loss of the e-mail at once: never an account without one', async () => {
    for (let round = 0; round < 20; round += 1) {
      const email = `both${round}@example.org`;
      const id = await door.create({ name: 'Both', email });
      const { claimToken } = await door.issueClaimToken(id);
      await Promise.all([door.signUp({ ...person(), email, claimToken }), update({ id, email: null })]);
      const rows =
        await door.sql`select from customer join credential on customer_id = id where email is null`;
      expect(rows).toHaveLength(0);
    }
  });
});
