// Fills a shop for the first time. Only an empty shop is filled, and an interrupted run is completed later.
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Peer } from '@kawa/subgraph';
import { SingleBar } from 'cli-progress';
import { isEmpty, openTestAccounts, seedShop } from './seed/load.ts';
import { openTestEmployees } from './seed/test-employees.ts';

/** Its presence says that a filling began and did not end. */
const markerOf = (dataDir: string): string => join(dataDir, 'seeding');

export interface Filling {
  readonly dataDir: string;
  readonly subgraphs: Readonly<Record<string, Peer>>;
  /** Whether it gets accounts whose password anyone can read in the README: never in production. */
  readonly testAccounts: boolean;
  readonly onProgress?: ((step: string) => void) | undefined;
}

/** Whether the shop was filled by this call. */
export async function fillEmptyShop({
  dataDir,
  subgraphs,
  testAccounts,
  onProgress = () => {},
}: Filling): Promise<boolean> {
  const { customers, products, stock, orders, staff } = subgraphs;
  if (!customers || !products || !stock || !orders || !staff)
    throw new Error('The seed needs customers, products, stock, orders and staff.');
  const commands = { customers, products, stock, orders };
  const marker = markerOf(dataDir);
  const cutOff = await stat(marker).then(
    () => true,
    () => false,
  );
  if (!cutOff && !(await isEmpty(commands))) return false;
  await mkdir(dataDir, { recursive: true });
  await writeFile(marker, 'Filling the shop was interrupted; the next start completes it.\n');
  onProgress('filling the shop with a year of coffee');
  const bar = process.stdout.isTTY
    ? new SingleBar({ format: '  {bar} {percentage}% {what}', hideCursor: true })
    : undefined;
  bar?.start(1, 0, { what: '' });
  const seeded = await seedShop(commands, (done, total, what) => {
    bar?.setTotal(total);
    bar?.update(done, { what });
  });
  bar?.stop();
  if (testAccounts) {
    await openTestAccounts(commands);
    await openTestEmployees(staff);
  }
  await rm(marker);
  onProgress(`filled: ${seeded.products} products, ${seeded.customers} customers, ${seeded.orders} orders`);
  return true;
}
