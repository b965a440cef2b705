// `npm run migration -- <domain> <name>`: writes the next migration of a domain from its tables.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';

const root = join(import.meta.dirname, '../..');

await new Command('migration')
  .description("Writes the next migration of a domain's database from drizzle/<domain>/src/tables.ts.")
  .argument('<domain>', 'a folder of drizzle/')
  .argument('<name>', 'what the migration does, for example add-loyalty-points')
  .action((domain: string, name: string) => {
    const config = `drizzle/${domain}/drizzle.config.ts`;
    if (!existsSync(join(root, config))) {
      process.stderr.write(`There is no ${config}; name a folder of drizzle/.\n`);
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
