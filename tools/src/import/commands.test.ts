import { expect, test, vi } from 'vitest';
import type { Peer, SubgraphRequest, SubgraphResponse } from '@kawa/subgraph';
import { type Commands, importRecords } from './commands.ts';

const command = { domain: 'products', name: 'importProducts', input: 'ProductRecordInput' } as const;

/** Four subgraphs that answer as `execute` does. */
function answering(execute: Peer['execute']): Commands {
  const peer = { execute };
  return { customers: peer, products: peer, stock: peer, orders: peer };
}

const refsOf = ({ variables }: Pick<SubgraphRequest, 'variables'>): number[] =>
  (variables['records'] as { ref: number }[]).map(({ ref }) => ref);
const added = (count: number): SubgraphResponse => ({
  data: {
    importProducts: Array.from({ length: count }, () => ({ status: 'ADDED', field: null, reason: null })),
  },
});
const records = Array.from({ length: 500 }, (_, ref) => ({ ref }));

test('finds the one record of 500 that the command cannot take at all, in 19 calls', async () => {
  let calls = 0;
  const commands = answering(async (request) => {
    calls += 1;
    const refs = refsOf(request);
    if (!refs.includes(321)) return added(refs.length);
    return { errors: [{ message: 'Decimal must be one.\nat', extensions: { code: 'BAD_USER_INPUT' } }] };
  });
  const outcomes = await importRecords(commands, command, records, false);
  expect(outcomes.filter(({ status }) => status === 'ADDED')).toHaveLength(499);
  expect(outcomes[321]).toEqual({ status: 'REFUSED', field: null, reason: 'Decimal must be one.' });
  expect(calls).toBe(19);
});

test('repeats a call after an outage', async () => {
  vi.useFakeTimers();
  try {
    let calls = 0;
    const commands = answering(async (request) => {
      calls += 1;
      if (calls === 1) throw new Error('The service is not available now; try again.');
      if (calls === 2) return { errors: [{ message: 'x', extensions: { code: 'SUBGRAPH_TIMEOUT' } }] };
      return added(refsOf(request).length);
    });
    const outcomes = importRecords(commands, command, records, false);
    await vi.runAllTimersAsync();
    expect(await outcomes).toHaveLength(500);
    expect(calls).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});

test('gives up with one plain message when the outage lasts for 4 calls', async () => {
  vi.useFakeTimers();
  try {
    let calls = 0;
    const commands = answering(async () => {
      calls += 1;
      throw new Error('The service is not available now; try again.');
    });
    const failed = expect(importRecords(commands, command, records, false)).rejects.toThrow(
      'products does not answer: The service is not available now; try again.',
    );
    await vi.runAllTimersAsync();
    await failed;
    expect(calls).toBe(4);
  } finally {
    vi.useRealTimers();
  }
});
