import { once } from 'node:events';
import { createServer } from 'node:net';
import { postgres } from '@kawa/postgres/driver';
import { PostgresUnavailable, codeOf } from './failure.ts';

/** The wanted port if it is free; another one if it is not and nobody insists. */
export async function choosePort(wanted: { port: number; fixed: boolean }): Promise<number> {
  const free = await freePort(wanted.port);
  if (free !== undefined) return free;
  if (!wanted.fixed) return choosePort({ port: 0, fixed: false });
  throw new PostgresUnavailable(
    `Port ${wanted.port} on 127.0.0.1, meant for PostgreSQL, cannot be opened: another program has it, or this user may not. Choose another port, or 0 for any free one.`,
  );
}

async function freePort(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen({ port, host: '127.0.0.1', exclusive: true });
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address ? address.port : undefined;
  } catch {
    return undefined;
  } finally {
    server.close();
    if (server.listening) await once(server, 'close');
  }
}

/** Whether the server at `url` takes statements. SCRAM proves in the same step that it knows the folder's password. */
export async function answers(url: string, dataDir: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined, fetch_types: false });
  try {
    await sql`select /* answers */ 1`;
    return true;
  } catch (error) {
    // 28P01 is a wrong password; anything else is a server that is not there yet, or not any more.
    if (codeOf(error) !== '28P01') return false;
    throw new PostgresUnavailable(
      `The password in ${dataDir}/secrets.json does not open the data beside it. Restore the file that belongs to this folder.`,
    );
  } finally {
    await sql.end({ timeout: 0 });
  }
}
