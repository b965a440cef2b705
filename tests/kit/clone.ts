// Clones this repository with its uncommitted changes, so that a command under test may change any file. node_modules is
// hard-linked, so that nothing is downloaded.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { bareEnvironment } from '@kawa/test-kit/environment';

const root = join(import.meta.dirname, '../..');
const execute = promisify(execFile);

export interface Finished {
  readonly code: number | null;
  /** stdout and stderr together. */
  readonly said: string;
}

interface ShellOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Receives the process, which leads its own process group. */
  readonly started?: (child: ChildProcess) => void;
}

export interface Clone extends AsyncDisposable {
  readonly path: string;
  /** Runs shell lines in the clone's folder. */
  shell(lines: string, options?: ShellOptions): Promise<Finished>;
  /** The output of `git status --porcelain` since the clone was made. */
  changes(): Promise<string>;
}

export async function cloneRepository(): Promise<Clone> {
  const path = await mkdtemp(join(tmpdir(), 'kawa-clone-'));
  const git = async (cwd: string, ...args: string[]): Promise<string> =>
    (await execute('git', args, { cwd, maxBuffer: 50_000_000 })).stdout;
  await git(root, 'clone', '--quiet', '--no-checkout', root, path);
  const listed = await git(root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard');
  for (const file of new Set(listed.split('\0'))) {
    if (file === '' || !existsSync(join(root, file))) continue;
    await mkdir(dirname(join(path, file)), { recursive: true });
    await cp(join(root, file), join(path, file));
  }
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@kawa.example'];
  await git(path, 'add', '--all');
  await git(path, ...author, 'commit', '--quiet', '--allow-empty', '--message', 'As it is');
  await linkPackages(path);
  return {
    path,
    changes: () => git(path, 'status', '--porcelain', '--untracked-files=all'),
    async shell(lines, { env = {}, started } = {}) {
      // The clone must not see the variables of this test's own npm, vitest and turbo.
      const child = spawn('sh', ['-c', lines], {
        cwd: path,
        env: { ...bareEnvironment(), CI: 'true', NO_COLOR: '1', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => (said += text));
      started?.(child);
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, said };
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

/**
 * Makes hard links, which takes a second, or copies on another file system. Dot files are copied or left out: tools write
 * into them, and a write through a link would change this repository.
 */
async function linkPackages(path: string): Promise<void> {
  const [from, to] = [join(root, 'node_modules'), join(path, 'node_modules')];
  await mkdir(to);
  const names = (await readdir(from)).filter((name) => !name.startsWith('.'));
  const sources = names.map((name) => join(from, name));
  try {
    await execute('cp', ['-a', '-l', ...sources, to]);
  } catch {
    await execute('cp', ['-a', ...sources, to]);
  }
  await execute('cp', ['-a', join(from, '.bin'), join(from, '.package-lock.json'), to]);
}
