// Stored results of idempotency keys: after a deletion, no table of the database contains personal data of the customer.
import { readFile } from 'node:fs/promises';
import { serialize } from 'node:v8';
import { migrationsFolder } from '@kawa/db-customers';
import { everythingIn } from '@kawa/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerViewer, openDoor, PASSWORD, type TestDoor } from './testing.ts';

let door: TestDoor;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door[Symbol.asyncDispose]());

const success = (name: string) =>
  `__typename ... on ${name}Success { customer { id name email contactName phone version deletedAt } } ... on Error { code }`;
const commands = {
  createCustomer: `mutation ($input: CreateCustomerInput!) { createCustomer(input: $input) { ${success('CreateCustomer')} } }`,
  updateCustomer: `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) { ${success('UpdateCustomer')} } }`,
  deleteCustomer: `mutation ($input: DeleteCustomerInput!) { deleteCustomer(input: $input) { ${success('DeleteCustomer')} } }`,
};
const act = async (name: keyof typeof commands, input: object) =>
  (await door.ask(commands[name], { input }))[name];

/** Texts of no other customer, in both of v8's encodings of a text: `ł` is not in Latin-1. */
const personal = {
  name: 'Zoë Quillfeather',
  email: 'zoe.quillfeather@example.org',
  contactName: 'Władysława Quill',
  phone: '+41 44 668 18 99',
};
const renamed = { name: 'Zoë Thistlewood', email: 'zoe.thistlewood@example.org' };
const words = ['Quill', 'quillfeather', 'Thistlewood', 'thistlewood', 'Władysława', '668 18 99', '6681899'];
const wordsLeft = async () => {
  const everything = await everythingIn(door.sql);
  return words.filter((word) => everything.includes(word));
};
const deleted = { name: 'Deleted customer', email: null, contactName: null, phone: null };

test('createCustomer, updateCustomer and deleteCustomer with keys, then nothing of 5 texts is left in any table', async () => {
  const input = {
    ...personal,
    addresses: [{ name: personal.name, line1: 'Quill 1' }],
    idempotencyKey: 'k-c',
  };
  const { customer } = await act('createCustomer', input);
  const change = { id: customer.id, ...renamed, idempotencyKey: 'k-u' };
  await act('updateCustomer', change);
  expect(await wordsLeft()).not.toHaveLength(0);
  const end = { id: customer.id, idempotencyKey: 'k-d' };
  const first = await act('deleteCustomer', end);
  expect(await wordsLeft()).toEqual([]);

  // A repetition changes nothing and returns the customer as it is now.
  const now = { id: customer.id, ...deleted, version: 3, deletedAt: first.customer.deletedAt };
  expect(await act('createCustomer', input)).toEqual({ __typename: 'CreateCustomerSuccess', customer: now });
  expect(await act('updateCustomer', change)).toEqual({ __typename: 'UpdateCustomerSuccess', customer: now });
  expect(await act('deleteCustomer', end)).toEqual(first);
  expect(await act('updateCustomer', { ...change, name: 'Other' })).toMatchObject({
    code: 'IDEMPOTENCY_CONFLICT',
  });
  expect(await wordsLeft()).toEqual([]);
});

test('signUp, a change of the own record and a deletion of the own account with keys leave nothing either', async () => {
  const { name, email } = personal;
  const { customer } = await door.signUp({ name, email, password: PASSWORD, idempotencyKey: 'k-s' });
  const viewer = customerViewer(customer.id);
  const change = { id: customer.id, ...renamed, phone: personal.phone, idempotencyKey: 'k-su' };
  await door.ask(commands.updateCustomer, { input: change }, viewer);
  expect(await wordsLeft()).not.toHaveLength(0);
  await door.ask(commands.deleteCustomer, { input: { id: customer.id, idempotencyKey: 'k-sd' } }, viewer);
  expect(await wordsLeft()).toEqual([]);
});

test.each(['createCustomer', 'updateCustomer', 'deleteCustomer'] as const)(
  'the migration cuts an older result of %s down to the id, and the key goes on working',
  async (name) => {
    const { id } = (await act('createCustomer', personal)).customer;
    const input = {
      createCustomer: { name: 'Older' },
      updateCustomer: { id, ...renamed },
      deleteCustomer: { id },
    }[name];
    const key = `older ${name}`;
    const { customer } = await act(name, { ...input, idempotencyKey: key });
    if (name !== 'deleteCustomer') await door.remove(customer.id);
    if (name === 'createCustomer') await door.remove(id);
    expect(await wordsLeft()).toEqual([]);
    // As it was stored before.
    const kind = `${name.charAt(0).toUpperCase()}${name.slice(1)}Success`;
    const at = { createdAt: new Date(), deletedAt: null };
    const older = serialize({
      kind,
      customer: { id: customer.id, ref: null, ...personal, ...at, version: 1 },
    });
    await door.sql`update idempotency_key set outcome = null, result = ${older} where key = ${key}`;
    expect(await wordsLeft()).not.toHaveLength(0);

    await door.sql.unsafe(await readFile(`${migrationsFolder}/0003_results-keep-the-id.sql`, 'utf8'));
    expect(await wordsLeft()).toEqual([]);
    const again = await act(name, { ...input, idempotencyKey: key });
    expect(again).toMatchObject({ __typename: kind, customer: { id: customer.id, ...deleted } });
  },
);

test('the migration leaves every other result as it is, byte for byte, and twice is as once', async () => {
  const others = [
    { kind: 'SignedUp', customerId: crypto.randomUUID() },
    { kind: 'NotFound', code: 'NOT_FOUND', message: 'There is no customer x.', id: 'x' },
    null,
  ].map((result, index) => ({ key: `other ${index}`, request_hash: 'x', result: serialize(result) }));
  await door.sql`insert into idempotency_key ${door.sql(others)}`;
  const results = () => door.sql`select key, result from idempotency_key order by key`;
  const before = await results();
  await door.sql.unsafe(await readFile(`${migrationsFolder}/0003_results-keep-the-id.sql`, 'utf8'));
  expect(await results()).toEqual(before);
});
