// Sends the seeded records to the subgraphs through their import commands, in batches, and reads every outcome.
import type { Peer } from '@kawa/subgraph';
import type { Shop } from './records.ts';

export type Commands = Record<'customers' | 'products' | 'stock' | 'orders', Peer>;

/**
 * One batch is one transaction. The commands take 500; 100, 250 and 500 cost the same 0.95 s of CPU in all, and smaller
 * statements stay farther from the statement timeout of 2 s on a slow machine.
 */
const BATCH = 200;

/** Asks one subgraph; an answer with errors throws them, with the subgraph's name. */
export async function ask(
  commands: Commands,
  domain: keyof Commands,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const { signal } = new AbortController();
  const { data, errors } = await commands[domain].execute({ query, variables, requestId: 'seed', signal });
  if (errors !== undefined && errors.length > 0)
    throw new Error(`seed: ${domain} answered: ${errors.map(({ message }) => message).join(' ')}`);
  return data ?? {};
}

interface Step {
  readonly domain: keyof Commands;
  readonly what: keyof Shop;
  readonly command: string;
  readonly input: string;
}

const step = (domain: Step['domain'], what: Step['what'], command: string, input: string): Step => ({
  domain,
  what,
  command,
  input,
});

/** Each list in order; the lists go side by side, as every domain has a database of its own. */
export const steps: readonly (readonly Step[])[] = [
  [step('customers', 'customers', 'importCustomers', 'CustomerRecordInput')],
  [
    step('products', 'categories', 'importCategories', 'CategoryRecordInput'),
    step('products', 'products', 'importProducts', 'ProductRecordInput'),
  ],
  [
    step('stock', 'stores', 'importStores', 'StoreRecordInput'),
    step('stock', 'stockLevels', 'importStockLevels', 'StockLevelRecordInput'),
  ],
  [step('orders', 'orders', 'importOrders', 'OrderRecordInput')],
];

interface Outcome {
  readonly status: string;
  readonly ref: string;
  readonly why: string;
}

function readOutcome(given: unknown): Outcome {
  const { ref, status, field, reason } = given as Record<string, unknown>;
  return { ref: String(ref), status: String(status), why: `${String(field)}: ${String(reason)}` };
}

function readOutcomes(data: Record<string, unknown>, { command }: Step, expected: number): Outcome[] {
  const answer = data[command];
  if (!Array.isArray(answer) || answer.length !== expected)
    throw new Error(`seed: ${command} returned no result for its ${expected} records`);
  return answer.map(readOutcome);
}

const LOADED = new Set(['ADDED', 'UPDATED', 'UNCHANGED']);

/** Loads one kind of record in order. `onBatch` hears of every batch that was committed. */
export async function importRecords(
  commands: Commands,
  shop: Shop,
  wanted: Step,
  onBatch: (statuses: readonly string[]) => void,
): Promise<void> {
  const { domain, what, command, input } = wanted;
  const query = `mutation Seed($records: [${input}!]!) { ${command}(records: $records) { ref status field reason } }`;
  for (let start = 0; start < shop[what].length; start += BATCH) {
    const records = shop[what].slice(start, start + BATCH);
    const data = await ask(commands, domain, query, { records });
    const outcomes = readOutcomes(data, wanted, records.length);
    const wrong = outcomes.find(({ status }) => !LOADED.has(status));
    if (wrong !== undefined)
      throw new Error(`seed: ${command} answered ${wrong.status} for "${wrong.ref}" (${wrong.why})`);
    onBatch(outcomes.map(({ status }) => status));
  }
}
