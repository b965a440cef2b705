// Runs bundled programs for tests, each as a process in a folder without anything else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { bareEnvironment } from '@kawa/test-kit/environment';

/** What is preloaded into every Node, without a PATH: a bundle needs nothing but Node. */
const { PATH: _path, HOME: _home, ...preloaded } = bareEnvironment();
const READY_WITHIN_MS = 60_000;

export interface Program {
  readonly pid: number;
  /** What it wrote to standard output and to standard error until now. */
  said(): string;
  complained(): string;
  /** Its exit status, or the signal that ended it. */
  readonly ended: Promise<number | string>;
  kill(signal: NodeJS.Signals): void;
}

/** Runs `src/<program>` of a bundle with Node and an environment of `env` alone. */
export function run(folder: string, args: readonly string[], env: Record<string, string> = {}): Program {
  const child = spawn(process.execPath, ['--max-semi-space-size=16', ...args], {
    cwd: folder,
    env: { ...preloaded, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => err.push(text));
  return {
    pid: child.pid ?? 0,
    said: () => out.join(''),
    complained: () => err.join(''),
    ended: once(child, 'close').then(([code, signal]: unknown[]) =>
      code === null ? String(signal) : Number(code),
    ),
    kill: (signal) => void child.kill(signal),
  };
}

/** Resolves when the program on `port` is ready; rejects with what it said when it ends before. */
export async function ready(program: Program, port: number): Promise<void> {
  let ended = false;
  void program.ended.then(() => (ended = true));
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(20)) {
    if (ended) break;
    const ok = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
  }
  throw new Error(`not ready: ${program.said()}${program.complained()}`);
}

/** A port of 127.0.0.1 that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
