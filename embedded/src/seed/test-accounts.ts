// Opens the accounts of a developer's shop. Threat: anyone who reads this file can sign in to them, so no shop in production
// may have one. The callers of openTestAccounts check NODE_ENV.
import { customers } from './customers.ts';
import { ask, type Commands } from './import-records.ts';

/** Of every test account. */
export const TEST_PASSWORD = 'coffee-at-seven';
/** Amélie has 35 orders, the headline 1001 among them; Jonas is another customer, who may not see those. */
const customerRefs = ['C0001', 'C0002'];

/** Gives the test customers a password, if the shop has them and they have none. */
export async function openTestAccounts(commands: Commands): Promise<void> {
  const query = `mutation TestAccount($customerId: ID!, $password: String!) {
    openAccount(customerId: $customerId, password: $password)
  }`;
  for (const { id } of customers().filter(({ ref }) => customerRefs.includes(ref)))
    await ask(commands, 'customers', query, { customerId: id, password: TEST_PASSWORD });
}
