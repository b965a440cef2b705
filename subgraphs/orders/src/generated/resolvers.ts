// Written by `npm run codegen` from schema.graphql. Change that, not this.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderRow } from '../store/orders.ts';
import type { PricedLine } from '../store/lines.ts';
import type { EventRow } from '../store/history.ts';
import type { OrderList } from '../store/order-list.ts';
import type { Money as ExactMoney } from '@kawa/scalars/money';
import type { Stub, Context } from '../context.ts';
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
  /** An exact decimal number as a string, for example "12.50". Never a float. */
  Decimal: { input: string; output: string };
  /** An ISO 4217 currency code, for example "EUR". */
  CurrencyCode: { input: string; output: string };
  /** A whole number that JavaScript can represent exactly: at most 2^53 - 1. */
  SafeInt: { input: number; output: number };
  _FieldSet: { input: string; output: string };
};

export type Query = {
  /** Returns one order. Pass exactly one argument. Null if no order matches. */
  readonly order?: Maybe<Order>;
  /** Lists all orders. */
  readonly orders?: Maybe<OrderConnection>;
  /** Counts and sums of orders in any status. `byStatus` has the numbers per status. */
  readonly orderStats?: Maybe<OrderStats>;
};

export type QueryOrderArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  number?: InputMaybe<Scalars['String']['input']>;
  ref?: InputMaybe<Scalars['String']['input']>;
};

export type QueryOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<OrderWhere>;
  orderBy?: OrderOrderBy;
};

export type QueryOrderStatsArgs = {
  where?: InputMaybe<OrderStatsWhere>;
};

export type Mutation = {
  /** Creates a PENDING order for a customer or a guest. The order uses the current names and prices of the products. The server computes the totals. */
  readonly createOrder?: Maybe<CreateOrderResult>;
  /** Confirms an order: PENDING becomes CONFIRMED. */
  readonly confirmOrder?: Maybe<ConfirmOrderResult>;
  /** Rejects an order: PENDING becomes REJECTED. */
  readonly rejectOrder?: Maybe<RejectOrderResult>;
  /** Marks an order as shipped: CONFIRMED becomes SHIPPED. */
  readonly shipOrder?: Maybe<ShipOrderResult>;
  /** Marks an order as delivered: SHIPPED becomes DELIVERED. */
  readonly deliverOrder?: Maybe<DeliverOrderResult>;
  /** Cancels a PENDING or CONFIRMED order. Orders cannot be deleted: a cancelled order stays, with its history. */
  readonly cancelOrder?: Maybe<CancelOrderResult>;
  /** Replaces the shipping address of an order that has not been shipped: PENDING or CONFIRMED. */
  readonly updateOrderShippingAddress?: Maybe<UpdateOrderShippingAddressResult>;
  /** For `npm run import` and the seed. Adds or updates up to 500 records by `ref`, with one result per record. Does not change stock. */
  readonly importOrders: ReadonlyArray<ImportOutcome>;
};

export type MutationCreateOrderArgs = {
  input: CreateOrderInput;
};

export type MutationConfirmOrderArgs = {
  input: ConfirmOrderInput;
};

export type MutationRejectOrderArgs = {
  input: RejectOrderInput;
};

export type MutationShipOrderArgs = {
  input: ShipOrderInput;
};

export type MutationDeliverOrderArgs = {
  input: DeliverOrderInput;
};

export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};

export type MutationUpdateOrderShippingAddressArgs = {
  input: UpdateOrderShippingAddressInput;
};

export type MutationImportOrdersArgs = {
  records: ReadonlyArray<OrderRecordInput>;
  dryRun?: Scalars['Boolean']['input'];
};

/** A customer's order, at the prices when it was placed. */
export type Order = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** External reference, set at creation or by an import. Unique; for example "10248". */
  readonly ref?: Maybe<Scalars['String']['output']>;
  /** The order number shown to people. Unique and increasing; for example "1001". */
  readonly number: Scalars['String']['output'];
  /** The customer who placed the order. Null for a guest, or if the customers service is unavailable. */
  readonly customer?: Maybe<Customer>;
  /** The order lines, in the order in which they were given. Never empty. */
  readonly lines: ReadonlyArray<OrderLine>;
  /** Number of order lines. */
  readonly lineCount: Scalars['Int']['output'];
  /** Current status of the order. */
  readonly status: OrderStatus;
  /** Currency of all amounts of the order, for example "EUR". */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** Sum of the line totals. */
  readonly subtotal: Money;
  /** Shipping cost. */
  readonly shippingCost: Money;
  /** `subtotal` + `shippingCost`. */
  readonly total: Money;
  /** Shipping address. Null if unknown. */
  readonly shippingAddress?: Maybe<ShippingAddress>;
  /** When the customer placed the order. */
  readonly placedAt: Scalars['DateTime']['output'];
  /** When the order was confirmed. Null before that. */
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the order was shipped. Null before that. */
  readonly shippedAt?: Maybe<Scalars['DateTime']['output']>;
  /** All status changes, oldest first. */
  readonly history: ReadonlyArray<OrderEvent>;
  /** The statuses that the order can change to next. Empty for a final status. */
  readonly allowedTransitions: ReadonlyArray<OrderStatus>;
  /** When the record was created. For an imported order, later than `placedAt`. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Version number; every change increases it. Pass it as `expectedVersion` to make a change fail if the record has changed since you read it. */
  readonly version: Scalars['Int']['output'];
};

/** Status of an order. Allowed changes: PENDING -> CONFIRMED -> SHIPPED -> DELIVERED; PENDING -> REJECTED; PENDING, CONFIRMED -> CANCELLED. */
export type OrderStatus =
  /** Placed, not yet accepted. */
  | 'PENDING'
  /** Accepted, not yet shipped. */
  | 'CONFIRMED'
  /** Shipped. */
  | 'SHIPPED'
  /** Delivered. */
  | 'DELIVERED'
  /** Not accepted. */
  | 'REJECTED'
  /** Cancelled before it was shipped. */
  | 'CANCELLED';

/** One product of an order, as it was when the order was placed. */
export type OrderLine = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Position of the line in the order. The first line is 1. */
  readonly position: Scalars['Int']['output'];
  /** The product in its current state. Null if the products service is unavailable. */
  readonly product?: Maybe<Product>;
  /** Name of the product when the order was placed. */
  readonly name: Scalars['String']['output'];
  /** Stock keeping unit of the product when the order was placed. Null if it had none. */
  readonly sku?: Maybe<Scalars['String']['output']>;
  /** Number of units, at least 1. */
  readonly quantity: Scalars['Int']['output'];
  /** Price of one unit when the order was placed, before the discount. */
  readonly unitPrice: Money;
  /** Discount as a fraction of the price, from "0" to "1"; for example "0.15" for 15 %. */
  readonly discountRate: Scalars['Decimal']['output'];
  /** `quantity` x `unitPrice` x (1 - `discountRate`), rounded half up. */
  readonly total: Money;
};

/** Shipping address of an order. An imported order may have only a part of it. */
export type ShippingAddress = {
  /** Recipient. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** Street and number, or a PO box. */
  readonly line1?: Maybe<Scalars['String']['output']>;
  /** Second address line. */
  readonly line2?: Maybe<Scalars['String']['output']>;
  /** City or town. */
  readonly city?: Maybe<Scalars['String']['output']>;
  /** State, province or canton. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** Postal code in the country's format. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Country as entered, a name or a code; for example "UK". */
  readonly country?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2 code of the country, for example "GB". Null if the country is not recognised. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
};

/** One status change of an order. */
export type OrderEvent = {
  /** The status before the change. Null for the first event. */
  readonly from?: Maybe<OrderStatus>;
  /** The status after the change. */
  readonly to: OrderStatus;
  /** When the status changed. */
  readonly at: Scalars['DateTime']['output'];
  /** Reason for the change, if one was given. */
  readonly reason?: Maybe<Scalars['String']['output']>;
};

/** A person or company that buys products. */
export type Customer = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** The customer's orders. Null if the orders service is unavailable. */
  readonly orders?: Maybe<OrderConnection>;
};

/** A person or company that buys products. */
export type CustomerOrdersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CustomerOrderWhere>;
  orderBy?: OrderOrderBy;
};

/** A product for sale. */
export type Product = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** Number of units in orders that are neither CANCELLED nor REJECTED. For staff only. Null if the orders service is unavailable. */
  readonly salesCount?: Maybe<Scalars['SafeInt']['output']>;
};

/** A page of orders. */
export type OrderConnection = {
  /** The orders on this page. */
  readonly nodes: ReadonlyArray<Order>;
  /** The orders on this page, with their cursors. */
  readonly edges: ReadonlyArray<OrderEdge>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of orders in the whole list. Counted only if requested. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An order in a list. */
export type OrderEdge = {
  /** Cursor of this order. Pass it as `after` to continue after it. */
  readonly cursor: Scalars['String']['output'];
  /** The order. */
  readonly node: Order;
};

/** Sort orders for lists of orders. */
export type OrderOrderBy =
  /** Most recently placed first. */
  | 'PLACED_AT_DESC'
  /** Least recently placed first. */
  | 'PLACED_AT_ASC'
  /** Largest total first, compared in the currency's smallest unit. Filter by currency for a meaningful order. */
  | 'TOTAL_DESC'
  /** Lowest number first. */
  | 'NUMBER_ASC';

/** Filters for orders. Only orders that match all given filters are returned. */
export type OrderWhere = {
  /** Orders of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Orders in one of these statuses. An empty list matches no order. */
  readonly status?: InputMaybe<ReadonlyArray<OrderStatus>>;
  /** Placed at or after this time. */
  readonly placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed before this time. */
  readonly placedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Orders in this currency, for example "EUR". */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Orders with a line for this product. */
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  /** True: only orders that were shipped (SHIPPED or DELIVERED). False: only the others. */
  readonly shipped?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Filters for a customer's orders. Only orders that match all given filters are returned. */
export type CustomerOrderWhere = {
  /** Orders in one of these statuses. An empty list matches no order. */
  readonly status?: InputMaybe<ReadonlyArray<OrderStatus>>;
  /** Placed at or after this time. */
  readonly placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed before this time. */
  readonly placedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Orders in this currency, for example "EUR". */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Orders with a line for this product. */
  readonly productId?: InputMaybe<Scalars['ID']['input']>;
  /** True: only orders that were shipped (SHIPPED or DELIVERED). False: only the others. */
  readonly shipped?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Filters for the orders to count. An order must match all given filters. */
export type OrderStatsWhere = {
  /** Placed at or after this time. */
  readonly placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Placed before this time. */
  readonly placedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Orders of this customer. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Orders in this currency, for example "EUR". */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
};

/** Counts and sums of orders. Lists of Money have one amount per currency that occurs, sorted by currency code. */
export type OrderStats = {
  /** Number of orders. */
  readonly orders: Scalars['Int']['output'];
  /** Number of order lines. */
  readonly lines: Scalars['Int']['output'];
  /** Number of units. */
  readonly units: Scalars['SafeInt']['output'];
  /** Numbers per status, including statuses without an order. */
  readonly byStatus: ReadonlyArray<OrderStatusStats>;
  /** Sum of `quantity` x `unitPrice`, before discounts. */
  readonly gross: ReadonlyArray<Money>;
  /** Sum of the line totals, after discounts, without shipping. */
  readonly net: ReadonlyArray<Money>;
};

/** Counts and sums of the orders in one status. */
export type OrderStatusStats = {
  /** The status. */
  readonly status: OrderStatus;
  /** Number of orders in this status. */
  readonly orders: Scalars['Int']['output'];
  /** Sum of their line totals, with one amount per currency that occurs in any status. */
  readonly revenue: ReadonlyArray<Money>;
};

/** A new order. It has no prices: they come from the products. */
export type CreateOrderInput = {
  /** ID of the customer who places the order. If omitted, the order is for a guest. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Your own reference for the order, unique, 1 to 100 characters. Only staff and partners may set it. `order(ref:)` returns the order by it. */
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 lines. */
  readonly lines: ReadonlyArray<OrderLineInput>;
  /** Shipping address. */
  readonly shippingAddress?: InputMaybe<ShippingAddressInput>;
  /** Shipping cost, in the currency of the products. Default: 0. */
  readonly shippingCost?: InputMaybe<MoneyInput>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same order in its current state instead of creating a second one, even if prices have changed since. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A line of a new order. */
export type OrderLineInput = {
  /** ID of the product. */
  readonly productId: Scalars['ID']['input'];
  /** Number of units, from 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
  /** Discount as a fraction of the price, from "0" to "1" with at most 6 decimals; for example "0.15" for 15 %. */
  readonly discountRate?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Shipping address of an order. */
export type ShippingAddressInput = {
  /** Recipient, up to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Street and number, up to 200 characters. */
  readonly line1: Scalars['String']['input'];
  /** Second address line, up to 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** City or town, up to 100 characters. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** State, province or canton, up to 100 characters. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, up to 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2 code or English name of the country, for example "DE" or "Germany". */
  readonly country?: InputMaybe<Scalars['String']['input']>;
};

/** A new shipping address for an order. */
export type UpdateOrderShippingAddressInput = {
  /** ID of the order. */
  readonly id: Scalars['ID']['input'];
  /** The new address. It replaces the whole old one. */
  readonly shippingAddress: ShippingAddressInput;
  /** Expected version of the order. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same order in its current state instead of applying the change again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createOrder. */
export type CreateOrderResult =
  | CreateOrderSuccess
  | ValidationError
  | UnknownProducts
  | ProductNotForSale
  | CustomerNotFound
  | MixedCurrencies
  | RefTaken
  | IdempotencyConflict;

/** The order was created. */
export type CreateOrderSuccess = {
  /** The new order. */
  readonly order: Order;
};

/** The order to confirm. */
export type ConfirmOrderInput = {
  /** ID of the order. */
  readonly id: Scalars['ID']['input'];
  /** Expected version of the order. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same order in its current state. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of confirmOrder. */
export type ConfirmOrderResult =
  | ConfirmOrderSuccess
  | ValidationError
  | NotFound
  | IllegalTransition
  | VersionConflict
  | IdempotencyConflict;

/** The order was confirmed. */
export type ConfirmOrderSuccess = {
  /** The order in its current state. */
  readonly order: Order;
};

/** The order to reject. */
export type RejectOrderInput = {
  /** ID of the order. */
  readonly id: Scalars['ID']['input'];
  /** Reason, as text for people, 1 to 500 characters. Saved in the history. */
  readonly reason: Scalars['String']['input'];
  /** Expected version of the order. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same order in its current state. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of rejectOrder. */
export type RejectOrderResult =
  | RejectOrderSuccess
  | ValidationError
  | NotFound
  | IllegalTransition
  | VersionConflict
  | IdempotencyConflict;

/** The order was rejected. */
export type RejectOrderSuccess = {
  /** The order in its current state. */
  readonly order: Order;
};

/** The order to ship. */
export type ShipOrderInput = {
  /** ID of the order. */
  readonly id: Scalars['ID']['input'];
  /** Expected version of the order. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same order in its current state. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of shipOrder. */
export type ShipOrderResult =
  | ShipOrderSuccess
  | ValidationError
  | NotFound
  | IllegalTransition
  | VersionConflict
  | IdempotencyConflict;

/** The order was shipped. */
export type ShipOrderSuccess = {
  /** The order in its current state. */
  readonly order: Order;
};

/** The order to mark as delivered. */
export type DeliverOrderInput = {
  /** ID of the order. */
  readonly id: Scalars['ID']['input'];
  /** Expected version of the order. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same order in its current state. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of deliverOrder. */
export type DeliverOrderResult =
  | DeliverOrderSuccess
  | ValidationError
  | NotFound
  | IllegalTransition
  | VersionConflict
  | IdempotencyConflict;

/** The order was delivered. */
export type DeliverOrderSuccess = {
  /** The order in its current state. */
  readonly order: Order;
};

/** The order to cancel. */
export type CancelOrderInput = {
  /** ID of the order. */
  readonly id: Scalars['ID']['input'];
  /** Reason, as text for people, 1 to 500 characters. Saved in the history. */
  readonly reason: Scalars['String']['input'];
  /** Expected version of the order. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same order in its current state. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of cancelOrder. */
export type CancelOrderResult =
  | CancelOrderSuccess
  | ValidationError
  | NotFound
  | IllegalTransition
  | VersionConflict
  | IdempotencyConflict;

/** The order was cancelled. */
export type CancelOrderSuccess = {
  /** The order in its current state. */
  readonly order: Order;
};

/** Result of updateOrderShippingAddress. */
export type UpdateOrderShippingAddressResult =
  | UpdateOrderShippingAddressSuccess
  | ValidationError
  | NotFound
  | OrderNotEditable
  | VersionConflict
  | IdempotencyConflict;

/** The shipping address was replaced. */
export type UpdateOrderShippingAddressSuccess = {
  /** The order in its current state. */
  readonly order: Order;
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
  /** The order cannot change from its current status to the requested one. */
  | 'ILLEGAL_TRANSITION'
  /** The order can no longer be changed. */
  | 'ORDER_NOT_EDITABLE'
  /** Some lines refer to products that do not exist. */
  | 'UNKNOWN_PRODUCTS'
  /** Some lines refer to products that are not for sale. */
  | 'PRODUCT_NOT_FOR_SALE'
  /** The customer does not exist. */
  | 'CUSTOMER_NOT_FOUND'
  /** The amounts of the order are in different currencies. */
  | 'MIXED_CURRENCIES'
  /** Another record has this `ref`. */
  | 'REF_TAKEN';

/** The order cannot change to the requested status. Nothing was written. */
export type IllegalTransition = Error & {
  /** Always `ILLEGAL_TRANSITION`. */
  readonly code: ErrorCode;
  /** The order's status and the allowed next statuses. */
  readonly message: Scalars['String']['output'];
  /** The order's current status. */
  readonly from: OrderStatus;
  /** The requested status. */
  readonly to: OrderStatus;
  /** The statuses that the order can change to next. */
  readonly allowed: ReadonlyArray<OrderStatus>;
};

/** The order has been shipped, rejected or cancelled. Nothing was written. */
export type OrderNotEditable = Error & {
  /** Always `ORDER_NOT_EDITABLE`. */
  readonly code: ErrorCode;
  /** The order's status, as text for people. */
  readonly message: Scalars['String']['output'];
  /** The order's current status. */
  readonly status: OrderStatus;
};

/** A rejected order line. */
export type RefusedLine = {
  /** Index of the line in the input. The first line is 0. */
  readonly index: Scalars['Int']['output'];
  /** ID of the product in the line. */
  readonly productId: Scalars['ID']['output'];
};

/** Some lines refer to products that do not exist or were deleted. Nothing was written. */
export type UnknownProducts = Error & {
  /** Always `UNKNOWN_PRODUCTS`. */
  readonly code: ErrorCode;
  /** Names the first of these products. */
  readonly message: Scalars['String']['output'];
  /** All lines with such a product. */
  readonly lines: ReadonlyArray<RefusedLine>;
};

/** Some lines refer to inactive products. Nothing was written. */
export type ProductNotForSale = Error & {
  /** Always `PRODUCT_NOT_FOR_SALE`. */
  readonly code: ErrorCode;
  /** Names the first of these products. */
  readonly message: Scalars['String']['output'];
  /** All lines with such a product. */
  readonly lines: ReadonlyArray<RefusedLine>;
};

/** The customer does not exist or was deleted. Nothing was written. */
export type CustomerNotFound = Error & {
  /** Always `CUSTOMER_NOT_FOUND`. */
  readonly code: ErrorCode;
  /** Names the missing customer. */
  readonly message: Scalars['String']['output'];
  /** The ID that does not match a customer. */
  readonly customerId: Scalars['ID']['output'];
};

/** The products and the shipping cost are in different currencies. Nothing was written. */
export type MixedCurrencies = Error & {
  /** Always `MIXED_CURRENCIES`. */
  readonly code: ErrorCode;
  /** Names the currencies. */
  readonly message: Scalars['String']['output'];
  /** The currencies found, sorted by code. */
  readonly currencies: ReadonlyArray<Scalars['CurrencyCode']['output']>;
};

/**
 * One record of an import. The given values, including the lines, replace those of the order with this `ref`. The status
 * changes only forward, by allowed steps: a record with an earlier status leaves the order's status unchanged.
 */
export type OrderRecordInput = {
  /** External reference of the record. */
  readonly ref: Scalars['String']['input'];
  /** Set only by the seed, so that IDs are the same on every machine. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** ID of the customer who placed the order. If omitted, the order is a guest's. Not checked: the importer must ensure that the customer exists. */
  readonly customerId?: InputMaybe<Scalars['ID']['input']>;
  /** When the customer placed the order. */
  readonly placedAt: Scalars['DateTime']['input'];
  /** When the order was shipped. */
  readonly shippedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Default: SHIPPED if `shippedAt` is given, otherwise CONFIRMED. */
  readonly status?: InputMaybe<OrderStatus>;
  /** Shipping address. */
  readonly shippingAddress?: InputMaybe<OrderRecordAddressInput>;
  /** Shipping cost, in the order's currency. Default: 0. */
  readonly shippingCost?: InputMaybe<MoneyInput>;
  /** Currency of all amounts, for example "USD". */
  readonly currency: Scalars['CurrencyCode']['input'];
  /** 1 to 1000 lines. Several lines may have the same product, also at the same price. */
  readonly lines: ReadonlyArray<OrderRecordLineInput>;
};

/** Shipping address of an imported order. Every part is optional. */
export type OrderRecordAddressInput = {
  /** Recipient, up to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Street and number, up to 200 characters. */
  readonly line1?: InputMaybe<Scalars['String']['input']>;
  /** Second address line, up to 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** City or town, up to 100 characters. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
  /** State, province or canton, up to 100 characters. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code, up to 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2 code or English name of the country, for example "DE" or "Germany". */
  readonly country?: InputMaybe<Scalars['String']['input']>;
};

/** A line of an imported order. */
export type OrderRecordLineInput = {
  /** ID of the product. */
  readonly productId: Scalars['ID']['input'];
  /** Name of the product when the order was placed, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Stock keeping unit of the product when the order was placed, up to 100 characters. */
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  /** Number of units, at least 1. */
  readonly quantity: Scalars['Int']['input'];
  /** Price of one unit before the discount, in the order's currency. */
  readonly unitPrice: Scalars['Decimal']['input'];
  /** Discount as a fraction of the price, from "0" to "1". Default: "0". */
  readonly discountRate?: InputMaybe<Scalars['Decimal']['input']>;
};

/** An exact amount of money. */
export type MoneyInput = {
  /** A decimal string with at most as many decimals as the currency has, for example "12.50". */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency, for example "EUR". */
  readonly currency: Scalars['CurrencyCode']['input'];
};

/** An exact amount of money. */
export type Money = {
  /** An exact decimal string with the number of decimals of the currency, for example "12.50". */
  readonly amount: Scalars['Decimal']['output'];
  /** The amount in the currency's smallest unit, for example 1250. */
  readonly minorUnits: Scalars['SafeInt']['output'];
  /** The currency, for example "EUR". */
  readonly currency: Scalars['CurrencyCode']['output'];
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
  Order: Order;
  Customer: Customer;
  Product: Product;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order: { __typename: 'Order' } & (
    | GraphQLRecursivePick<FederationTypes['Order'], { id: true }>
    | GraphQLRecursivePick<FederationTypes['Order'], { number: true }>
    | GraphQLRecursivePick<FederationTypes['Order'], { ref: true }>
  );
  Customer: { __typename: 'Customer' } & GraphQLRecursivePick<FederationTypes['Customer'], { id: true }>;
  Product: { __typename: 'Product' } & GraphQLRecursivePick<FederationTypes['Product'], { id: true }>;
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateOrderResult:
    | (Omit<CreateOrderSuccess, 'order'> & { order: _RefType['Order'] } & {
        readonly kind: 'CreateOrderSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (UnknownProducts & { readonly kind: 'UnknownProducts' })
    | (ProductNotForSale & { readonly kind: 'ProductNotForSale' })
    | (CustomerNotFound & { readonly kind: 'CustomerNotFound' })
    | (MixedCurrencies & { readonly kind: 'MixedCurrencies' })
    | (RefTaken & { readonly kind: 'RefTaken' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  ConfirmOrderResult:
    | (Omit<ConfirmOrderSuccess, 'order'> & { order: _RefType['Order'] } & {
        readonly kind: 'ConfirmOrderSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (IllegalTransition & { readonly kind: 'IllegalTransition' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  RejectOrderResult:
    | (Omit<RejectOrderSuccess, 'order'> & { order: _RefType['Order'] } & {
        readonly kind: 'RejectOrderSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (IllegalTransition & { readonly kind: 'IllegalTransition' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  ShipOrderResult:
    | (Omit<ShipOrderSuccess, 'order'> & { order: _RefType['Order'] } & { readonly kind: 'ShipOrderSuccess' })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (IllegalTransition & { readonly kind: 'IllegalTransition' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  DeliverOrderResult:
    | (Omit<DeliverOrderSuccess, 'order'> & { order: _RefType['Order'] } & {
        readonly kind: 'DeliverOrderSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (IllegalTransition & { readonly kind: 'IllegalTransition' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  CancelOrderResult:
    | (Omit<CancelOrderSuccess, 'order'> & { order: _RefType['Order'] } & {
        readonly kind: 'CancelOrderSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (IllegalTransition & { readonly kind: 'IllegalTransition' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  UpdateOrderShippingAddressResult:
    | (Omit<UpdateOrderShippingAddressSuccess, 'order'> & { order: _RefType['Order'] } & {
        readonly kind: 'UpdateOrderShippingAddressSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (OrderNotEditable & { readonly kind: 'OrderNotEditable' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Error:
    | (IllegalTransition & { readonly kind: 'IllegalTransition' })
    | (OrderNotEditable & { readonly kind: 'OrderNotEditable' })
    | (UnknownProducts & { readonly kind: 'UnknownProducts' })
    | (ProductNotForSale & { readonly kind: 'ProductNotForSale' })
    | (CustomerNotFound & { readonly kind: 'CustomerNotFound' })
    | (MixedCurrencies & { readonly kind: 'MixedCurrencies' })
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
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderStatus: OrderStatus;
  OrderLine: ResolverTypeWrapper<PricedLine>;
  ShippingAddress: ResolverTypeWrapper<ShippingAddress>;
  OrderEvent: ResolverTypeWrapper<EventRow>;
  Customer: ResolverTypeWrapper<Stub>;
  Product: ResolverTypeWrapper<Stub>;
  OrderConnection: ResolverTypeWrapper<OrderList>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderOrderBy: OrderOrderBy;
  OrderWhere: OrderWhere;
  CustomerOrderWhere: CustomerOrderWhere;
  OrderStatsWhere: OrderStatsWhere;
  OrderStats: ResolverTypeWrapper<
    Omit<OrderStats, 'byStatus' | 'gross' | 'net'> & {
      byStatus: ReadonlyArray<ResolversTypes['OrderStatusStats']>;
      gross: ReadonlyArray<ResolversTypes['Money']>;
      net: ReadonlyArray<ResolversTypes['Money']>;
    }
  >;
  OrderStatusStats: ResolverTypeWrapper<
    Omit<OrderStatusStats, 'revenue'> & { revenue: ReadonlyArray<ResolversTypes['Money']> }
  >;
  CreateOrderInput: CreateOrderInput;
  OrderLineInput: OrderLineInput;
  ShippingAddressInput: ShippingAddressInput;
  UpdateOrderShippingAddressInput: UpdateOrderShippingAddressInput;
  CreateOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateOrderResult']>;
  CreateOrderSuccess: ResolverTypeWrapper<
    Omit<CreateOrderSuccess, 'order'> & { order: ResolversTypes['Order'] }
  >;
  ConfirmOrderInput: ConfirmOrderInput;
  ConfirmOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ConfirmOrderResult']>;
  ConfirmOrderSuccess: ResolverTypeWrapper<
    Omit<ConfirmOrderSuccess, 'order'> & { order: ResolversTypes['Order'] }
  >;
  RejectOrderInput: RejectOrderInput;
  RejectOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['RejectOrderResult']>;
  RejectOrderSuccess: ResolverTypeWrapper<
    Omit<RejectOrderSuccess, 'order'> & { order: ResolversTypes['Order'] }
  >;
  ShipOrderInput: ShipOrderInput;
  ShipOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ShipOrderResult']>;
  ShipOrderSuccess: ResolverTypeWrapper<Omit<ShipOrderSuccess, 'order'> & { order: ResolversTypes['Order'] }>;
  DeliverOrderInput: DeliverOrderInput;
  DeliverOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeliverOrderResult']>;
  DeliverOrderSuccess: ResolverTypeWrapper<
    Omit<DeliverOrderSuccess, 'order'> & { order: ResolversTypes['Order'] }
  >;
  CancelOrderInput: CancelOrderInput;
  CancelOrderResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CancelOrderResult']>;
  CancelOrderSuccess: ResolverTypeWrapper<
    Omit<CancelOrderSuccess, 'order'> & { order: ResolversTypes['Order'] }
  >;
  UpdateOrderShippingAddressResult: ResolverTypeWrapper<
    ResolversUnionTypes<ResolversTypes>['UpdateOrderShippingAddressResult']
  >;
  UpdateOrderShippingAddressSuccess: ResolverTypeWrapper<
    Omit<UpdateOrderShippingAddressSuccess, 'order'> & { order: ResolversTypes['Order'] }
  >;
  ErrorCode: ErrorCode;
  IllegalTransition: ResolverTypeWrapper<IllegalTransition>;
  OrderNotEditable: ResolverTypeWrapper<OrderNotEditable>;
  RefusedLine: ResolverTypeWrapper<RefusedLine>;
  UnknownProducts: ResolverTypeWrapper<UnknownProducts>;
  ProductNotForSale: ResolverTypeWrapper<ProductNotForSale>;
  CustomerNotFound: ResolverTypeWrapper<CustomerNotFound>;
  MixedCurrencies: ResolverTypeWrapper<MixedCurrencies>;
  OrderRecordInput: OrderRecordInput;
  OrderRecordAddressInput: OrderRecordAddressInput;
  OrderRecordLineInput: OrderRecordLineInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  MoneyInput: MoneyInput;
  Money: ResolverTypeWrapper<ExactMoney>;
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
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
  Order: OrderRow;
  OrderLine: PricedLine;
  ShippingAddress: ShippingAddress;
  OrderEvent: EventRow;
  Customer: Stub;
  Product: Stub;
  OrderConnection: OrderList;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderWhere: OrderWhere;
  CustomerOrderWhere: CustomerOrderWhere;
  OrderStatsWhere: OrderStatsWhere;
  OrderStats: Omit<OrderStats, 'byStatus' | 'gross' | 'net'> & {
    byStatus: ReadonlyArray<ResolversParentTypes['OrderStatusStats']>;
    gross: ReadonlyArray<ResolversParentTypes['Money']>;
    net: ReadonlyArray<ResolversParentTypes['Money']>;
  };
  OrderStatusStats: Omit<OrderStatusStats, 'revenue'> & {
    revenue: ReadonlyArray<ResolversParentTypes['Money']>;
  };
  CreateOrderInput: CreateOrderInput;
  OrderLineInput: OrderLineInput;
  ShippingAddressInput: ShippingAddressInput;
  UpdateOrderShippingAddressInput: UpdateOrderShippingAddressInput;
  CreateOrderResult: ResolversUnionTypes<ResolversParentTypes>['CreateOrderResult'];
  CreateOrderSuccess: Omit<CreateOrderSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  ConfirmOrderInput: ConfirmOrderInput;
  ConfirmOrderResult: ResolversUnionTypes<ResolversParentTypes>['ConfirmOrderResult'];
  ConfirmOrderSuccess: Omit<ConfirmOrderSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  RejectOrderInput: RejectOrderInput;
  RejectOrderResult: ResolversUnionTypes<ResolversParentTypes>['RejectOrderResult'];
  RejectOrderSuccess: Omit<RejectOrderSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  ShipOrderInput: ShipOrderInput;
  ShipOrderResult: ResolversUnionTypes<ResolversParentTypes>['ShipOrderResult'];
  ShipOrderSuccess: Omit<ShipOrderSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  DeliverOrderInput: DeliverOrderInput;
  DeliverOrderResult: ResolversUnionTypes<ResolversParentTypes>['DeliverOrderResult'];
  DeliverOrderSuccess: Omit<DeliverOrderSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  CancelOrderInput: CancelOrderInput;
  CancelOrderResult: ResolversUnionTypes<ResolversParentTypes>['CancelOrderResult'];
  CancelOrderSuccess: Omit<CancelOrderSuccess, 'order'> & { order: ResolversParentTypes['Order'] };
  UpdateOrderShippingAddressResult: ResolversUnionTypes<ResolversParentTypes>['UpdateOrderShippingAddressResult'];
  UpdateOrderShippingAddressSuccess: Omit<UpdateOrderShippingAddressSuccess, 'order'> & {
    order: ResolversParentTypes['Order'];
  };
  IllegalTransition: IllegalTransition;
  OrderNotEditable: OrderNotEditable;
  RefusedLine: RefusedLine;
  UnknownProducts: UnknownProducts;
  ProductNotForSale: ProductNotForSale;
  CustomerNotFound: CustomerNotFound;
  MixedCurrencies: MixedCurrencies;
  OrderRecordInput: OrderRecordInput;
  OrderRecordAddressInput: OrderRecordAddressInput;
  OrderRecordLineInput: OrderRecordLineInput;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  MoneyInput: MoneyInput;
  Money: ExactMoney;
  PageInfo: PageInfo;
  ImportOutcome: ImportOutcome;
  Error: ResolversInterfaceTypes<ResolversParentTypes>['Error'];
  ValidationError: ValidationError;
  InputProblem: InputProblem;
  NotFound: NotFound;
  VersionConflict: VersionConflict;
  IdempotencyConflict: IdempotencyConflict;
  RefTaken: RefTaken;
};

export type QueryFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, Partial<QueryOrderArgs>>;
  orders?: Resolver<
    Maybe<ResolversTypes['OrderConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryOrdersArgs, 'orderBy'>
  >;
  orderStats?: Resolver<
    Maybe<ResolversTypes['OrderStats']>,
    ParentType,
    ContextType,
    Partial<QueryOrderStatsArgs>
  >;
};

export type MutationFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  createOrder?: Resolver<
    Maybe<ResolversTypes['CreateOrderResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateOrderArgs, 'input'>
  >;
  confirmOrder?: Resolver<
    Maybe<ResolversTypes['ConfirmOrderResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationConfirmOrderArgs, 'input'>
  >;
  rejectOrder?: Resolver<
    Maybe<ResolversTypes['RejectOrderResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationRejectOrderArgs, 'input'>
  >;
  shipOrder?: Resolver<
    Maybe<ResolversTypes['ShipOrderResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationShipOrderArgs, 'input'>
  >;
  deliverOrder?: Resolver<
    Maybe<ResolversTypes['DeliverOrderResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationDeliverOrderArgs, 'input'>
  >;
  cancelOrder?: Resolver<
    Maybe<ResolversTypes['CancelOrderResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationCancelOrderArgs, 'input'>
  >;
  updateOrderShippingAddress?: Resolver<
    Maybe<ResolversTypes['UpdateOrderShippingAddressResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationUpdateOrderShippingAddressArgs, 'input'>
  >;
  importOrders?: Resolver<
    ReadonlyArray<ResolversTypes['ImportOutcome']>,
    ParentType,
    ContextType,
    RequireFields<MutationImportOrdersArgs, 'records' | 'dryRun'>
  >;
};

export type OrderFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'],
  FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Order']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ref?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingCost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['ShippingAddress']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shippedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  history?: Resolver<ReadonlyArray<ResolversTypes['OrderEvent']>, ParentType, ContextType>;
  allowedTransitions?: Resolver<ReadonlyArray<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderLineFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discountRate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ShippingAddressFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ShippingAddress'] = ResolversParentTypes['ShippingAddress'],
> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrderEventFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent'],
> = {
  from?: Resolver<Maybe<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CustomerFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer'],
  FederationReferenceType extends FederationReferenceTypes['Customer'] = FederationReferenceTypes['Customer'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Customer']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<
    Maybe<ResolversTypes['OrderConnection']>,
    ParentType,
    ContextType,
    RequireFields<CustomerOrdersArgs, 'orderBy'>
  >;
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
  salesCount?: Resolver<Maybe<ResolversTypes['SafeInt']>, ParentType, ContextType>;
};

export type OrderConnectionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEdgeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderStatsFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OrderStats'] = ResolversParentTypes['OrderStats'],
> = {
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lines?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  byStatus?: Resolver<ReadonlyArray<ResolversTypes['OrderStatusStats']>, ParentType, ContextType>;
  gross?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  net?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type OrderStatusStatsFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OrderStatusStats'] = ResolversParentTypes['OrderStatusStats'],
> = {
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  revenue?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type CreateOrderResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateOrderResult'] = ResolversParentTypes['CreateOrderResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'CreateOrderSuccess'
    | 'ValidationError'
    | 'UnknownProducts'
    | 'ProductNotForSale'
    | 'CustomerNotFound'
    | 'MixedCurrencies'
    | 'RefTaken'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type CreateOrderSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateOrderSuccess'] = ResolversParentTypes['CreateOrderSuccess'],
> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConfirmOrderResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ConfirmOrderResult'] = ResolversParentTypes['ConfirmOrderResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'ConfirmOrderSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'IllegalTransition'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type ConfirmOrderSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ConfirmOrderSuccess'] =
    ResolversParentTypes['ConfirmOrderSuccess'],
> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectOrderResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RejectOrderResult'] = ResolversParentTypes['RejectOrderResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'RejectOrderSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'IllegalTransition'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type RejectOrderSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RejectOrderSuccess'] = ResolversParentTypes['RejectOrderSuccess'],
> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipOrderResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ShipOrderResult'] = ResolversParentTypes['ShipOrderResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'ShipOrderSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'IllegalTransition'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type ShipOrderSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ShipOrderSuccess'] = ResolversParentTypes['ShipOrderSuccess'],
> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeliverOrderResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeliverOrderResult'] = ResolversParentTypes['DeliverOrderResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'DeliverOrderSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'IllegalTransition'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type DeliverOrderSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeliverOrderSuccess'] =
    ResolversParentTypes['DeliverOrderSuccess'],
> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CancelOrderResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CancelOrderResult'] = ResolversParentTypes['CancelOrderResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'CancelOrderSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'IllegalTransition'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type CancelOrderSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CancelOrderSuccess'] = ResolversParentTypes['CancelOrderSuccess'],
> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateOrderShippingAddressResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateOrderShippingAddressResult'] =
    ResolversParentTypes['UpdateOrderShippingAddressResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'UpdateOrderShippingAddressSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'OrderNotEditable'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type UpdateOrderShippingAddressSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateOrderShippingAddressSuccess'] =
    ResolversParentTypes['UpdateOrderShippingAddressSuccess'],
> = {
  order?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IllegalTransitionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['IllegalTransition'] = ResolversParentTypes['IllegalTransition'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  allowed?: Resolver<ReadonlyArray<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderNotEditableFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OrderNotEditable'] = ResolversParentTypes['OrderNotEditable'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefusedLineFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RefusedLine'] = ResolversParentTypes['RefusedLine'],
> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnknownProductsFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UnknownProducts'] = ResolversParentTypes['UnknownProducts'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['RefusedLine']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductNotForSaleFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProductNotForSale'] = ResolversParentTypes['ProductNotForSale'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['RefusedLine']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerNotFoundFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CustomerNotFound'] = ResolversParentTypes['CustomerNotFound'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  customerId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MixedCurrenciesFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['MixedCurrencies'] = ResolversParentTypes['MixedCurrencies'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currencies?: Resolver<ReadonlyArray<ResolversTypes['CurrencyCode']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['CurrencyCode'],
  any
> {
  name: 'CurrencyCode';
}

export interface SafeIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['SafeInt'], any> {
  name: 'SafeInt';
}

export type MoneyFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money'],
> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

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
    | 'IllegalTransition'
    | 'OrderNotEditable'
    | 'UnknownProducts'
    | 'ProductNotForSale'
    | 'CustomerNotFound'
    | 'MixedCurrencies'
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
  Order?: OrderFieldResolvers<ContextType>;
  OrderLine?: OrderLineFieldResolvers<ContextType>;
  ShippingAddress?: ShippingAddressFieldResolvers<ContextType>;
  OrderEvent?: OrderEventFieldResolvers<ContextType>;
  Customer?: CustomerFieldResolvers<ContextType>;
  Product?: ProductFieldResolvers<ContextType>;
  OrderConnection?: OrderConnectionFieldResolvers<ContextType>;
  OrderEdge?: OrderEdgeFieldResolvers<ContextType>;
  OrderStats?: OrderStatsFieldResolvers<ContextType>;
  OrderStatusStats?: OrderStatusStatsFieldResolvers<ContextType>;
  CreateOrderResult?: CreateOrderResultFieldResolvers<ContextType>;
  CreateOrderSuccess?: CreateOrderSuccessFieldResolvers<ContextType>;
  ConfirmOrderResult?: ConfirmOrderResultFieldResolvers<ContextType>;
  ConfirmOrderSuccess?: ConfirmOrderSuccessFieldResolvers<ContextType>;
  RejectOrderResult?: RejectOrderResultFieldResolvers<ContextType>;
  RejectOrderSuccess?: RejectOrderSuccessFieldResolvers<ContextType>;
  ShipOrderResult?: ShipOrderResultFieldResolvers<ContextType>;
  ShipOrderSuccess?: ShipOrderSuccessFieldResolvers<ContextType>;
  DeliverOrderResult?: DeliverOrderResultFieldResolvers<ContextType>;
  DeliverOrderSuccess?: DeliverOrderSuccessFieldResolvers<ContextType>;
  CancelOrderResult?: CancelOrderResultFieldResolvers<ContextType>;
  CancelOrderSuccess?: CancelOrderSuccessFieldResolvers<ContextType>;
  UpdateOrderShippingAddressResult?: UpdateOrderShippingAddressResultFieldResolvers<ContextType>;
  UpdateOrderShippingAddressSuccess?: UpdateOrderShippingAddressSuccessFieldResolvers<ContextType>;
  IllegalTransition?: IllegalTransitionFieldResolvers<ContextType>;
  OrderNotEditable?: OrderNotEditableFieldResolvers<ContextType>;
  RefusedLine?: RefusedLineFieldResolvers<ContextType>;
  UnknownProducts?: UnknownProductsFieldResolvers<ContextType>;
  ProductNotForSale?: ProductNotForSaleFieldResolvers<ContextType>;
  CustomerNotFound?: CustomerNotFoundFieldResolvers<ContextType>;
  MixedCurrencies?: MixedCurrenciesFieldResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
  Money?: MoneyFieldResolvers<ContextType>;
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

import type { Complete, CompleteMap } from '@kawa/subgraph/resolvers';
export type QueryResolvers = Required<QueryFieldResolvers>;
export type MutationResolvers = Required<MutationFieldResolvers>;
export type OrderResolvers = Complete<
  OrderFieldResolvers,
  ResolversParentTypes['Order'],
  '__resolveReference'
>;
export type OrderLineResolvers = Complete<OrderLineFieldResolvers, ResolversParentTypes['OrderLine']>;
export type ShippingAddressResolvers = Complete<
  ShippingAddressFieldResolvers,
  ResolversParentTypes['ShippingAddress']
>;
export type OrderEventResolvers = Complete<OrderEventFieldResolvers, ResolversParentTypes['OrderEvent']>;
export type CustomerResolvers = Complete<
  CustomerFieldResolvers,
  ResolversParentTypes['Customer'],
  '__resolveReference'
>;
export type ProductResolvers = Complete<
  ProductFieldResolvers,
  ResolversParentTypes['Product'],
  '__resolveReference'
>;
export type OrderConnectionResolvers = Complete<
  OrderConnectionFieldResolvers,
  ResolversParentTypes['OrderConnection']
>;
export type OrderEdgeResolvers = Complete<OrderEdgeFieldResolvers, ResolversParentTypes['OrderEdge']>;
export type OrderStatsResolvers = Complete<OrderStatsFieldResolvers, ResolversParentTypes['OrderStats']>;
export type OrderStatusStatsResolvers = Complete<
  OrderStatusStatsFieldResolvers,
  ResolversParentTypes['OrderStatusStats']
>;
export type CreateOrderResultResolvers = CreateOrderResultFieldResolvers;
export type CreateOrderSuccessResolvers = Complete<
  CreateOrderSuccessFieldResolvers,
  ResolversParentTypes['CreateOrderSuccess']
>;
export type ConfirmOrderResultResolvers = ConfirmOrderResultFieldResolvers;
export type ConfirmOrderSuccessResolvers = Complete<
  ConfirmOrderSuccessFieldResolvers,
  ResolversParentTypes['ConfirmOrderSuccess']
>;
export type RejectOrderResultResolvers = RejectOrderResultFieldResolvers;
export type RejectOrderSuccessResolvers = Complete<
  RejectOrderSuccessFieldResolvers,
  ResolversParentTypes['RejectOrderSuccess']
>;
export type ShipOrderResultResolvers = ShipOrderResultFieldResolvers;
export type ShipOrderSuccessResolvers = Complete<
  ShipOrderSuccessFieldResolvers,
  ResolversParentTypes['ShipOrderSuccess']
>;
export type DeliverOrderResultResolvers = DeliverOrderResultFieldResolvers;
export type DeliverOrderSuccessResolvers = Complete<
  DeliverOrderSuccessFieldResolvers,
  ResolversParentTypes['DeliverOrderSuccess']
>;
export type CancelOrderResultResolvers = CancelOrderResultFieldResolvers;
export type CancelOrderSuccessResolvers = Complete<
  CancelOrderSuccessFieldResolvers,
  ResolversParentTypes['CancelOrderSuccess']
>;
export type UpdateOrderShippingAddressResultResolvers = UpdateOrderShippingAddressResultFieldResolvers;
export type UpdateOrderShippingAddressSuccessResolvers = Complete<
  UpdateOrderShippingAddressSuccessFieldResolvers,
  ResolversParentTypes['UpdateOrderShippingAddressSuccess']
>;
export type IllegalTransitionResolvers = Complete<
  IllegalTransitionFieldResolvers,
  ResolversParentTypes['IllegalTransition']
>;
export type OrderNotEditableResolvers = Complete<
  OrderNotEditableFieldResolvers,
  ResolversParentTypes['OrderNotEditable']
>;
export type RefusedLineResolvers = Complete<RefusedLineFieldResolvers, ResolversParentTypes['RefusedLine']>;
export type UnknownProductsResolvers = Complete<
  UnknownProductsFieldResolvers,
  ResolversParentTypes['UnknownProducts']
>;
export type ProductNotForSaleResolvers = Complete<
  ProductNotForSaleFieldResolvers,
  ResolversParentTypes['ProductNotForSale']
>;
export type CustomerNotFoundResolvers = Complete<
  CustomerNotFoundFieldResolvers,
  ResolversParentTypes['CustomerNotFound']
>;
export type MixedCurrenciesResolvers = Complete<
  MixedCurrenciesFieldResolvers,
  ResolversParentTypes['MixedCurrencies']
>;
export type MoneyResolvers = Complete<MoneyFieldResolvers, ResolversParentTypes['Money']>;
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
  Order: OrderResolvers;
  OrderLine: OrderLineResolvers;
  ShippingAddress: ShippingAddressResolvers;
  OrderEvent: OrderEventResolvers;
  Customer: CustomerResolvers;
  Product: ProductResolvers;
  OrderConnection: OrderConnectionResolvers;
  OrderEdge: OrderEdgeResolvers;
  OrderStats: OrderStatsResolvers;
  OrderStatusStats: OrderStatusStatsResolvers;
  CreateOrderResult: CreateOrderResultResolvers;
  CreateOrderSuccess: CreateOrderSuccessResolvers;
  ConfirmOrderResult: ConfirmOrderResultResolvers;
  ConfirmOrderSuccess: ConfirmOrderSuccessResolvers;
  RejectOrderResult: RejectOrderResultResolvers;
  RejectOrderSuccess: RejectOrderSuccessResolvers;
  ShipOrderResult: ShipOrderResultResolvers;
  ShipOrderSuccess: ShipOrderSuccessResolvers;
  DeliverOrderResult: DeliverOrderResultResolvers;
  DeliverOrderSuccess: DeliverOrderSuccessResolvers;
  CancelOrderResult: CancelOrderResultResolvers;
  CancelOrderSuccess: CancelOrderSuccessResolvers;
  UpdateOrderShippingAddressResult: UpdateOrderShippingAddressResultResolvers;
  UpdateOrderShippingAddressSuccess: UpdateOrderShippingAddressSuccessResolvers;
  IllegalTransition: IllegalTransitionResolvers;
  OrderNotEditable: OrderNotEditableResolvers;
  RefusedLine: RefusedLineResolvers;
  UnknownProducts: UnknownProductsResolvers;
  ProductNotForSale: ProductNotForSaleResolvers;
  CustomerNotFound: CustomerNotFoundResolvers;
  MixedCurrencies: MixedCurrenciesResolvers;
  DateTime: GraphQLScalarType;
  Decimal: GraphQLScalarType;
  CurrencyCode: GraphQLScalarType;
  SafeInt: GraphQLScalarType;
  Money: MoneyResolvers;
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
