import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { PostgresUnavailable, codeOf } from './failure.ts';
import { withStartLock } from './lock.ts';

/** `<dataDir>/secrets.json`: the only copy of the passwords of one embedded Postgres. */
interface Secrets {
  superuser: string;
  domains: Record<string, string>;
}

export function secretsPath(dataDir: string): string {
  return join(dataDir, 'secrets.json');
}

/** The superuser's password, made when `dataDir` has none. Call it under the start lock. */
export async function superuserPassword(dataDir: string): Promise<string> {
  const known = await readSecrets(dataDir);
  if (known) return known.superuser;
  const made = { superuser: newPassword(), domains: {} };
  await replaceFile(secretsPath(dataDir), JSON.stringify(made, null, 2));
  return made.superuser;
}

/** One password per domain of `names`, kept in `<dataDir>/secrets.json` (mode 0600) and made for those that have none. */
export async function domainPasswords(
  dataDir: string,
  names: readonly string[],
): Promise<{ name: string; password: string }[]> {
  const noise = () => undefined;
  return withStartLock(dataDir, noise, async () => {
    const superuser = await superuserPassword(dataDir);
    const known = new Map(Object.entries((await readSecrets(dataDir))?.domains ?? {}));
    const missing = names.filter((name) => !known.has(name));
    for (const name of missing) known.set(name, newPassword());
    if (missing.length > 0) {
      const all: Secrets = { superuser, domains: Object.fromEntries(known) };
      await replaceFile(secretsPath(dataDir), JSON.stringify(all, null, 2));
    }
    return names.map((name) => ({ name, password: known.get(name) ?? '' }));
  });
}

export async function readSecrets(dataDir: string): Promise<Secrets | undefined> {
  const path = secretsPath(dataDir);
  try {
    return parseSecrets(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return undefined;
    if (code === 'EACCES') {
      throw new PostgresUnavailable(
        `${path} belongs to another user. Start as that user, or choose another folder with DATA_DIR.`,
      );
    }
    throw new PostgresUnavailable(
      `${path} is damaged. Restore it from a copy; without it the data in that folder cannot be opened.`,
    );
  }
}

function parseSecrets(value: unknown): Secrets {
  const { superuser, domains } = value as Partial<Record<keyof Secrets, unknown>>;
  if (typeof superuser !== 'string' || superuser === '' || typeof domains !== 'object' || domains === null) {
    throw new TypeError('not a secrets file');
  }
  const texts = Object.entries(domains).map(([name, password]) => {
    if (typeof password !== 'string') throw new TypeError('not a secrets file');
    return [name, password] as const;
  });
  return { superuser, domains: Object.fromEntries(texts) };
}

/** 192 bits, in characters that stand in a URL as they are. */
function newPassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Writes a file that only its owner reads, so that a crash leaves the old text or the new one, never half. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${text}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
