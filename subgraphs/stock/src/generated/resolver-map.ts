// Written by `npm run codegen` from schema.graphql and src/resolvers/. Change those, not this.
import { scalarResolvers } from '@kawa/scalars';
import { byKind, counted } from '@kawa/subgraph/resolvers';
import { Location } from '../resolvers/Location.ts';
import { LowStock } from '../resolvers/LowStock.ts';
import { adjustStock as Mutation_adjustStock } from '../resolvers/Mutation/adjustStock.ts';
import { closeStore as Mutation_closeStore } from '../resolvers/Mutation/closeStore.ts';
import { createStore as Mutation_createStore } from '../resolvers/Mutation/createStore.ts';
import { importStockLevels as Mutation_importStockLevels } from '../resolvers/Mutation/importStockLevels.ts';
import { importStores as Mutation_importStores } from '../resolvers/Mutation/importStores.ts';
import { reopenStore as Mutation_reopenStore } from '../resolvers/Mutation/reopenStore.ts';
import { setReorderPoint as Mutation_setReorderPoint } from '../resolvers/Mutation/setReorderPoint.ts';
import { updateStore as Mutation_updateStore } from '../resolvers/Mutation/updateStore.ts';
import { Product } from '../resolvers/Product.ts';
import { location as Query_location } from '../resolvers/Query/location.ts';
import { lowStock as Query_lowStock } from '../resolvers/Query/lowStock.ts';
import { stockLevel as Query_stockLevel } from '../resolvers/Query/stockLevel.ts';
import { stockLevels as Query_stockLevels } from '../resolvers/Query/stockLevels.ts';
import { stockMovements as Query_stockMovements } from '../resolvers/Query/stockMovements.ts';
import { store as Query_store } from '../resolvers/Query/store.ts';
import { stores as Query_stores } from '../resolvers/Query/stores.ts';
import { warehouse as Query_warehouse } from '../resolvers/Query/warehouse.ts';
import { StockLevel } from '../resolvers/StockLevel.ts';
import { StockMovement } from '../resolvers/StockMovement.ts';
import { Store } from '../resolvers/Store.ts';
import { Warehouse } from '../resolvers/Warehouse.ts';
import type { ResolverMap } from './resolvers.ts';

export const resolvers: ResolverMap = {
  Query: {
    location: Query_location,
    lowStock: Query_lowStock,
    stockLevel: Query_stockLevel,
    stockLevels: Query_stockLevels,
    stockMovements: Query_stockMovements,
    store: Query_store,
    stores: Query_stores,
    warehouse: Query_warehouse,
  },
  Mutation: {
    adjustStock: Mutation_adjustStock,
    closeStore: Mutation_closeStore,
    createStore: Mutation_createStore,
    importStockLevels: Mutation_importStockLevels,
    importStores: Mutation_importStores,
    reopenStore: Mutation_reopenStore,
    setReorderPoint: Mutation_setReorderPoint,
    updateStore: Mutation_updateStore,
  },
  Location,
  Store,
  Warehouse,
  Product,
  StockLevel,
  LowStock,
  StockMovement,
  StoreConnection: counted,
  StockLevelConnection: counted,
  LowStockConnection: counted,
  StockMovementConnection: counted,
  CreateStoreResult: byKind,
  UpdateStoreResult: byKind,
  CloseStoreResult: byKind,
  ReopenStoreResult: byKind,
  AdjustStockResult: byKind,
  SetReorderPointResult: byKind,
  DateTime: scalarResolvers.DateTime,
  Error: byKind,
};
