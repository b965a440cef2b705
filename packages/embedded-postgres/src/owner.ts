import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { startOf } from './processes.ts';
import { replaceFile } from './secrets.ts';

// Decides which process must stop a server: the one that started it, or the last of those that joined it.

/**
 * `<dataDir>/postgres-owner.json`: who must stop the server of that folder, and the port it had, so that it comes
 * back on the same one. `pid` 0 when it was stopped.
 */
interface Owner {
  pid: number;
  began: string;
  port: number;
}

const path = (dataDir: string) => join(dataDir, 'postgres-owner.json');

export async function becomeOwner(dataDir: string, port: number): Promise<void> {
  await write(dataDir, { pid: process.pid, began: (await startOf(process.pid)) ?? '', port });
}

export async function leaveOwnerless(dataDir: string, port: number): Promise<void> {
  await write(dataDir, { pid: 0, began: '', port });
}

/** Whether the process that must stop the server still lives: this one, another one, or none. */
export async function ownerOf(dataDir: string): Promise<'self' | 'other' | 'none'> {
  const owner = await read(dataDir);
  if (!owner || owner.pid === 0 || (await startOf(owner.pid)) !== owner.began) return 'none';
  return owner.pid === process.pid ? 'self' : 'other';
}

export const guestsOf = (dataDir: string) => join(dataDir, 'postgres-guests');
let starts = 0;

/** The file that says that one start of this process is a guest; another start has another, and one may outlive the other. */
export async function guestFile(dataDir: string): Promise<string> {
  starts += 1;
  const began = encodeURIComponent((await startOf(process.pid)) ?? '');
  return join(guestsOf(dataDir), `${process.pid}-${began}-${starts}`);
}

/** Notes that who has `file` works on a server that another one owns, so that the owner leaves it running. */
export async function becomeGuest(file: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await replaceFile(file, '');
}

export async function leaveAsGuest(file: string): Promise<void> {
  await rm(file, { force: true });
}

/** Whether anyone else, in a process that lives, works on the server as a guest. Those that were killed are forgotten. */
export async function hasOtherGuests(dataDir: string, own: string): Promise<boolean> {
  for (const name of await readdir(guestsOf(dataDir)).catch(() => [])) {
    if (name === basename(own)) continue;
    const [, pid, began = ''] = /^(\d+)-(.*)-\d+$/u.exec(name) ?? [];
    if (pid !== undefined && (await startOf(Number(pid))) === decodeURIComponent(began)) return true;
    await rm(join(guestsOf(dataDir), name), { force: true });
  }
  return false;
}

/** The port of the last start; 0 when there was none. */
export async function lastPort(dataDir: string): Promise<number> {
  return (await read(dataDir))?.port ?? 0;
}

async function write(dataDir: string, owner: Owner): Promise<void> {
  await replaceFile(path(dataDir), JSON.stringify(owner));
}

async function read(dataDir: string): Promise<Owner | undefined> {
  try {
    const { pid, began, port } = JSON.parse(await readFile(path(dataDir), 'utf8')) as Partial<
      Record<keyof Owner, unknown>
    >;
    const fits = Number.isInteger(pid) && typeof began === 'string' && Number.isInteger(port);
    return fits ? { pid: Number(pid), began, port: Number(port) } : undefined;
  } catch {
    return undefined; // absent or damaged: nobody owns the server
  }
}
