// `npm run migration -- <domain> <name>`: writes the next migration of a domain from its tables.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';

const root = join(import.meta.dirname, '../../../..');

await new Command('migration')
  .description(
    "Writes the next migration of a domain's database from drizzle/<domain>/src/tables.ts, or of usage from packages/usage/src/tables.ts.",
  )
  .argument('<domain>', 'a folder of drizzle/, or usage')
  .argument('<name>', 'what the migration does, for example add-loyalty-points')
  .action((domain: string, name: string) => {
    // A database that no domain owns has its tables in the package that writes them.
    const folder = [`drizzle/${domain}`, `packages/${domain}`].find((path) =>
      existsSync(join(root, path, 'src/tables.ts')),
    );
    if (folder === undefined) {
      process.stderr.write(
        `There is no drizzle/${domain}/src/tables.ts; name a folder of drizzle/, or usage.\n`,
      );
      process.exitCode = 1;
      return;
    }
    const kit = join(root, 'node_modules/drizzle-kit/bin.cjs');
    const places = [`--schema=./${folder}/src/tables.ts`, `--out=./${folder}/migrations`];
    const args = ['generate', '--dialect=postgresql', ...places, `--name=${name}`];
    const run = spawnSync(process.execPath, [kit, ...args], { cwd: root, stdio: 'inherit' });
    process.exitCode = run.status ?? 1;
  })
  .parseAsync();
