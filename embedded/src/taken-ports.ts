// Says which port another program holds, before a start creates anything.
import { createServer } from 'node:net';

export interface WantedPort {
  /** 0 wants any, and is never taken. */
  readonly port: number;
  /** What to do when it is taken, after "Port 4000 is taken". */
  readonly otherwise: string;
}

const host = '127.0.0.1';

/** Throws one line that names every port of `wanted` on which another program listens. */
export async function refuseTakenPorts(wanted: readonly WantedPort[]): Promise<void> {
  const answers = await Promise.all(wanted.map(({ port }) => problemOf(port)));
  const problems = wanted.flatMap(({ port, otherwise }, index) => {
    const code = answers[index];
    if (code === undefined) return [];
    if (code === 'EADDRINUSE') return [`Port ${port} is taken${otherwise}`];
    if (code === 'EACCES') return [`Port ${port} may not be opened by this user; choose one above 1023.`];
    return [`Port ${port} cannot be opened (${code}).`];
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

function problemOf(port: number): Promise<string | undefined> {
  if (port === 0) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** The router's port, which PORT names. */
export const routerPort = (port: number): WantedPort => ({ port, otherwise: '; choose another with PORT.' });
