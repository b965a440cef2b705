import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { bareEnvironment } from '@kawa/test-kit/environment';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { startKawa, type Kawa } from '../kit/kit.ts';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('kill -9 of one subgraph', () => {
  let kawa: Kawa;
  beforeAll(async () => {
    kawa = await startKawa('services', { seed: 'coffee' });
  });
  afterAll(() => kawa[Symbol.asyncDispose]());

  // A public query over three domains.
  const QUERY = '{ me { id } products(first: 2) { nodes { name availability } } }';

  test.each([
    ['stock', 'availability'],
    ['customers', 'me'],
  ])(
    "of %s leaves a hole with a code; the other domains' data arrives; it heals by itself",
    async (name, field) => {
      const whole = await kawa.ask(QUERY);
      const service = kawa.services?.services.get(name);
      const pid = service?.pid() ?? 0;
      process.kill(pid, 'SIGKILL');
      await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 5_000, interval: 1 });

      const { data, errors } = await kawa.run(QUERY);
      expect(new Set(errors.map(({ path }) => path?.at(-1)))).toEqual(new Set([field]));
      expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(
        new Set(['SUBGRAPH_UNAVAILABLE']),
      );
      expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|http/u);
      const withHole = JSON.parse(JSON.stringify(whole), (key, value: unknown) =>
        key === field ? null : value,
      );
      expect(data).toEqual(withHole);

      await vi.waitFor(async () => expect(await kawa.ask(QUERY)).toEqual(whole), {
        timeout: 30_000,
        interval: 100,
      });
      expect(service?.pid()).not.toBe(pid);
    },
  );
});

describe('kill -9 of the whole embedded process', () => {
  test('while 8 clients write: every customer that was acknowledged is there after the next start, and every use that was stored, once', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'kawa-kill-'));
    const first = await startKawa('embedded', { seed: 'none', dataDir });
    const acknowledged: string[] = [];
    let failures = 0;
    const write = async (client: number): Promise<void> => {
      for (let index = 0; ; index += 1) {
        const { createCustomer } = await first.ask(
          'mutation ($name: String!) { createCustomer(input: { name: $name }) { ... on CreateCustomerSuccess { customer { id } } } }',
          { name: `Client ${client}, write ${index}` },
        );
        acknowledged.push(createCustomer.customer.id);
      }
    };
    const clients = Array.from({ length: 8 }, (_, client) => write(client).catch(() => (failures += 1)));
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(200), {
      timeout: 60_000,
      interval: 5,
    });
    const uses = async (kawa: Kawa): Promise<number> => {
      const sql = await kawa.database('usage');
      const [row] = await sql`select coalesce(sum(ok), 0)::int as uses from operation_use`;
      return Number(row?.['uses']);
    };
    const stored = await vi.waitFor(
      async () => {
        const count = await uses(first);
        expect(count).toBeGreaterThan(0);
        return count;
      },
      { timeout: 30_000, interval: 20 },
    );
    first.process?.kill('SIGKILL');
    await Promise.all(clients);
    // The fault happened: the signal cut off every client.
    expect(failures).toBe(8);
    await vi.waitFor(() => expect(first.process?.signalCode).toBe('SIGKILL'));

    const second = await startKawa('embedded', { seed: 'none', dataDir });
    const sql = await second.database('customers');
    const rows = await sql`select id from customer where id = any(${acknowledged})`;
    expect(rows).toHaveLength(acknowledged.length);
    // Counts in memory are lost. No stored count exceeds the requests, so no batch was stored twice.
    const kept = await uses(second);
    expect(kept).toBeGreaterThanOrEqual(stored);
    expect(kept).toBeLessThanOrEqual(acknowledged.length + clients.length);
    await second[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('while the shop is being filled: the next start finishes it, with 2,000 orders and none twice', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'kawa-fill-'));
    const child = spawn(process.execPath, ['embedded/src/main.ts'], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...bareEnvironment(), PORT: '0', DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const said: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.push(text);
      if (text.includes('filling the shop')) child.kill('SIGKILL');
    });
    await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
    expect(said.join('')).not.toContain('Kawa is ready');

    const kawa = await startKawa('embedded', { seed: 'coffee', dataDir });
    const [orders, customers] = await Promise.all([kawa.database('orders'), kawa.database('customers')]);
    expect(await orders`select count(*)::int as count from orders`).toEqual([{ count: 2000 }]);
    expect(await customers`select count(*)::int as count from customer`).toEqual([{ count: 200 }]);
    await kawa[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  });
});
