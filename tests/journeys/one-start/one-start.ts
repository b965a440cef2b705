// The journeys that need nothing but the sample shop run on one start of each topology.
import { afterAll, beforeAll } from 'vitest';
import { startKawa, type Kawa, type Topology } from '../../kit/kit.ts';
import { aliases } from './aliases.ts';
import { badInput } from './bad-input.ts';
import { contracts } from './contracts.ts';
import { graphiql } from './graphiql.ts';
import { headline } from './headline.ts';
import { shopDay } from './shop-day.ts';

/** The first counts what the seed has made; the others add to it, and look at their own things only. */
const journeys = [headline, graphiql, contracts, badInput, shopDay, aliases];

export function onOneStart(topology: Topology): void {
  let kawa: Kawa;
  beforeAll(async () => {
    kawa = await startKawa(topology, { seed: 'coffee' });
  });
  afterAll(() => kawa?.[Symbol.asyncDispose]());
  for (const journey of journeys) journey(topology, () => kawa);
}
