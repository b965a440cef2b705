// `npm run seed`: fills an empty shop with the coffee shop; a shop that holds anything is left alone.
import { EnvironmentError, runMain } from '@kawa/env';
import { createLog } from '@kawa/log';
import { fillEmptyShop, openSubgraphs } from '@kawa/embedded/commands';

const help = `Fills an empty shop with the coffee shop: 60 products, 200 customers, 2,000 orders.

  npm run seed

Reaches the subgraphs over HTTP if CUSTOMERS_URL and the like are set, one for each subgraph,
signed with SUBGRAPH_KEYS; otherwise it opens the embedded databases of DATA_DIR (.data), whether or not the server
is running.
With NODE_ENV=development it also creates the test accounts of the README.
`;

await runMain(async () => {
  const say = (text: string) => process.stdout.write(`${text}\n`);
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
}, help);
