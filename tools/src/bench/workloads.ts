// Lists the measured operations. Every contender gets the same ones, with the same pseudo-random variables.
import { chanceOf } from './shop/chance.ts';
import { lastDay, lastOrderNumber, opened, size } from './shop/size.ts';

export const workloadNames = ['headline', 'page'] as const;
export type WorkloadName = (typeof workloadNames)[number];

export interface Workload {
  readonly title: string;
  readonly query: string;
  /** The field of `data` that must not be null, so that an empty answer is not counted as a fast one. */
  readonly root: string;
  /** An endless sequence of variables: equal seeds give equal sequences. */
  variables(seed: number): () => Record<string, unknown>;
}

const order = `
    number
    status
    customer { name email }
    lines {
      quantity
      unitPrice { amount currency }
      total { amount currency }
      product {
        name
        sku
        stock { available inStock levels { onHand available location { name } } }
      }
    }
    total { amount currency }`;

/** A page must be full: the first orders have fewer than 20 before them. */
const secondMonth = opened + 31 * 24 * 3_600_000;

export const workloads: Readonly<Record<WorkloadName, Workload>> = {
  headline: {
    title: 'one order by number with customer, lines, products and their stock',
    query: `query Headline($number: String!) {\n  order(number: $number) {${order}\n  }\n}`,
    root: 'order',
    variables(seed) {
      const chance = chanceOf(seed);
      return () => ({ number: String(chance.int(size.firstOrderNumber, lastOrderNumber)) });
    },
  },
  page: {
    title: 'a page of 20 orders with customers, lines, products and their stock',
    query: `query Page($before: DateTime!) {\n  orders(first: 20, where: { placedBefore: $before }) {\n    nodes {${order}\n    }\n  }\n}`,
    root: 'orders',
    variables(seed) {
      const chance = chanceOf(seed);
      // Seconds: a draw holds 32 bits.
      return () => ({
        before: new Date(chance.int(secondMonth / 1_000, lastDay / 1_000) * 1_000).toISOString(),
      });
    },
  },
};
