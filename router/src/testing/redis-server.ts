// A real Redis for one test, on a free port, without data on disk. Tests can stop it, hang it and start it again.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { closedPort } from './harness.ts';

const binary = (process.env['PATH'] ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'redis-server'))
  .find((path) => existsSync(path));

/** Whether tests of Redis are skipped, with a message. With KAWA_REQUIRE_SERVICES=1 (our CI), a missing Redis is an error. */
export function redisIsMissing(): boolean {
  if (binary !== undefined) return false;
  if (process.env['KAWA_REQUIRE_SERVICES'] === '1') {
    throw new Error('redis-server is missing, and KAWA_REQUIRE_SERVICES=1 forbids skipping.');
  }
  process.stderr.write('skipping what needs redis-server: it is not here\n');
  return true;
}

export interface TestRedis extends AsyncDisposable {
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Keeps its connections and stops answering. */
  hang(): void;
  resume(): void;
}

export async function startTestRedis(): Promise<TestRedis> {
  const port = new URL(await closedPort()).port;
  let child: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  const start = async (): Promise<void> => {
    const started = spawn(
      binary ?? 'redis-server',
      ['--port', port, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
      // Redis's allocator does not work with a preloaded clock (npm run test:clock). Redis only uses durations.
      { env: { ...process.env, LD_PRELOAD: '' }, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    child = started;
    await new Promise<void>((resolve, reject) => {
      started.once('exit', (code) => reject(new Error(`redis-server ended with ${code}.`)));
      createInterface({ input: started.stdout }).on('line', (line) => {
        if (line.includes('Ready to accept connections')) resolve();
      });
    });
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    stop,
    start,
    hang: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    [Symbol.asyncDispose]: stop,
  };
}
