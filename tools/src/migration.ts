// `npm run migration -- <domain> <name>`: writes the next migration of a domain from its tables.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';

const root = join(import.meta.dirname, '../..');

await new Command('migration')
  .description(
    "Writes the next migration of a domain's database from drizzle/<domain>/src/tables.ts, or of usage from packages/usage/src/tables.ts.",
  )
  .argument('<domain>', 'a folder of drizzle/, or usage')
  .argument('<name>', 'what the migration does, for example add-loyalty-points')
  .action((domain: string, name: string) => {
    // A database that no domain owns has its tables in the package that writes them.
    const config = [`drizzle/${domain}/drizzle.config.ts`, `packages/${domain}/drizzle.config.ts`].find(
      (path) => existsSync(join(root, path)),
    );
    if (config === undefined) {
      process.stderr.write(
        `There is no drizzle/${domain}/drizzle.config.ts; name a folder of drizzle/, or usage.\n`,
      );
      process.exitCode = 1;
      return;
    }
    const kit = join(root, 'node_modules/drizzle-kit/bin.cjs');
    const run = spawnSync(process.execPath, [kit, 'generate', '--config', config, '--name', name], {
      cwd: root,
      stdio: 'inherit',
    });
    process.exitCode = run.status ?? 1;
  })
  .parseAsync();
