import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { generateFolder } from './generated-folder.ts';
import { importFolder } from './import-folder.ts';
import { folderOf, listener, openShop } from './testing.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is live in the heap, in MB. */
function liveHeap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1_000_000;
}

// Measured once at full size, with the subgraphs in the same process, on two busy cores: 100,000 lines in 20 s with a peak
// RSS of 474 MB (450 MB for 1,000 lines), 500,000 in 159 s with 531 MB; 100,000 also go through an old space of 96 MB.
test('20,000 order lines, each far from the others of its order, go in with a live heap that grows by less than 15 MB', async () => {
  await using folder = await folderOf({});
  await using shop = await openShop();
  await generateFolder(folder.path, { customers: 300, products: 200, orders: 4_000, linesPerOrder: 5 });
  const heap: number[] = [];
  const told: string[] = [];
  const report = {
    ...listener(told),
    advance(file: string) {
      if (file === 'orders.csv') heap.push(liveHeap());
    },
  };
  const { files } = await importFolder({
    folder: folder.path,
    commands: shop.commands,
    strict: false,
    report,
  });
  expect(told).toEqual([]);
  expect(files['orders.csv']).toMatchObject({ read: 4_000, added: 4_000 });
  expect(files['order_lines.csv']).toMatchObject({ read: 20_000, added: 20_000 });
  const [first = 0] = heap;
  expect(heap).toHaveLength(9);
  expect(Math.max(...heap) - first).toBeLessThan(15);
}, 120_000);
