// Generates load in a process of its own: a fixed number of kept-alive connections, each with one request at a time. An
// incomplete answer ends the run, so that errors never count as speed.
import { Pool } from 'undici';
import { percentile } from '../statistics.ts';
import { workloads } from '../workloads.ts';
import { loadOrder, type LoadOrder, type LoadResult } from './protocol.ts';
import { send } from './send.ts';

async function run({ url, viewers, workload, seed, connections, seconds }: LoadOrder): Promise<LoadResult> {
  const { query, root, variables } = workloads[workload];
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, allowH2: false });
  const next = variables(seed);
  const expected = `{"data":{"${root}":{`;
  const latencies: number[] = [];
  const cpu = process.cpuUsage();
  const end = performance.now() + seconds * 1_000;
  let inTime = 0;
  const connection = async (_: unknown, index: number): Promise<void> => {
    const headers = viewers[index % viewers.length] ?? {};
    while (true) {
      const body = JSON.stringify({ query, variables: next() });
      const sent = performance.now();
      if (sent >= end) return;
      const answer = await send(pool, { path: pathname, headers, body });
      const now = performance.now();
      if (!answer.startsWith(expected) || answer.includes('"errors":')) {
        throw new Error(`${url} answered under load: ${answer.slice(0, 300)}`);
      }
      latencies.push(now - sent);
      if (now <= end) inTime += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, connection));
  } finally {
    await pool.destroy();
  }
  const { user, system } = process.cpuUsage(cpu);
  const sorted = Float64Array.from(latencies).sort();
  return {
    requests: sorted.length,
    perSecond: inTime / seconds,
    p50_ms: percentile(sorted, 50),
    p99_ms: percentile(sorted, 99),
    cpu_ms: (user + system) / 1_000,
  };
}

process.on('message', (message) => {
  run(loadOrder.parse(message)).then(
    (result) => process.send?.(result),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );
});
// Without the bench there is nobody to measure for.
process.once('disconnect', () => process.exit(0));
