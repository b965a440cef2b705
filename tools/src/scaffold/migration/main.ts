// Writes the next migration of a domain with drizzle-kit.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../command/command.ts';

const root = join(import.meta.dirname, '../../../..');

function run(domain: string, name: string): number {
  // A database that no domain owns has its tables in the package that writes them.
  const folder = [`drizzle/${domain}`, `packages/${domain}`].find((path) =>
    existsSync(join(root, path, 'src/tables.ts')),
  );
  if (folder === undefined)
    throw new Error(`There is no drizzle/${domain}/src/tables.ts; name a folder of drizzle/, or usage.`);
  const kit = join(root, 'node_modules/drizzle-kit/bin.cjs');
  const places = [`--schema=./${folder}/src/tables.ts`, `--out=./${folder}/migrations`];
  const args = ['generate', '--dialect=postgresql', ...places, `--name=${name}`];
  return spawnSync(process.execPath, [kit, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

await runCommand({
  name: 'migration',
  purpose:
    "Writes the next migration of a domain's database from drizzle/<domain>/src/tables.ts, or of usage from packages/usage/src/tables.ts.",
  declare: (command) =>
    command
      .argument('<domain>', 'a folder of drizzle/, or usage')
      .argument('<name>', 'what the migration does, for example add-loyalty-points'),
  run,
});
