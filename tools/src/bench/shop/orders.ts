// Generates orders of 1 to 5 lines. Sums are computed as the orders domain computes them, and every status is reached
// by allowed steps.
import { chanceOf } from './chance.ts';
import { products, type Product } from './catalogue.ts';
import { customers } from './people.ts';
import { idOf } from './ids.ts';
import { lastDay, opened, size } from './size.ts';

export type Status = 'PENDING' | 'CONFIRMED' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED';

export interface Line {
  readonly id: string;
  readonly position: number;
  readonly product: Product;
  readonly quantity: number;
  /** In percent. */
  readonly discount: number;
  readonly total: number;
}

export interface Step {
  readonly id: string;
  readonly from: Status | undefined;
  readonly to: Status;
  readonly atMs: number;
}

export interface Order {
  readonly id: string;
  readonly number: number;
  readonly customerId: string;
  readonly status: Status;
  readonly lines: readonly Line[];
  readonly steps: readonly Step[];
  readonly shipping: number;
  readonly placedAtMs: number;
}

const paths: readonly [Status[], ...Status[][]] = [
  ['PENDING', 'CONFIRMED', 'SHIPPED', 'DELIVERED'],
  ['PENDING', 'CONFIRMED', 'SHIPPED', 'DELIVERED'],
  ['PENDING', 'CONFIRMED', 'SHIPPED'],
  ['PENDING', 'CONFIRMED'],
  ['PENDING', 'CANCELLED'],
  ['PENDING'],
];
const discounts = [0, 0, 0, 5, 10, 15] as const;
const HOUR_MS = 3_600_000;

/** All orders, oldest first. */
export function* orders(): Generator<Order> {
  const chance = chanceOf(31);
  const [someProduct] = products;
  const [someCustomer] = customers;
  if (someProduct === undefined || someCustomer === undefined)
    throw new Error('The generated shop is empty.');
  const everyMs = Math.floor((lastDay - opened) / size.orders);
  for (let index = 0; index < size.orders; index += 1) {
    const placedAtMs = opened + index * everyMs + chance.int(0, everyMs - 1);
    const lines = Array.from({ length: chance.int(1, 5) }, (_, at): Line => {
      const product = products[chance.int(0, products.length - 1)] ?? someProduct;
      const quantity = chance.int(1, 6);
      const discount = chance.pick(discounts);
      return {
        id: idOf(`line-${at + 1}`, index, placedAtMs),
        position: at + 1,
        product,
        quantity,
        discount,
        // Rounded half up, per line.
        total: Math.floor((quantity * product.price * (100 - discount) + 50) / 100),
      };
    });
    const path = chance.pick(paths);
    yield {
      id: idOf('order', index, placedAtMs),
      number: size.firstOrderNumber + index,
      customerId: (customers[chance.int(0, customers.length - 1)] ?? someCustomer).id,
      status: path.at(-1) ?? 'PENDING',
      lines,
      steps: path.map((to, at) => ({
        id: idOf(`step-${to}`, index, placedAtMs + at * HOUR_MS),
        from: path[at - 1],
        to,
        atMs: placedAtMs + at * HOUR_MS,
      })),
      shipping: chance.int(0, 1) * 490,
      placedAtMs,
    };
  }
}
