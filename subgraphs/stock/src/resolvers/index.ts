// Owns the list of all resolvers: one import per field of the schema that has its own file.
import { scalarResolvers } from '@kawa/scalars';
import type { Resolvers } from '@kawa/subgraph-server';
import type { Resolvers as StockResolvers } from '../generated/resolvers.ts';
import { counted } from './connections.ts';
import { Location } from './Location.ts';
import { LowStock } from './LowStock.ts';
import { adjustStock } from './Mutation/adjustStock.ts';
import { closeStore } from './Mutation/closeStore.ts';
import { createStore } from './Mutation/createStore.ts';
import { importStockLevels } from './Mutation/importStockLevels.ts';
import { importStores } from './Mutation/importStores.ts';
import { reopenStore } from './Mutation/reopenStore.ts';
import { setReorderPoint } from './Mutation/setReorderPoint.ts';
import { updateStore } from './Mutation/updateStore.ts';
import { Product } from './Product.ts';
import { location } from './Query/location.ts';
import { lowStock } from './Query/lowStock.ts';
import { stockLevel } from './Query/stockLevel.ts';
import { stockLevels } from './Query/stockLevels.ts';
import { stockMovements } from './Query/stockMovements.ts';
import { store } from './Query/store.ts';
import { stores } from './Query/stores.ts';
import { warehouse } from './Query/warehouse.ts';
import { StockLevel } from './StockLevel.ts';
import { StockMovement } from './StockMovement.ts';
import { Store } from './Store.ts';
import { Warehouse } from './Warehouse.ts';

/** An outcome of the domain carries the name of its GraphQL type as `kind`. */
const byKind = { __resolveType: ({ kind }: { kind: string }) => kind };

const own: Omit<
  StockResolvers,
  | 'CreateStoreResult'
  | 'UpdateStoreResult'
  | 'CloseStoreResult'
  | 'ReopenStoreResult'
  | 'AdjustStockResult'
  | 'SetReorderPointResult'
> = {
  Query: { store, stores, warehouse, location, stockLevel, stockLevels, lowStock, stockMovements },
  Mutation: {
    createStore,
    updateStore,
    closeStore,
    reopenStore,
    adjustStock,
    setReorderPoint,
    importStores,
    importStockLevels,
  },
  Location,
  Store,
  Warehouse,
  Product,
  StockLevel,
  StockMovement,
  LowStock,
  StoreConnection: counted,
  StockLevelConnection: counted,
  LowStockConnection: counted,
  StockMovementConnection: counted,
};

export const resolvers: Resolvers = {
  ...(own as Resolvers),
  CreateStoreResult: byKind,
  UpdateStoreResult: byKind,
  CloseStoreResult: byKind,
  ReopenStoreResult: byKind,
  AdjustStockResult: byKind,
  SetReorderPointResult: byKind,
  Error: byKind,
  DateTime: scalarResolvers.DateTime,
};
