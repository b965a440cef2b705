import type { Log } from '@kawa/log';
import type { Database } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import type { AskCatalogue } from './domain/known-product.ts';
import type { StockSummary } from './domain/product-stock.ts';
import type { Loaders } from './loaders.ts';
import type { LevelRow } from './store/levels.ts';

/** What a resolver may reach. */
export interface Context {
  readonly db: Database;
  readonly loaders: Loaders;
  readonly log: Log;
  readonly clock: () => Date;
  /** Who asks. */
  readonly viewer: Viewer;
  /** Asks the catalogue how products stand there. */
  readonly standingsOf: AskCatalogue;
}

/** A product as this subgraph knows it: by its id, whether or not it has stock. */
export interface ProductStub {
  readonly id: string;
}

export type StockOfProduct = StockSummary<LevelRow>;
