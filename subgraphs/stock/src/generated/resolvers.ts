// Written by `npm run codegen` from schema.graphql. Change that, not this.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { LocationRow } from '../store/locations.ts';
import type { ProductStub, StockOfProduct, Context } from '../context.ts';
import type { LevelRow } from '../store/levels.ts';
import type { MovementRow, MovementList } from '../store/movements.ts';
import type { LocationList } from '../store/location-list.ts';
import type { LevelList } from '../store/level-list.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A point in time in ISO 8601 format with an offset, for example "2026-03-01T09:30:00.000Z". */
  DateTime: { input: Date; output: Date };
  _FieldSet: { input: string; output: string };
};

export type Query = {
  /** Returns one store, also if closed. Pass exactly one argument. Null if no store matches. */
  readonly store?: Maybe<Store>;
  /** Lists open stores, and closed ones on request. */
  readonly stores?: Maybe<StoreConnection>;
  /** The central warehouse. There is exactly one. */
  readonly warehouse?: Maybe<Warehouse>;
  /** Returns a store or the warehouse. Pass exactly one argument. Null if no location matches. */
  readonly location?: Maybe<Location>;
  /** The stock of one product at one location. Null if the location has never had the product. */
  readonly stockLevel?: Maybe<StockLevel>;
  /** Lists the stock levels of all locations. An unknown `where.locationId` is an error, not an empty list. */
  readonly stockLevels?: Maybe<StockLevelConnection>;
  /** Lists the stock levels with `available` below `reorderPoint`, for products on sale at open locations. The largest shortage comes first. An unknown location is an error. */
  readonly lowStock?: Maybe<LowStockConnection>;
  /** Lists the stock ledger, newest first. An unknown `where.locationId` is an error, not an empty list. */
  readonly stockMovements?: Maybe<StockMovementConnection>;
};

export type QueryStoreArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ref?: InputMaybe<Scalars['String']['input']>;
};

export type QueryStoresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<StoreWhere>;
  orderBy?: StoreOrderBy;
};

export type QueryLocationArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  ref?: InputMaybe<Scalars['String']['input']>;
};

export type QueryStockLevelArgs = {
  productId: Scalars['ID']['input'];
  locationId: Scalars['ID']['input'];
};

export type QueryStockLevelsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<StockLevelWhere>;
  orderBy?: StockLevelOrderBy;
};

export type QueryLowStockArgs = {
  locationId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type QueryStockMovementsArgs = {
  where?: InputMaybe<StockMovementWhere>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Creates and opens a store. */
  readonly createStore?: Maybe<CreateStoreResult>;
  /** Changes only the fields in the input. Null clears the address. */
  readonly updateStore?: Maybe<UpdateStoreResult>;
  /** Closes a store that has no stock. Its record and its ledger stay. Closing a closed store changes nothing. */
  readonly closeStore?: Maybe<CloseStoreResult>;
  /** Reopens a closed store. Reopening an open store changes nothing. */
  readonly reopenStore?: Maybe<ReopenStoreResult>;
  /** Changes the stock of a product at a location, by a difference or to a count, and records the movement in the ledger. */
  readonly adjustStock?: Maybe<AdjustStockResult>;
  /** Sets the reorder point: below this number of units, a location should reorder a product. */
  readonly setReorderPoint?: Maybe<SetReorderPointResult>;
  /** For `npm run import` and the seed. Adds or updates up to 500 stores by `ref`, with one result per record. */
  readonly importStores: ReadonlyArray<ImportOutcome>;
  /** For `npm run import` and the seed. Sets up to 500 stock levels of products at locations, with one result per record. */
  readonly importStockLevels: ReadonlyArray<ImportOutcome>;
};

export type MutationCreateStoreArgs = {
  input: CreateStoreInput;
};

export type MutationUpdateStoreArgs = {
  input: UpdateStoreInput;
};

export type MutationCloseStoreArgs = {
  input: CloseStoreInput;
};

export type MutationReopenStoreArgs = {
  input: ReopenStoreInput;
};

export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};

export type MutationSetReorderPointArgs = {
  input: SetReorderPointInput;
};

export type MutationImportStoresArgs = {
  records: ReadonlyArray<StoreRecordInput>;
  dryRun?: Scalars['Boolean']['input'];
};

export type MutationImportStockLevelsArgs = {
  records: ReadonlyArray<StockLevelRecordInput>;
  dryRun?: Scalars['Boolean']['input'];
};

/** A place that has stock: a store or the warehouse. */
export type Location = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** External reference, unique; for example "central". */
  readonly ref?: Maybe<Scalars['String']['output']>;
  /** Display name, up to 200 characters. */
  readonly name: Scalars['String']['output'];
  /** Address. Null if it was never given. */
  readonly address?: Maybe<LocationAddress>;
};

/** A physical store with a checkout. */
export type Store = Location & {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** External reference, unique; for example "lyon". */
  readonly ref?: Maybe<Scalars['String']['output']>;
  /** Display name, up to 200 characters. */
  readonly name: Scalars['String']['output'];
  /** Address. Null if it was never given. */
  readonly address?: Maybe<LocationAddress>;
  /** Stock levels of the location, one per product. */
  readonly stock?: Maybe<StockLevelConnection>;
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the store was closed. Null while it is open. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Version number; every change increases it. Pass it as `expectedVersion` to make a change fail if the record has changed since you read it. */
  readonly version: Scalars['Int']['output'];
};

/** A physical store with a checkout. */
export type StoreStockArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<LocationStockWhere>;
  orderBy?: StockLevelOrderBy;
};

/** The central warehouse. It supplies stores and web orders. */
export type Warehouse = Location & {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Always "central". */
  readonly ref?: Maybe<Scalars['String']['output']>;
  /** Display name. */
  readonly name: Scalars['String']['output'];
  /** Address. Null if it was never given. */
  readonly address?: Maybe<LocationAddress>;
  /** Stock levels of the location, one per product. */
  readonly stock?: Maybe<StockLevelConnection>;
};

/** The central warehouse. It supplies stores and web orders. */
export type WarehouseStockArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<LocationStockWhere>;
  orderBy?: StockLevelOrderBy;
};

/** Address of a location. Any part may be unknown. */
export type LocationAddress = {
  /** Street and number, for example "12 Rue Mercière". */
  readonly line1?: Maybe<Scalars['String']['output']>;
  /** City or town. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** Postal code in the country's format, for example "69002". */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Country as entered, a name or a code; for example "France". */
  readonly country?: Maybe<Scalars['String']['output']>;
};

/** A product for sale. */
export type Product = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Stock of the product at all open locations. If no location has the product, all numbers are 0 and `levels` is empty. Null only if the stock service is unavailable. */
  readonly stock?: Maybe<ProductStock>;
  /** Availability of the product at all open locations together, as a public range instead of a number. Null only if the stock service is unavailable. */
  readonly availability?: Maybe<Availability>;
};

/** Stock of one product at all open locations. */
export type ProductStock = {
  /** Units in stock, including reserved ones. */
  readonly onHand: Scalars['Int']['output'];
  /** Units reserved for orders. */
  readonly reserved: Scalars['Int']['output'];
  /** Units that can be sold: `onHand` minus `reserved`. */
  readonly available: Scalars['Int']['output'];
  /** Units on their way to a location. */
  readonly incoming: Scalars['Int']['output'];
  /** Whether at least one unit can be sold. */
  readonly inStock: Scalars['Boolean']['output'];
  /** Stock levels by location: the warehouse first, then the stores by name. */
  readonly levels: ReadonlyArray<StockLevel>;
};

/** Availability of a product, as shown to the public. */
export type Availability =
  /** `available` is at least the sum of the reorder points of its levels. */
  | 'IN_STOCK'
  /** `available` is at least 1, but below the sum of the reorder points of its levels. */
  | 'LOW_STOCK'
  /** `available` is 0, or no location has the product. */
  | 'OUT_OF_STOCK';

/** Stock of one product at one location. There is at most one stock level per location and product. `onHand` is the sum of its movements. */
export type StockLevel = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** The product. Null if the products service is unavailable or does not have it. */
  readonly product?: Maybe<Product>;
  /** The store or the warehouse. */
  readonly location: Location;
  /** Units in stock, including reserved ones; from 0 to 10,000,000. */
  readonly onHand: Scalars['Int']['output'];
  /** Units reserved for orders; never more than `onHand`. */
  readonly reserved: Scalars['Int']['output'];
  /** Units that can be sold: `onHand` minus `reserved`. */
  readonly available: Scalars['Int']['output'];
  /** Units on their way to this location. */
  readonly incoming: Scalars['Int']['output'];
  /** Reorder the product when `available` falls below this number. Default: 10. */
  readonly reorderPoint: Scalars['Int']['output'];
  /** Version number; every change increases it. Pass it as `expectedVersion` to make a change fail if the record has changed since you read it. */
  readonly version: Scalars['Int']['output'];
  /** When the stock level last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A stock level that needs a reorder. */
export type LowStock = {
  /** The stock level. Its `available` is below its `reorderPoint`. */
  readonly level: StockLevel;
  /** Number of units to order. It brings the sum of `available` and `incoming` to twice the reorder point. 0 if enough units are incoming. */
  readonly suggestedQuantity: Scalars['Int']['output'];
};

/** One entry of the stock ledger. It is never changed or deleted. */
export type StockMovement = {
  /** UUIDv7; increases with time. */
  readonly id: Scalars['ID']['output'];
  /** The product. Null if the products service is unavailable or does not have it. */
  readonly product?: Maybe<Product>;
  /** The store or the warehouse. */
  readonly location: Location;
  /** Change in units: positive for units added, negative for units removed, never 0. */
  readonly quantity: Scalars['Int']['output'];
  /** Cause of the movement. */
  readonly cause: MovementCause;
  /** Reason, as entered by the caller; for example "Broken in transport". */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** Units in stock at the location after the movement. */
  readonly onHandAfter: Scalars['Int']['output'];
  /** When the movement happened. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Cause of a stock movement. */
export type MovementCause =
  /** An order in the web shop. */
  | 'ORDER'
  /** A sale at a store's checkout. */
  | 'SALE'
  /** A transfer between two locations. */
  | 'TRANSFER'
  /** A manual correction, with a reason. */
  | 'ADJUSTMENT'
  /** An import of counted stock. */
  | 'IMPORT';

/** A page of stores. */
export type StoreConnection = {
  /** The stores on this page. */
  readonly nodes: ReadonlyArray<Store>;
  /** The stores on this page, with their cursors. */
  readonly edges: ReadonlyArray<StoreEdge>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of stores in the whole list. Counted only if requested. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A store in a list. */
export type StoreEdge = {
  /** Cursor of this store. Pass it as `after` to continue after it. */
  readonly cursor: Scalars['String']['output'];
  /** The store. */
  readonly node: Store;
};

/** A page of stock levels. */
export type StockLevelConnection = {
  /** The stock levels on this page. */
  readonly nodes: ReadonlyArray<StockLevel>;
  /** The stock levels on this page, with their cursors. */
  readonly edges: ReadonlyArray<StockLevelEdge>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of stock levels in the whole list. Counted only if requested. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A stock level in a list. */
export type StockLevelEdge = {
  /** Cursor of this stock level. Pass it as `after` to continue after it. */
  readonly cursor: Scalars['String']['output'];
  /** The stock level. */
  readonly node: StockLevel;
};

/** A page of stock levels that need a reorder. */
export type LowStockConnection = {
  /** The stock levels on this page. */
  readonly nodes: ReadonlyArray<LowStock>;
  /** The stock levels on this page, with their cursors. */
  readonly edges: ReadonlyArray<LowStockEdge>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of stock levels in the whole list. Counted only if requested. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A stock level that needs a reorder, in a list. */
export type LowStockEdge = {
  /** Cursor of this stock level. Pass it as `after` to continue after it. */
  readonly cursor: Scalars['String']['output'];
  /** The stock level. */
  readonly node: LowStock;
};

/** A page of stock movements. */
export type StockMovementConnection = {
  /** The movements on this page. */
  readonly nodes: ReadonlyArray<StockMovement>;
  /** The movements on this page, with their cursors. */
  readonly edges: ReadonlyArray<StockMovementEdge>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of movements in the whole list. Counted only if requested. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A movement in a list. */
export type StockMovementEdge = {
  /** Cursor of this movement. Pass it as `after` to continue after it. */
  readonly cursor: Scalars['String']['output'];
  /** The movement. */
  readonly node: StockMovement;
};

/** Sort orders for lists of stores. */
export type StoreOrderBy =
  /** By name, from A to Z. */
  | 'NAME_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC';

/** Sort orders for lists of stock levels. */
export type StockLevelOrderBy =
  /** In the order in which the stock levels were created. */
  | 'OLDEST_FIRST'
  /** Fewest available units first. */
  | 'AVAILABLE_ASC'
  /** Most recently changed first. */
  | 'UPDATED_AT_DESC';

/** Filters for stores. Only stores that match all given filters are returned. */
export type StoreWhere = {
  /** Part of the name or of the city. Case is ignored. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Whether to include closed stores. Default: false. */
  readonly includeClosed?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Filters for stock levels. Only stock levels that match all given filters are returned. */
export type StockLevelWhere = {
  /** At this store or warehouse, by ID. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** For this product, by ID. */
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  /** True: only if `available` is 0. False: only if at least 1 unit is available. */
  readonly outOfStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only if `available` is at or below the reorder point. False: only if it is above. */
  readonly atOrBelowReorderPoint?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Filters for the stock levels of one location. Only stock levels that match all given filters are returned. */
export type LocationStockWhere = {
  /** For this product, by ID. */
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  /** True: only if `available` is 0. False: only if at least 1 unit is available. */
  readonly outOfStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only if `available` is at or below the reorder point. False: only if it is above. */
  readonly atOrBelowReorderPoint?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Filters for movements. Only movements that match all given filters are returned. */
export type StockMovementWhere = {
  /** For this product, by ID. */
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  /** At this store or warehouse, by ID. */
  readonly locationId?: InputMaybe<Scalars['ID']['input']>;
  /** With this cause. */
  readonly cause?: InputMaybe<MovementCause>;
  /** At or after this time. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this time. */
  readonly before?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Address of a location. */
export type LocationAddressInput = {
  /** Street and number, up to 200 characters. */
  readonly line1?: InputMaybe<Scalars['String']['input']>;
  /** City or town, up to 100 characters. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, up to 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Country name or code, up to 100 characters; for example "France". */
  readonly country?: InputMaybe<Scalars['String']['input']>;
};

/** A new store. */
export type CreateStoreInput = {
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Your own reference, unique; for example "lyon". */
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  /** Address of the store. */
  readonly address?: InputMaybe<LocationAddressInput>;
  /** Idempotency key of your choice, up to 200 characters. For 30 days, a request with the same key and input returns the same result instead of creating a second store. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a store. Omitted fields stay unchanged. */
export type UpdateStoreInput = {
  /** ID of the store. */
  readonly id: Scalars['ID']['input'];
  /** Name, 1 to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The new address. It replaces the whole old one. Null removes the address. */
  readonly address?: InputMaybe<LocationAddressInput>;
  /** Expected version of the store. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice, up to 200 characters. For 30 days, a request with the same key and input returns the same result instead of applying the change again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The store to close. */
export type CloseStoreInput = {
  /** ID of the store. */
  readonly id: Scalars['ID']['input'];
  /** Expected version of the store. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice, up to 200 characters. For 30 days, a request with the same key and input returns the same result. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The store to reopen. */
export type ReopenStoreInput = {
  /** ID of the store. */
  readonly id: Scalars['ID']['input'];
  /** Expected version of the store. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice, up to 200 characters. For 30 days, a request with the same key and input returns the same result. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A stock adjustment. Pass exactly one of `delta` and `setTo`. */
export type AdjustStockInput = {
  /** ID of the product. If the location has no stock level for it, one is created. */
  readonly productId: Scalars['ID']['input'];
  /** ID of the store or warehouse. */
  readonly locationId: Scalars['ID']['input'];
  /** Change in units, for example -3. From -10,000,000 to 10,000,000, but not 0. */
  readonly delta?: InputMaybe<Scalars['Int']['input']>;
  /** New number of units in stock, for example 40. From 0 to 10,000,000. */
  readonly setTo?: InputMaybe<Scalars['Int']['input']>;
  /** Expected `onHand`; only with `setTo`. If the number differs, the result is `StockChanged` and nothing is written. */
  readonly expectedOnHand?: InputMaybe<Scalars['Int']['input']>;
  /** Reason, 1 to 500 characters; for example "Stocktaking". */
  readonly reason: Scalars['String']['input'];
  /** Expected version of the stock level, or 0 if it does not exist yet. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice, up to 200 characters. For 30 days, a request with the same key and input returns the same result instead of changing the stock again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The reorder point of a product at a location. */
export type SetReorderPointInput = {
  /** ID of the product. If the location has no stock level for it, one is created. */
  readonly productId: Scalars['ID']['input'];
  /** ID of the store or warehouse. */
  readonly locationId: Scalars['ID']['input'];
  /** From 0 to 10,000,000. 0: never reorder. */
  readonly reorderPoint: Scalars['Int']['input'];
  /** Expected version of the stock level, or 0 if it does not exist yet. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice, up to 200 characters. For 30 days, a request with the same key and input returns the same result instead of applying the change again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createStore. */
export type CreateStoreResult = CreateStoreSuccess | ValidationError | RefTaken | IdempotencyConflict;

/** Result of updateStore. */
export type UpdateStoreResult =
  | UpdateStoreSuccess
  | ValidationError
  | NotFound
  | VersionConflict
  | IdempotencyConflict;

/** Result of closeStore. */
export type CloseStoreResult =
  | CloseStoreSuccess
  | ValidationError
  | NotFound
  | StoreNotEmpty
  | VersionConflict
  | IdempotencyConflict;

/** Result of reopenStore. */
export type ReopenStoreResult =
  | ReopenStoreSuccess
  | ValidationError
  | NotFound
  | VersionConflict
  | IdempotencyConflict;

/** Result of adjustStock. `NotFound` refers to the location or the product. */
export type AdjustStockResult =
  | AdjustStockSuccess
  | ValidationError
  | NotFound
  | LocationClosed
  | ProductDeleted
  | InsufficientStock
  | StockChanged
  | VersionConflict
  | IdempotencyConflict;

/** Result of setReorderPoint. `NotFound` refers to the location or the product. */
export type SetReorderPointResult =
  | SetReorderPointSuccess
  | ValidationError
  | NotFound
  | LocationClosed
  | ProductDeleted
  | VersionConflict
  | IdempotencyConflict;

/** The store was created. */
export type CreateStoreSuccess = {
  /** The new store. */
  readonly store: Store;
};

/** The store was changed. */
export type UpdateStoreSuccess = {
  /** The store in its current state. */
  readonly store: Store;
};

/** The store is closed. */
export type CloseStoreSuccess = {
  /** The store in its current state. */
  readonly store: Store;
};

/** The store is open. */
export type ReopenStoreSuccess = {
  /** The store in its current state. */
  readonly store: Store;
};

/** The stock was changed. */
export type AdjustStockSuccess = {
  /** The stock level in its current state. */
  readonly level?: Maybe<StockLevel>;
  /** The new ledger entry. Null if the location already had `setTo` units. */
  readonly movement?: Maybe<StockMovement>;
};

/** The reorder point was set. */
export type SetReorderPointSuccess = {
  /** The stock level in its current state. */
  readonly level?: Maybe<StockLevel>;
};

/** Codes of expected failures. */
export type ErrorCode =
  /** The input is invalid. */
  | 'VALIDATION_ERROR'
  /** The record does not exist. */
  | 'NOT_FOUND'
  /** The record has changed since it was read. */
  | 'VERSION_CONFLICT'
  /** The idempotency key was already used with a different input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Another record has this `ref`. */
  | 'REF_TAKEN'
  /** Fewer units are available than requested. */
  | 'INSUFFICIENT_STOCK'
  /** `onHand` is not the expected number. */
  | 'STOCK_CHANGED'
  /** The store is closed. */
  | 'LOCATION_CLOSED'
  /** The product was deleted from the catalogue. */
  | 'PRODUCT_DELETED'
  /** The store still has stock. */
  | 'STORE_NOT_EMPTY';

/** Fewer units are available than requested. Nothing was written. */
export type InsufficientStock = Error & {
  /** Always `INSUFFICIENT_STOCK`. */
  readonly code: ErrorCode;
  /** The available and the requested number, as text for people. */
  readonly message: Scalars['String']['output'];
  /** Units that can be removed: in stock and not reserved. */
  readonly available: Scalars['Int']['output'];
  /** Units that the request would remove. */
  readonly requested: Scalars['Int']['output'];
};

/** `onHand` is not the expected number. Nothing was written. */
export type StockChanged = Error & {
  /** Always `STOCK_CHANGED`. */
  readonly code: ErrorCode;
  /** The expected and the actual number, as text for people. */
  readonly message: Scalars['String']['output'];
  /** The number of units that the caller expected in stock. */
  readonly expected: Scalars['Int']['output'];
  /** The number of units in stock. */
  readonly actual: Scalars['Int']['output'];
};

/** The store is closed, so its stock cannot be changed. Nothing was written. */
export type LocationClosed = Error & {
  /** Always `LOCATION_CLOSED`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** ID of the store. */
  readonly locationId: Scalars['ID']['output'];
};

/** The product was deleted from the catalogue. Its stock can no longer be changed. Nothing was written. */
export type ProductDeleted = Error & {
  /** Always `PRODUCT_DELETED`. */
  readonly code: ErrorCode;
  /** Description of the problem, as text for people. */
  readonly message: Scalars['String']['output'];
  /** ID of the product. */
  readonly productId: Scalars['ID']['output'];
};

/** The store still has stock and stays open. Nothing was written. */
export type StoreNotEmpty = Error & {
  /** Always `STORE_NOT_EMPTY`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** Number of units that the store still has. */
  readonly onHand: Scalars['Int']['output'];
  /** Number of products with at least one unit in the store. */
  readonly products: Scalars['Int']['output'];
};

/** One record of an import. The given values replace those of the store with this `ref`. */
export type StoreRecordInput = {
  /** External reference of the store, for example "lyon". */
  readonly ref: Scalars['String']['input'];
  /** Set only by the seed, so that IDs are the same on every machine. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Street and number, up to 200 characters. */
  readonly line1?: InputMaybe<Scalars['String']['input']>;
  /** City or town, up to 100 characters. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, up to 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Country name or code, up to 100 characters. */
  readonly country?: InputMaybe<Scalars['String']['input']>;
};

/** One record of an import: the stock of a product at a location. A change of `onHand` is recorded in the ledger as IMPORT. */
export type StockLevelRecordInput = {
  /** Your own name for the row, returned in the outcome; for example "central/42". */
  readonly ref: Scalars['String']['input'];
  /** ID of the product in the catalogue. Not checked: the importer must ensure that the product exists. */
  readonly productId: Scalars['ID']['input'];
  /** "central" or the `ref` of a store. */
  readonly locationRef: Scalars['String']['input'];
  /** Units in stock, from 0 to 10,000,000. Not below the number of reserved units. */
  readonly onHand: Scalars['Int']['input'];
  /** Units on their way, from 0 to 10,000,000. If omitted, stays unchanged; 0 for a new stock level. */
  readonly incoming?: InputMaybe<Scalars['Int']['input']>;
  /** Reorder point, from 0 to 10,000,000. If omitted, stays unchanged; 10 for a new stock level. */
  readonly reorderPoint?: InputMaybe<Scalars['Int']['input']>;
};

/** Position of a page in its list. */
export type PageInfo = {
  /** Whether there is a next page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was requested with a cursor in `after`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first node. Null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last node. Null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** Result of one record of an import. */
export type ImportOutcome = {
  /** External reference of the record. */
  readonly ref: Scalars['String']['output'];
  /** ID of the imported object. Null if the record was refused. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** Outcome for the record. */
  readonly status: ImportStatus;
  /** The invalid field. Null unless the record was refused. */
  readonly field?: Maybe<Scalars['String']['output']>;
  /** Why the record was refused. Null unless it was. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** Outcome of an import for one record. */
export type ImportStatus =
  /** The record was added. None had this `ref`. */
  | 'ADDED'
  /** The record existed with other values and was updated. */
  | 'UPDATED'
  /** The record existed with the same values. */
  | 'UNCHANGED'
  /** The record is invalid and was skipped. */
  | 'REFUSED';

/** An expected failure. The result of every mutation is a union. Its failures implement this interface. */
export type Error = {
  /** Error code, for programs. */
  readonly code: ErrorCode;
  /** Error message, for people. */
  readonly message: Scalars['String']['output'];
};

/** The input is invalid. Nothing was written. */
export type ValidationError = Error & {
  /** Always `VALIDATION_ERROR`. */
  readonly code: ErrorCode;
  /** The first problem, with its field. */
  readonly message: Scalars['String']['output'];
  /** Path of the first invalid field, for example "addresses[0].line1". */
  readonly field: Scalars['String']['output'];
  /** All problems. */
  readonly problems: ReadonlyArray<InputProblem>;
};

/** One problem with an input. */
export type InputProblem = {
  /** Path of the field in the input, for example "addresses[0].line1". */
  readonly field: Scalars['String']['output'];
  /** Description of the problem. */
  readonly message: Scalars['String']['output'];
};

/** No record has this ID. */
export type NotFound = Error & {
  /** Always `NOT_FOUND`. */
  readonly code: ErrorCode;
  /** Names what was not found. */
  readonly message: Scalars['String']['output'];
  /** The ID that was not found. */
  readonly id: Scalars['ID']['output'];
};

/** The record has changed since it was read. Nothing was written. */
export type VersionConflict = Error & {
  /** Always `VERSION_CONFLICT`. */
  readonly code: ErrorCode;
  /** The expected and the actual version, as text for people. */
  readonly message: Scalars['String']['output'];
  /** The version that the caller expected. */
  readonly expected: Scalars['Int']['output'];
  /** The current version of the record. */
  readonly actual: Scalars['Int']['output'];
};

/** The idempotency key was already used with a different input. Nothing was done. */
export type IdempotencyConflict = Error & {
  /** Always `IDEMPOTENCY_CONFLICT`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** The idempotency key. */
  readonly idempotencyKey: Scalars['String']['output'];
};

/** Another record has this `ref`. Nothing was written. */
export type RefTaken = Error & {
  /** Always `REF_TAKEN`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** The `ref`. */
  readonly ref: Scalars['String']['output'];
};

/** Which caches may keep a response. */
export type CacheControlScope =
  /** Any cache between the server and the client. */
  | 'PUBLIC'
  /** Only the caller's own cache. */
  | 'PRIVATE';

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
  reference: TReference,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<
  TTypes,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (parent: TParent, context: TContext, info: GraphQLResolveInfo) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Store: Store;
  Warehouse: Warehouse;
  Product: Product;
  StockLevel: StockLevel;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Store: { __typename: 'Store' } & (
    | GraphQLRecursivePick<FederationTypes['Store'], { id: true }>
    | GraphQLRecursivePick<FederationTypes['Store'], { ref: true }>
  );
  Warehouse: { __typename: 'Warehouse' } & (
    | GraphQLRecursivePick<FederationTypes['Warehouse'], { id: true }>
    | GraphQLRecursivePick<FederationTypes['Warehouse'], { ref: true }>
  );
  Product: { __typename: 'Product' } & GraphQLRecursivePick<FederationTypes['Product'], { id: true }>;
  StockLevel: { __typename: 'StockLevel' } & GraphQLRecursivePick<
    FederationTypes['StockLevel'],
    { id: true }
  >;
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateStoreResult:
    | (Omit<CreateStoreSuccess, 'store'> & { store: _RefType['Store'] } & {
        readonly kind: 'CreateStoreSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (RefTaken & { readonly kind: 'RefTaken' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  UpdateStoreResult:
    | (Omit<UpdateStoreSuccess, 'store'> & { store: _RefType['Store'] } & {
        readonly kind: 'UpdateStoreSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  CloseStoreResult:
    | (Omit<CloseStoreSuccess, 'store'> & { store: _RefType['Store'] } & {
        readonly kind: 'CloseStoreSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (StoreNotEmpty & { readonly kind: 'StoreNotEmpty' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  ReopenStoreResult:
    | (Omit<ReopenStoreSuccess, 'store'> & { store: _RefType['Store'] } & {
        readonly kind: 'ReopenStoreSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  AdjustStockResult:
    | (Omit<AdjustStockSuccess, 'level' | 'movement'> & {
        level?: Maybe<_RefType['StockLevel']>;
        movement?: Maybe<_RefType['StockMovement']>;
      } & { readonly kind: 'AdjustStockSuccess' })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (LocationClosed & { readonly kind: 'LocationClosed' })
    | (ProductDeleted & { readonly kind: 'ProductDeleted' })
    | (InsufficientStock & { readonly kind: 'InsufficientStock' })
    | (StockChanged & { readonly kind: 'StockChanged' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  SetReorderPointResult:
    | (Omit<SetReorderPointSuccess, 'level'> & { level?: Maybe<_RefType['StockLevel']> } & {
        readonly kind: 'SetReorderPointSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (LocationClosed & { readonly kind: 'LocationClosed' })
    | (ProductDeleted & { readonly kind: 'ProductDeleted' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Location: (LocationRow & { readonly kind: 'Store' }) | (LocationRow & { readonly kind: 'Warehouse' });
  Error:
    | (InsufficientStock & { readonly kind: 'InsufficientStock' })
    | (StockChanged & { readonly kind: 'StockChanged' })
    | (LocationClosed & { readonly kind: 'LocationClosed' })
    | (ProductDeleted & { readonly kind: 'ProductDeleted' })
    | (StoreNotEmpty & { readonly kind: 'StoreNotEmpty' })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' })
    | (RefTaken & { readonly kind: 'RefTaken' });
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Location: ResolverTypeWrapper<LocationRow>;
  Store: ResolverTypeWrapper<LocationRow>;
  Warehouse: ResolverTypeWrapper<LocationRow>;
  LocationAddress: ResolverTypeWrapper<LocationRow>;
  Product: ResolverTypeWrapper<ProductStub>;
  ProductStock: ResolverTypeWrapper<StockOfProduct>;
  Availability: Availability;
  StockLevel: ResolverTypeWrapper<LevelRow>;
  LowStock: ResolverTypeWrapper<LevelRow>;
  StockMovement: ResolverTypeWrapper<MovementRow>;
  MovementCause: MovementCause;
  StoreConnection: ResolverTypeWrapper<LocationList>;
  StoreEdge: ResolverTypeWrapper<Omit<StoreEdge, 'node'> & { node: ResolversTypes['Store'] }>;
  StockLevelConnection: ResolverTypeWrapper<LevelList>;
  StockLevelEdge: ResolverTypeWrapper<Omit<StockLevelEdge, 'node'> & { node: ResolversTypes['StockLevel'] }>;
  LowStockConnection: ResolverTypeWrapper<LevelList>;
  LowStockEdge: ResolverTypeWrapper<Omit<LowStockEdge, 'node'> & { node: ResolversTypes['LowStock'] }>;
  StockMovementConnection: ResolverTypeWrapper<MovementList>;
  StockMovementEdge: ResolverTypeWrapper<
    Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }
  >;
  StoreOrderBy: StoreOrderBy;
  StockLevelOrderBy: StockLevelOrderBy;
  StoreWhere: StoreWhere;
  StockLevelWhere: StockLevelWhere;
  LocationStockWhere: LocationStockWhere;
  StockMovementWhere: StockMovementWhere;
  LocationAddressInput: LocationAddressInput;
  CreateStoreInput: CreateStoreInput;
  UpdateStoreInput: UpdateStoreInput;
  CloseStoreInput: CloseStoreInput;
  ReopenStoreInput: ReopenStoreInput;
  AdjustStockInput: AdjustStockInput;
  SetReorderPointInput: SetReorderPointInput;
  CreateStoreResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateStoreResult']>;
  UpdateStoreResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateStoreResult']>;
  CloseStoreResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CloseStoreResult']>;
  ReopenStoreResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ReopenStoreResult']>;
  AdjustStockResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['AdjustStockResult']>;
  SetReorderPointResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['SetReorderPointResult']>;
  CreateStoreSuccess: ResolverTypeWrapper<
    Omit<CreateStoreSuccess, 'store'> & { store: ResolversTypes['Store'] }
  >;
  UpdateStoreSuccess: ResolverTypeWrapper<
    Omit<UpdateStoreSuccess, 'store'> & { store: ResolversTypes['Store'] }
  >;
  CloseStoreSuccess: ResolverTypeWrapper<
    Omit<CloseStoreSuccess, 'store'> & { store: ResolversTypes['Store'] }
  >;
  ReopenStoreSuccess: ResolverTypeWrapper<
    Omit<ReopenStoreSuccess, 'store'> & { store: ResolversTypes['Store'] }
  >;
  AdjustStockSuccess: ResolverTypeWrapper<
    Omit<AdjustStockSuccess, 'level' | 'movement'> & {
      level?: Maybe<ResolversTypes['StockLevel']>;
      movement?: Maybe<ResolversTypes['StockMovement']>;
    }
  >;
  SetReorderPointSuccess: ResolverTypeWrapper<
    Omit<SetReorderPointSuccess, 'level'> & { level?: Maybe<ResolversTypes['StockLevel']> }
  >;
  ErrorCode: ErrorCode;
  InsufficientStock: ResolverTypeWrapper<InsufficientStock>;
  StockChanged: ResolverTypeWrapper<StockChanged>;
  LocationClosed: ResolverTypeWrapper<LocationClosed>;
  ProductDeleted: ResolverTypeWrapper<ProductDeleted>;
  StoreNotEmpty: ResolverTypeWrapper<StoreNotEmpty>;
  StoreRecordInput: StoreRecordInput;
  StockLevelRecordInput: StockLevelRecordInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ImportOutcome: ResolverTypeWrapper<ImportOutcome>;
  ImportStatus: ImportStatus;
  Error: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Error']>;
  ValidationError: ResolverTypeWrapper<ValidationError>;
  InputProblem: ResolverTypeWrapper<InputProblem>;
  NotFound: ResolverTypeWrapper<NotFound>;
  VersionConflict: ResolverTypeWrapper<VersionConflict>;
  IdempotencyConflict: ResolverTypeWrapper<IdempotencyConflict>;
  RefTaken: ResolverTypeWrapper<RefTaken>;
  CacheControlScope: CacheControlScope;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Mutation: Record<PropertyKey, never>;
  Location: LocationRow;
  Store: LocationRow;
  Warehouse: LocationRow;
  LocationAddress: LocationRow;
  Product: ProductStub;
  ProductStock: StockOfProduct;
  StockLevel: LevelRow;
  LowStock: LevelRow;
  StockMovement: MovementRow;
  StoreConnection: LocationList;
  StoreEdge: Omit<StoreEdge, 'node'> & { node: ResolversParentTypes['Store'] };
  StockLevelConnection: LevelList;
  StockLevelEdge: Omit<StockLevelEdge, 'node'> & { node: ResolversParentTypes['StockLevel'] };
  LowStockConnection: LevelList;
  LowStockEdge: Omit<LowStockEdge, 'node'> & { node: ResolversParentTypes['LowStock'] };
  StockMovementConnection: MovementList;
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  StoreWhere: StoreWhere;
  StockLevelWhere: StockLevelWhere;
  LocationStockWhere: LocationStockWhere;
  StockMovementWhere: StockMovementWhere;
  LocationAddressInput: LocationAddressInput;
  CreateStoreInput: CreateStoreInput;
  UpdateStoreInput: UpdateStoreInput;
  CloseStoreInput: CloseStoreInput;
  ReopenStoreInput: ReopenStoreInput;
  AdjustStockInput: AdjustStockInput;
  SetReorderPointInput: SetReorderPointInput;
  CreateStoreResult: ResolversUnionTypes<ResolversParentTypes>['CreateStoreResult'];
  UpdateStoreResult: ResolversUnionTypes<ResolversParentTypes>['UpdateStoreResult'];
  CloseStoreResult: ResolversUnionTypes<ResolversParentTypes>['CloseStoreResult'];
  ReopenStoreResult: ResolversUnionTypes<ResolversParentTypes>['ReopenStoreResult'];
  AdjustStockResult: ResolversUnionTypes<ResolversParentTypes>['AdjustStockResult'];
  SetReorderPointResult: ResolversUnionTypes<ResolversParentTypes>['SetReorderPointResult'];
  CreateStoreSuccess: Omit<CreateStoreSuccess, 'store'> & { store: ResolversParentTypes['Store'] };
  UpdateStoreSuccess: Omit<UpdateStoreSuccess, 'store'> & { store: ResolversParentTypes['Store'] };
  CloseStoreSuccess: Omit<CloseStoreSuccess, 'store'> & { store: ResolversParentTypes['Store'] };
  ReopenStoreSuccess: Omit<ReopenStoreSuccess, 'store'> & { store: ResolversParentTypes['Store'] };
  AdjustStockSuccess: Omit<AdjustStockSuccess, 'level' | 'movement'> & {
    level?: Maybe<ResolversParentTypes['StockLevel']>;
    movement?: Maybe<ResolversParentTypes['StockMovement']>;
  };
  SetReorderPointSuccess: Omit<SetReorderPointSuccess, 'level'> & {
    level?: Maybe<ResolversParentTypes['StockLevel']>;
  };
  InsufficientStock: InsufficientStock;
  StockChanged: StockChanged;
  LocationClosed: LocationClosed;
  ProductDeleted: ProductDeleted;
  StoreNotEmpty: StoreNotEmpty;
  StoreRecordInput: StoreRecordInput;
  StockLevelRecordInput: StockLevelRecordInput;
  DateTime: Scalars['DateTime']['output'];
  PageInfo: PageInfo;
  ImportOutcome: ImportOutcome;
  Error: ResolversInterfaceTypes<ResolversParentTypes>['Error'];
  ValidationError: ValidationError;
  InputProblem: InputProblem;
  NotFound: NotFound;
  VersionConflict: VersionConflict;
  IdempotencyConflict: IdempotencyConflict;
  RefTaken: RefTaken;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type CacheControlDirectiveArgs = {
  maxAge?: Maybe<Scalars['Int']['input']>;
  scope?: Maybe<CacheControlScope>;
  inheritMaxAge?: Maybe<Scalars['Boolean']['input']>;
};

export type CacheControlDirectiveResolver<
  Result,
  Parent,
  ContextType = Context,
  Args = CacheControlDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type QueryFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  store?: Resolver<Maybe<ResolversTypes['Store']>, ParentType, ContextType, Partial<QueryStoreArgs>>;
  stores?: Resolver<
    Maybe<ResolversTypes['StoreConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryStoresArgs, 'orderBy'>
  >;
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType, Partial<QueryLocationArgs>>;
  stockLevel?: Resolver<
    Maybe<ResolversTypes['StockLevel']>,
    ParentType,
    ContextType,
    RequireFields<QueryStockLevelArgs, 'productId' | 'locationId'>
  >;
  stockLevels?: Resolver<
    Maybe<ResolversTypes['StockLevelConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryStockLevelsArgs, 'orderBy'>
  >;
  lowStock?: Resolver<
    Maybe<ResolversTypes['LowStockConnection']>,
    ParentType,
    ContextType,
    Partial<QueryLowStockArgs>
  >;
  stockMovements?: Resolver<
    Maybe<ResolversTypes['StockMovementConnection']>,
    ParentType,
    ContextType,
    Partial<QueryStockMovementsArgs>
  >;
};

export type MutationFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  createStore?: Resolver<
    Maybe<ResolversTypes['CreateStoreResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateStoreArgs, 'input'>
  >;
  updateStore?: Resolver<
    Maybe<ResolversTypes['UpdateStoreResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationUpdateStoreArgs, 'input'>
  >;
  closeStore?: Resolver<
    Maybe<ResolversTypes['CloseStoreResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationCloseStoreArgs, 'input'>
  >;
  reopenStore?: Resolver<
    Maybe<ResolversTypes['ReopenStoreResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationReopenStoreArgs, 'input'>
  >;
  adjustStock?: Resolver<
    Maybe<ResolversTypes['AdjustStockResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationAdjustStockArgs, 'input'>
  >;
  setReorderPoint?: Resolver<
    Maybe<ResolversTypes['SetReorderPointResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationSetReorderPointArgs, 'input'>
  >;
  importStores?: Resolver<
    ReadonlyArray<ResolversTypes['ImportOutcome']>,
    ParentType,
    ContextType,
    RequireFields<MutationImportStoresArgs, 'records' | 'dryRun'>
  >;
  importStockLevels?: Resolver<
    ReadonlyArray<ResolversTypes['ImportOutcome']>,
    ParentType,
    ContextType,
    RequireFields<MutationImportStockLevelsArgs, 'records' | 'dryRun'>
  >;
};

export type LocationFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location'],
> = {
  __resolveType: TypeResolveFn<'Store' | 'Warehouse', ParentType, ContextType>;
};

export type StoreFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Store'] = ResolversParentTypes['Store'],
  FederationReferenceType extends FederationReferenceTypes['Store'] = FederationReferenceTypes['Store'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Store']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ref?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['LocationAddress']>, ParentType, ContextType>;
  stock?: Resolver<
    Maybe<ResolversTypes['StockLevelConnection']>,
    ParentType,
    ContextType,
    RequireFields<StoreStockArgs, 'orderBy'>
  >;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarehouseFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse'],
  FederationReferenceType extends FederationReferenceTypes['Warehouse'] =
    FederationReferenceTypes['Warehouse'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Warehouse']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ref?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['LocationAddress']>, ParentType, ContextType>;
  stock?: Resolver<
    Maybe<ResolversTypes['StockLevelConnection']>,
    ParentType,
    ContextType,
    RequireFields<WarehouseStockArgs, 'orderBy'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationAddressFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LocationAddress'] = ResolversParentTypes['LocationAddress'],
> = {
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'],
  FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Product']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stock?: Resolver<Maybe<ResolversTypes['ProductStock']>, ParentType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
};

export type ProductStockFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProductStock'] = ResolversParentTypes['ProductStock'],
> = {
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incoming?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  inStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  levels?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
};

export type StockLevelFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel'],
  FederationReferenceType extends FederationReferenceTypes['StockLevel'] =
    FederationReferenceTypes['StockLevel'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['StockLevel']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  incoming?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reorderPoint?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LowStockFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LowStock'] = ResolversParentTypes['LowStock'],
> = {
  level?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
  suggestedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockMovementFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  location?: Resolver<ResolversTypes['Location'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['MovementCause'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onHandAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type StoreConnectionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StoreConnection'] = ResolversParentTypes['StoreConnection'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Store']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['StoreEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StoreEdgeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StoreEdge'] = ResolversParentTypes['StoreEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
};

export type StockLevelConnectionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StockLevelConnection'] =
    ResolversParentTypes['StockLevelConnection'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockLevelEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockLevelEdgeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StockLevelEdge'] = ResolversParentTypes['StockLevelEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
};

export type LowStockConnectionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LowStockConnection'] = ResolversParentTypes['LowStockConnection'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LowStock']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['LowStockEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LowStockEdgeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LowStockEdge'] = ResolversParentTypes['LowStockEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LowStock'], ParentType, ContextType>;
};

export type StockMovementConnectionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StockMovementConnection'] =
    ResolversParentTypes['StockMovementConnection'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockMovement']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockMovementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockMovementEdgeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StockMovementEdge'] = ResolversParentTypes['StockMovementEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockMovement'], ParentType, ContextType>;
};

export type CreateStoreResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateStoreResult'] = ResolversParentTypes['CreateStoreResult'],
> = {
  __resolveType: TypeResolveFn<
    'CreateStoreSuccess' | 'ValidationError' | 'RefTaken' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type UpdateStoreResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateStoreResult'] = ResolversParentTypes['UpdateStoreResult'],
> = {
  __resolveType: TypeResolveFn<
    'UpdateStoreSuccess' | 'ValidationError' | 'NotFound' | 'VersionConflict' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type CloseStoreResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CloseStoreResult'] = ResolversParentTypes['CloseStoreResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'CloseStoreSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'StoreNotEmpty'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type ReopenStoreResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReopenStoreResult'] = ResolversParentTypes['ReopenStoreResult'],
> = {
  __resolveType: TypeResolveFn<
    'ReopenStoreSuccess' | 'ValidationError' | 'NotFound' | 'VersionConflict' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type AdjustStockResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AdjustStockResult'] = ResolversParentTypes['AdjustStockResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'AdjustStockSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'LocationClosed'
    | 'ProductDeleted'
    | 'InsufficientStock'
    | 'StockChanged'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type SetReorderPointResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SetReorderPointResult'] =
    ResolversParentTypes['SetReorderPointResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'SetReorderPointSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'LocationClosed'
    | 'ProductDeleted'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type CreateStoreSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateStoreSuccess'] = ResolversParentTypes['CreateStoreSuccess'],
> = {
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateStoreSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateStoreSuccess'] = ResolversParentTypes['UpdateStoreSuccess'],
> = {
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CloseStoreSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CloseStoreSuccess'] = ResolversParentTypes['CloseStoreSuccess'],
> = {
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReopenStoreSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReopenStoreSuccess'] = ResolversParentTypes['ReopenStoreSuccess'],
> = {
  store?: Resolver<ResolversTypes['Store'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdjustStockSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['AdjustStockSuccess'] = ResolversParentTypes['AdjustStockSuccess'],
> = {
  level?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  movement?: Resolver<Maybe<ResolversTypes['StockMovement']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SetReorderPointSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SetReorderPointSuccess'] =
    ResolversParentTypes['SetReorderPointSuccess'],
> = {
  level?: Resolver<Maybe<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InsufficientStockFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InsufficientStock'] = ResolversParentTypes['InsufficientStock'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockChangedFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StockChanged'] = ResolversParentTypes['StockChanged'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  actual?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LocationClosedFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LocationClosed'] = ResolversParentTypes['LocationClosed'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductDeletedFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProductDeleted'] = ResolversParentTypes['ProductDeleted'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StoreNotEmptyFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['StoreNotEmpty'] = ResolversParentTypes['StoreNotEmpty'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type PageInfoFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportOutcomeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ImportOutcome'] = ResolversParentTypes['ImportOutcome'],
> = {
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ErrorFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Error'] = ResolversParentTypes['Error'],
> = {
  __resolveType: TypeResolveFn<
    | 'InsufficientStock'
    | 'StockChanged'
    | 'LocationClosed'
    | 'ProductDeleted'
    | 'StoreNotEmpty'
    | 'ValidationError'
    | 'NotFound'
    | 'VersionConflict'
    | 'IdempotencyConflict'
    | 'RefTaken',
    ParentType,
    ContextType
  >;
};

export type ValidationErrorFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ValidationError'] = ResolversParentTypes['ValidationError'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['InputProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InputProblemFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['InputProblem'] = ResolversParentTypes['InputProblem'],
> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NotFoundFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['NotFound'] = ResolversParentTypes['NotFound'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionConflictFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['VersionConflict'] = ResolversParentTypes['VersionConflict'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  actual?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdempotencyConflictFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IdempotencyConflict'] =
    ResolversParentTypes['IdempotencyConflict'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefTakenFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RefTaken'] = ResolversParentTypes['RefTaken'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryFieldResolvers<ContextType>;
  Mutation?: MutationFieldResolvers<ContextType>;
  Location?: LocationFieldResolvers<ContextType>;
  Store?: StoreFieldResolvers<ContextType>;
  Warehouse?: WarehouseFieldResolvers<ContextType>;
  LocationAddress?: LocationAddressFieldResolvers<ContextType>;
  Product?: ProductFieldResolvers<ContextType>;
  ProductStock?: ProductStockFieldResolvers<ContextType>;
  StockLevel?: StockLevelFieldResolvers<ContextType>;
  LowStock?: LowStockFieldResolvers<ContextType>;
  StockMovement?: StockMovementFieldResolvers<ContextType>;
  StoreConnection?: StoreConnectionFieldResolvers<ContextType>;
  StoreEdge?: StoreEdgeFieldResolvers<ContextType>;
  StockLevelConnection?: StockLevelConnectionFieldResolvers<ContextType>;
  StockLevelEdge?: StockLevelEdgeFieldResolvers<ContextType>;
  LowStockConnection?: LowStockConnectionFieldResolvers<ContextType>;
  LowStockEdge?: LowStockEdgeFieldResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionFieldResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeFieldResolvers<ContextType>;
  CreateStoreResult?: CreateStoreResultFieldResolvers<ContextType>;
  UpdateStoreResult?: UpdateStoreResultFieldResolvers<ContextType>;
  CloseStoreResult?: CloseStoreResultFieldResolvers<ContextType>;
  ReopenStoreResult?: ReopenStoreResultFieldResolvers<ContextType>;
  AdjustStockResult?: AdjustStockResultFieldResolvers<ContextType>;
  SetReorderPointResult?: SetReorderPointResultFieldResolvers<ContextType>;
  CreateStoreSuccess?: CreateStoreSuccessFieldResolvers<ContextType>;
  UpdateStoreSuccess?: UpdateStoreSuccessFieldResolvers<ContextType>;
  CloseStoreSuccess?: CloseStoreSuccessFieldResolvers<ContextType>;
  ReopenStoreSuccess?: ReopenStoreSuccessFieldResolvers<ContextType>;
  AdjustStockSuccess?: AdjustStockSuccessFieldResolvers<ContextType>;
  SetReorderPointSuccess?: SetReorderPointSuccessFieldResolvers<ContextType>;
  InsufficientStock?: InsufficientStockFieldResolvers<ContextType>;
  StockChanged?: StockChangedFieldResolvers<ContextType>;
  LocationClosed?: LocationClosedFieldResolvers<ContextType>;
  ProductDeleted?: ProductDeletedFieldResolvers<ContextType>;
  StoreNotEmpty?: StoreNotEmptyFieldResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  PageInfo?: PageInfoFieldResolvers<ContextType>;
  ImportOutcome?: ImportOutcomeFieldResolvers<ContextType>;
  Error?: ErrorFieldResolvers<ContextType>;
  ValidationError?: ValidationErrorFieldResolvers<ContextType>;
  InputProblem?: InputProblemFieldResolvers<ContextType>;
  NotFound?: NotFoundFieldResolvers<ContextType>;
  VersionConflict?: VersionConflictFieldResolvers<ContextType>;
  IdempotencyConflict?: IdempotencyConflictFieldResolvers<ContextType>;
  RefTaken?: RefTakenFieldResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

import type { Complete, CompleteMap } from '@kawa/subgraph/resolvers';
export type QueryResolvers = Required<QueryFieldResolvers>;
export type MutationResolvers = Required<MutationFieldResolvers>;
export type LocationResolvers = LocationFieldResolvers;
export type StoreResolvers = Complete<
  StoreFieldResolvers,
  ResolversParentTypes['Store'],
  '__resolveReference'
>;
export type WarehouseResolvers = Complete<
  WarehouseFieldResolvers,
  ResolversParentTypes['Warehouse'],
  '__resolveReference'
>;
export type LocationAddressResolvers = Complete<
  LocationAddressFieldResolvers,
  ResolversParentTypes['LocationAddress']
>;
export type ProductResolvers = Complete<
  ProductFieldResolvers,
  ResolversParentTypes['Product'],
  '__resolveReference'
>;
export type ProductStockResolvers = Complete<
  ProductStockFieldResolvers,
  ResolversParentTypes['ProductStock']
>;
export type StockLevelResolvers = Complete<
  StockLevelFieldResolvers,
  ResolversParentTypes['StockLevel'],
  '__resolveReference'
>;
export type LowStockResolvers = Complete<LowStockFieldResolvers, ResolversParentTypes['LowStock']>;
export type StockMovementResolvers = Complete<
  StockMovementFieldResolvers,
  ResolversParentTypes['StockMovement']
>;
export type StoreConnectionResolvers = Complete<
  StoreConnectionFieldResolvers,
  ResolversParentTypes['StoreConnection']
>;
export type StoreEdgeResolvers = Complete<StoreEdgeFieldResolvers, ResolversParentTypes['StoreEdge']>;
export type StockLevelConnectionResolvers = Complete<
  StockLevelConnectionFieldResolvers,
  ResolversParentTypes['StockLevelConnection']
>;
export type StockLevelEdgeResolvers = Complete<
  StockLevelEdgeFieldResolvers,
  ResolversParentTypes['StockLevelEdge']
>;
export type LowStockConnectionResolvers = Complete<
  LowStockConnectionFieldResolvers,
  ResolversParentTypes['LowStockConnection']
>;
export type LowStockEdgeResolvers = Complete<
  LowStockEdgeFieldResolvers,
  ResolversParentTypes['LowStockEdge']
>;
export type StockMovementConnectionResolvers = Complete<
  StockMovementConnectionFieldResolvers,
  ResolversParentTypes['StockMovementConnection']
>;
export type StockMovementEdgeResolvers = Complete<
  StockMovementEdgeFieldResolvers,
  ResolversParentTypes['StockMovementEdge']
>;
export type CreateStoreResultResolvers = CreateStoreResultFieldResolvers;
export type UpdateStoreResultResolvers = UpdateStoreResultFieldResolvers;
export type CloseStoreResultResolvers = CloseStoreResultFieldResolvers;
export type ReopenStoreResultResolvers = ReopenStoreResultFieldResolvers;
export type AdjustStockResultResolvers = AdjustStockResultFieldResolvers;
export type SetReorderPointResultResolvers = SetReorderPointResultFieldResolvers;
export type CreateStoreSuccessResolvers = Complete<
  CreateStoreSuccessFieldResolvers,
  ResolversParentTypes['CreateStoreSuccess']
>;
export type UpdateStoreSuccessResolvers = Complete<
  UpdateStoreSuccessFieldResolvers,
  ResolversParentTypes['UpdateStoreSuccess']
>;
export type CloseStoreSuccessResolvers = Complete<
  CloseStoreSuccessFieldResolvers,
  ResolversParentTypes['CloseStoreSuccess']
>;
export type ReopenStoreSuccessResolvers = Complete<
  ReopenStoreSuccessFieldResolvers,
  ResolversParentTypes['ReopenStoreSuccess']
>;
export type AdjustStockSuccessResolvers = Complete<
  AdjustStockSuccessFieldResolvers,
  ResolversParentTypes['AdjustStockSuccess']
>;
export type SetReorderPointSuccessResolvers = Complete<
  SetReorderPointSuccessFieldResolvers,
  ResolversParentTypes['SetReorderPointSuccess']
>;
export type InsufficientStockResolvers = Complete<
  InsufficientStockFieldResolvers,
  ResolversParentTypes['InsufficientStock']
>;
export type StockChangedResolvers = Complete<
  StockChangedFieldResolvers,
  ResolversParentTypes['StockChanged']
>;
export type LocationClosedResolvers = Complete<
  LocationClosedFieldResolvers,
  ResolversParentTypes['LocationClosed']
>;
export type ProductDeletedResolvers = Complete<
  ProductDeletedFieldResolvers,
  ResolversParentTypes['ProductDeleted']
>;
export type StoreNotEmptyResolvers = Complete<
  StoreNotEmptyFieldResolvers,
  ResolversParentTypes['StoreNotEmpty']
>;
export type PageInfoResolvers = Complete<PageInfoFieldResolvers, ResolversParentTypes['PageInfo']>;
export type ImportOutcomeResolvers = Complete<
  ImportOutcomeFieldResolvers,
  ResolversParentTypes['ImportOutcome']
>;
export type ErrorResolvers = ErrorFieldResolvers;
export type ValidationErrorResolvers = Complete<
  ValidationErrorFieldResolvers,
  ResolversParentTypes['ValidationError']
>;
export type InputProblemResolvers = Complete<
  InputProblemFieldResolvers,
  ResolversParentTypes['InputProblem']
>;
export type NotFoundResolvers = Complete<NotFoundFieldResolvers, ResolversParentTypes['NotFound']>;
export type VersionConflictResolvers = Complete<
  VersionConflictFieldResolvers,
  ResolversParentTypes['VersionConflict']
>;
export type IdempotencyConflictResolvers = Complete<
  IdempotencyConflictFieldResolvers,
  ResolversParentTypes['IdempotencyConflict']
>;
export type RefTakenResolvers = Complete<RefTakenFieldResolvers, ResolversParentTypes['RefTaken']>;
/** Every resolver that the schema needs. */
export type ResolverMap = CompleteMap<{
  Query: QueryResolvers;
  Mutation: MutationResolvers;
  Location: LocationResolvers;
  Store: StoreResolvers;
  Warehouse: WarehouseResolvers;
  LocationAddress: LocationAddressResolvers;
  Product: ProductResolvers;
  ProductStock: ProductStockResolvers;
  StockLevel: StockLevelResolvers;
  LowStock: LowStockResolvers;
  StockMovement: StockMovementResolvers;
  StoreConnection: StoreConnectionResolvers;
  StoreEdge: StoreEdgeResolvers;
  StockLevelConnection: StockLevelConnectionResolvers;
  StockLevelEdge: StockLevelEdgeResolvers;
  LowStockConnection: LowStockConnectionResolvers;
  LowStockEdge: LowStockEdgeResolvers;
  StockMovementConnection: StockMovementConnectionResolvers;
  StockMovementEdge: StockMovementEdgeResolvers;
  CreateStoreResult: CreateStoreResultResolvers;
  UpdateStoreResult: UpdateStoreResultResolvers;
  CloseStoreResult: CloseStoreResultResolvers;
  ReopenStoreResult: ReopenStoreResultResolvers;
  AdjustStockResult: AdjustStockResultResolvers;
  SetReorderPointResult: SetReorderPointResultResolvers;
  CreateStoreSuccess: CreateStoreSuccessResolvers;
  UpdateStoreSuccess: UpdateStoreSuccessResolvers;
  CloseStoreSuccess: CloseStoreSuccessResolvers;
  ReopenStoreSuccess: ReopenStoreSuccessResolvers;
  AdjustStockSuccess: AdjustStockSuccessResolvers;
  SetReorderPointSuccess: SetReorderPointSuccessResolvers;
  InsufficientStock: InsufficientStockResolvers;
  StockChanged: StockChangedResolvers;
  LocationClosed: LocationClosedResolvers;
  ProductDeleted: ProductDeletedResolvers;
  StoreNotEmpty: StoreNotEmptyResolvers;
  DateTime: GraphQLScalarType;
  PageInfo: PageInfoResolvers;
  ImportOutcome: ImportOutcomeResolvers;
  Error: ErrorResolvers;
  ValidationError: ValidationErrorResolvers;
  InputProblem: InputProblemResolvers;
  NotFound: NotFoundResolvers;
  VersionConflict: VersionConflictResolvers;
  IdempotencyConflict: IdempotencyConflictResolvers;
  RefTaken: RefTakenResolvers;
}>;
