import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf } from './failure.ts';

// What can be known of a process by its number alone. A pid says little: it may be a zombie, or in use again by a stranger.

/** Whether a process of that number exists; a zombie does, too. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** The command line of a process; undefined when there is none or it is a zombie. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (!exists(pid)) return undefined;
  if (process.platform === 'linux') return linuxCommand(pid);
  return process.platform === 'win32'
    ? run('powershell', [
        '-NoProfile',
        '-Command',
        `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`,
      ])
    : run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]);
}

/** Every process that this machine shows, with its command line; none where there is no /proc. */
export function allProcesses(): { pid: number; command: string }[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  return pids.flatMap((name) => {
    const command = linuxCommand(Number(name));
    return command === undefined ? [] : [{ pid: Number(name), command }];
  });
}

/** When a process began, in a form that only equality is asked of; tells a process from a later one of the same number. */
export async function startOf(pid: number): Promise<string | undefined> {
  if (!exists(pid)) return undefined;
  if (process.platform !== 'linux') {
    return process.platform === 'win32' ? 'unknown' : run('ps', ['-o', 'lstart=', '-p', String(pid)]);
  }
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    // The name in parentheses may hold spaces; after it, state is the first field and the start time the twentieth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : `${boot.trim()}/${fields[19] ?? ''}`;
  } catch {
    return undefined;
  }
}

function linuxCommand(pid: number): string | undefined {
  try {
    // /proc/<pid>/cmdline is open to every user, unlike exe and cwd, which root in a container may not read.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() || undefined;
  } catch {
    return undefined;
  }
}

async function run(command: string, args: string[]): Promise<string | undefined> {
  try {
    return (await promisify(execFile)(command, args, { timeout: 5_000 })).stdout.trim() || undefined;
  } catch {
    return undefined;
  }
}
