import { fillEmptyShop, openSubgraphs } from '@kawa/embedded/commands';
import { EnvironmentError } from '@kawa/env';
import { createLog } from '@kawa/log';
import { runCommand, say } from '../../command/command.ts';

async function run(): Promise<void> {
  const log = createLog({ name: 'seed', level: 'warn' });
  const dataDir = process.env['DATA_DIR'] ?? '.data';
  if (dataDir.trim() === '') throw new EnvironmentError(['DATA_DIR is empty']);
  const open = await openSubgraphs({ env: process.env, log, caller: 'tools', onProgress: say });
  try {
    // Only where it is said: the subgraphs that this reaches may be those of production, whatever runs on this machine.
    const testAccounts = process.env['NODE_ENV'] === 'development';
    if (!(await fillEmptyShop({ dataDir, subgraphs: open.subgraphs, testAccounts, onProgress: say })))
      say('The shop is not empty; nothing was changed.');
  } finally {
    await open.close();
  }
}

await runCommand({
  name: 'seed',
  purpose: 'Fills an empty shop with the coffee shop: 60 products, 200 customers, 2,000 orders.',
  declare: (command) =>
    command.addHelpText(
      'after',
      `
Reaches the subgraphs over HTTP if CUSTOMERS_URL and the like are set, one for each subgraph,
signed with SUBGRAPH_KEYS; otherwise it opens the embedded databases of DATA_DIR (.data), whether or not the server
is running.
With NODE_ENV=development it also creates the test accounts of the README.`,
    ),
  run,
});
