// Reads /proc: finds a process with its descendants, and checks which of them still run.
import { readdirSync, readFileSync } from 'node:fs';

interface Known {
  readonly pid: number;
  readonly parent: number;
  /** The start time: with the pid, it identifies one process although pids are reused. */
  readonly began: string;
  readonly command: string;
}

function known(pid: number): Known | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z') return undefined;
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return { pid, parent: Number(parent), began: rest[17] ?? '', command };
  } catch {
    return undefined;
  }
}

const all = (): Known[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => known(Number(name)) ?? []);

/** The process and everything that descends from it, with their command lines. */
export function familyOf(pid: number): readonly Known[] {
  const processes = all();
  const family = processes.filter((each) => each.pid === pid);
  for (const each of family) family.push(...processes.filter(({ parent }) => parent === each.pid));
  return family;
}

/** Those of `family` that still run. */
export const alive = (family: readonly Known[]): readonly Known[] =>
  family.filter(({ pid, began }) => known(pid)?.began === began);
