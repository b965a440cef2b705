// Threat: a mutation was executed, its answer was lost, and it is sent again. Here the subgraph reads a whole call and then
// cuts the connection, refuses it, or says that it is unavailable: each mutation arrives at most once, each read at most
// twice.
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { closing, listening, startTestRouter } from '../testing/harness.ts';
import { library } from '../testing/library.ts';
import type { SubgraphCall } from './source.ts';

const faults: Record<string, (response: import('node:http').ServerResponse) => void> = {
  'resets the connection': (response) => void response.socket?.resetAndDestroy(),
  'closes the connection': (response) => void response.destroy(),
  'begins an answer and closes': (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"data":', () => response.destroy());
  },
  'says 503': (response) => void response.writeHead(503).end(),
  'says 502 with a page': (response) => void response.writeHead(502).end('<html>'),
  'answers no GraphQL': (response) => void response.end('<html>'),
};

test.each(Object.entries(faults))(
  'a subgraph that reads the call and %s: 60 mutations arrive once each, reads twice at most',
  async (_name, fault) => {
    const arrived = new Map<string, number>();
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { variables } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        const id = String(variables.id);
        arrived.set(id, (arrived.get(id) ?? 0) + 1);
        fault(response);
      });
    });
    const url = `${await listening(server)}/graphql`;
    const subgraphs = library.map((each) => (each.name === 'catalogue' ? { ...each, url } : each));
    await using router = await startTestRouter(subgraphs, {
      // Otherwise the breaker would prevent most of the calls.
      limits: { breakerFailures: 1_000, retryFloor: 1_000, retryMost: 1_000, retryPauseMs: 1 },
    });
    const write = 'mutation ($id: ID!) { relabel(id: $id, title: "new") { id } }';
    const read = 'query ($id: ID!) { item(id: $id) { title } }';
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        const [written, found] = await Promise.all([
          router.query(write, { id: `write ${index}` }),
          router.query(read, { id: `read ${index}` }),
        ]);
        for (const { body } of [written, found])
          expect(body.errors?.[0]?.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
      }),
    );
    const counts = (kind: string): Set<number> =>
      new Set([...arrived].filter(([id]) => id.startsWith(kind)).map(([, count]) => count));
    expect([...arrived.keys()].filter((id) => id.startsWith('write'))).toHaveLength(60);
    expect(counts('write')).toEqual(new Set([1]));
    expect([...counts('read')].every((count) => count <= 2)).toBe(true);
    await closing(server);
  },
);

test('a mutation to a subgraph that refuses connections is tried once', async () => {
  const calls: SubgraphCall[] = [];
  const refused = createServer();
  const url = `${await listening(refused)}/graphql`;
  await closing(refused);
  const subgraphs = library.map((each) => (each.name === 'catalogue' ? { ...each, url } : each));
  await using router = await startTestRouter(subgraphs, { onSubgraphCall: (call) => calls.push(call) });
  await router.query('mutation { relabel(id: "1", title: "new") { id } }');
  expect(calls).toHaveLength(1);
  await router.query('{ item(id: "1") { title } }');
  expect(calls).toHaveLength(3);
});
