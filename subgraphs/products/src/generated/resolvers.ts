// Written by `npm run codegen` from schema.graphql. Change that, not this.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductRow } from '../store/product-columns.ts';
import type { ImageRow } from '../store/product-images.ts';
import type { ProductList } from '../store/product-list.ts';
import type { CategoryRow } from '../store/categories.ts';
import type { CategoryList } from '../store/category-list.ts';
import type { Money as ExactMoney } from '@kawa/scalars/money';
import type { Context } from '../context.ts';
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
  /** Returns one product. Pass exactly one argument. Null if no product matches. A deleted product is also returned, with `deletedAt`. */
  readonly product?: Maybe<Product>;
  /** Lists the products that are not deleted. Returns only active products unless `where.visibility` says otherwise. */
  readonly products?: Maybe<ProductConnection>;
  /** Returns one category. Pass exactly one argument. Null if no category matches. */
  readonly category?: Maybe<Category>;
  /** Lists categories of all levels, unless `where` selects some. */
  readonly categories?: Maybe<CategoryConnection>;
};

export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  ref?: InputMaybe<Scalars['String']['input']>;
};

export type QueryProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<ProductWhere>;
  orderBy?: ProductOrderBy;
};

export type QueryCategoryArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
  ref?: InputMaybe<Scalars['String']['input']>;
};

export type QueryCategoriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<CategoryWhere>;
  orderBy?: CategoryOrderBy;
};

export type Mutation = {
  /** Creates a product. */
  readonly createProduct?: Maybe<CreateProductResult>;
  /** Changes only the fields in the input. Null clears an optional field. Past orders keep the product as it was when they were placed. */
  readonly updateProduct?: Maybe<UpdateProductResult>;
  /** Takes a product off sale. Public lists no longer show it; nothing else changes. Succeeds without a change if the product is already off sale. */
  readonly deactivateProduct?: Maybe<DeactivateProductResult>;
  /** Puts a product on sale again. Succeeds without a change if the product is already on sale. */
  readonly reactivateProduct?: Maybe<ReactivateProductResult>;
  /** Removes a product from every list permanently. It can still be read by ID, SKU, slug or `ref`, so that past orders keep their product. Its SKU and slug cannot be used again. */
  readonly deleteProduct?: Maybe<DeleteProductResult>;
  /** Counts one view of a product's page. Does not change the product's version. */
  readonly countProductView?: Maybe<CountProductViewResult>;
  /** Counts one click on a product's contact link. Does not change the product's version. */
  readonly countContactClick?: Maybe<CountContactClickResult>;
  /** Creates a category, at the top level or below another category. The tree has at most 10 levels. */
  readonly createCategory?: Maybe<CreateCategoryResult>;
  /** Changes only the fields in the input. Null clears an optional field. */
  readonly updateCategory?: Maybe<UpdateCategoryResult>;
  /** Deletes a category that contains neither products nor categories. */
  readonly deleteCategory?: Maybe<DeleteCategoryResult>;
  /** For `npm run import` and the seed. Adds or updates up to 500 records by `ref`, with one result per record. A parent may be anywhere in the batch. */
  readonly importCategories: ReadonlyArray<ImportOutcome>;
  /** For `npm run import` and the seed. Adds or updates up to 500 records by `ref`, with one result per record. */
  readonly importProducts: ReadonlyArray<ImportOutcome>;
};

export type MutationCreateProductArgs = {
  input: CreateProductInput;
};

export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};

export type MutationDeactivateProductArgs = {
  input: ProductCommandInput;
};

export type MutationReactivateProductArgs = {
  input: ProductCommandInput;
};

export type MutationDeleteProductArgs = {
  input: ProductCommandInput;
};

export type MutationCountProductViewArgs = {
  productId: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MutationCountContactClickArgs = {
  productId: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};

export type MutationUpdateCategoryArgs = {
  input: UpdateCategoryInput;
};

export type MutationDeleteCategoryArgs = {
  input: DeleteCategoryInput;
};

export type MutationImportCategoriesArgs = {
  records: ReadonlyArray<CategoryRecordInput>;
  dryRun?: Scalars['Boolean']['input'];
};

export type MutationImportProductsArgs = {
  records: ReadonlyArray<ProductRecordInput>;
  dryRun?: Scalars['Boolean']['input'];
};

/** A product for sale. */
export type Product = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** External reference from an import, unique; for example "42". */
  readonly ref?: Maybe<Scalars['String']['output']>;
  /** Stock keeping unit, for example "BEAN-YIRG-250". Unique; case is ignored. */
  readonly sku: Scalars['String']['output'];
  /** Identifier of the product in URLs, unique; for example "yirgacheffe-250-g". It does not change when the name changes. */
  readonly slug: Scalars['String']['output'];
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['output'];
  /** Description, up to 5000 characters. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Category of the product. Null if the product is not in the catalogue. */
  readonly category?: Maybe<Category>;
  /** Current price of one unit. 0 for an inactive product without a price. */
  readonly price: Money;
  /** Price before a reduction. Higher than `price` and in the same currency. Null if the price is not reduced. */
  readonly compareAtPrice?: Maybe<Money>;
  /** At most 20 images, in display order. */
  readonly images: ReadonlyArray<ProductImage>;
  /** Whether the product is on sale. */
  readonly active: Scalars['Boolean']['output'];
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the record last changed. Counting views and clicks does not update it. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** When the product was deleted. Null if it is not deleted. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Version number; every change increases it. Pass it as `expectedVersion` to make a change fail if the record has changed since you read it. */
  readonly version: Scalars['Int']['output'];
  /** Number of views of the product's page. */
  readonly viewCount: Scalars['SafeInt']['output'];
  /** Number of clicks on the product's contact link. */
  readonly contactClickCount: Scalars['SafeInt']['output'];
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

/** An image of a product. */
export type ProductImage = {
  /** An https URL. */
  readonly url: Scalars['String']['output'];
  /** Alternative text: what the image shows. */
  readonly alt?: Maybe<Scalars['String']['output']>;
  /** Position of the image. The first image is 1. */
  readonly position: Scalars['Int']['output'];
};

/** A group of products. Categories form a tree of at most 10 levels. */
export type Category = {
  /** UUIDv7. */
  readonly id: Scalars['ID']['output'];
  /** External reference from an import, unique; for example "7". */
  readonly ref?: Maybe<Scalars['String']['output']>;
  /** Identifier of the category in URLs, unique; for example "single-origin". It does not change when the name changes. */
  readonly slug: Scalars['String']['output'];
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['output'];
  /** Description, up to 5000 characters. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Parent category. Null at the top level. */
  readonly parent?: Maybe<Category>;
  /** Direct child categories, sorted by name. */
  readonly children: ReadonlyArray<Category>;
  /** Number of active products in the category. */
  readonly productCount: Scalars['Int']['output'];
  /** When the record was created. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When the record last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Version number; every change increases it. Pass it as `expectedVersion` to make a change fail if the record has changed since you read it. */
  readonly version: Scalars['Int']['output'];
};

/** A group of products. Categories form a tree of at most 10 levels. */
export type CategoryProductCountArgs = {
  includeDescendants?: Scalars['Boolean']['input'];
};

/** A page of products. */
export type ProductConnection = {
  /** The products on this page. */
  readonly nodes: ReadonlyArray<Product>;
  /** The products on this page, with their cursors. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of products in the whole list. Counted only if requested. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A product in a list. */
export type ProductEdge = {
  /** Cursor of this product. Pass it as `after` to continue after it. */
  readonly cursor: Scalars['String']['output'];
  /** The product. */
  readonly node: Product;
};

/** A page of categories. */
export type CategoryConnection = {
  /** The categories on this page. */
  readonly nodes: ReadonlyArray<Category>;
  /** The categories on this page, with their cursors. */
  readonly edges: ReadonlyArray<CategoryEdge>;
  /** Position of this page in the list. */
  readonly pageInfo: PageInfo;
  /** Number of categories in the whole list. Counted only if requested. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A category in a list. */
export type CategoryEdge = {
  /** Cursor of this category. Pass it as `after` to continue after it. */
  readonly cursor: Scalars['String']['output'];
  /** The category. */
  readonly node: Category;
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

/** Sort orders for lists of products. */
export type ProductOrderBy =
  /** Newest first. */
  | 'CREATED_AT_DESC'
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** By name, from A to Z. Case and accents are ignored. */
  | 'NAME_ASC'
  /** By currency code, then lowest price first. */
  | 'PRICE_ASC'
  /** By currency code in reverse order, then highest price first. */
  | 'PRICE_DESC';

/** The products that a list shows. */
export type ProductVisibility =
  /** Products on sale. */
  | 'ACTIVE'
  /** Products off sale. */
  | 'INACTIVE'
  /** All products. */
  | 'ALL';

/** Filters for products. Only products that match all given filters are returned. */
export type ProductWhere = {
  /** Up to 10 words. Each word must occur in the product's name, description or SKU, or in the name of its category or a category above it. Case and accents are ignored, and a match may be inside a word: "creme 250" finds "Crème caramel, 250 g". A search with only symbols finds nothing. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Products in this category or one below it. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Minimum price, for example "5.00". Requires `currency`. */
  readonly priceFrom?: InputMaybe<Scalars['Decimal']['input']>;
  /** Maximum price, for example "20.00". Requires `currency`. */
  readonly priceTo?: InputMaybe<Scalars['Decimal']['input']>;
  /** Products priced in this currency, for example "EUR". */
  readonly currency?: InputMaybe<Scalars['CurrencyCode']['input']>;
  /** Whether to return products that are on sale, off sale, or both. */
  readonly visibility?: ProductVisibility;
};

/** Sort orders for lists of categories. */
export type CategoryOrderBy =
  /** By name, from A to Z. Case and accents are ignored. */
  | 'NAME_ASC'
  /** Newest first. */
  | 'CREATED_AT_DESC';

/** Filters for categories. Only categories that match all given filters are returned. */
export type CategoryWhere = {
  /** Direct children of this category. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** If true, returns only top-level categories. Cannot be combined with `parentId`. */
  readonly rootsOnly?: Scalars['Boolean']['input'];
};

/** An image of a product. Its place in the list sets its position. */
export type ProductImageInput = {
  /** An https URL of at most 2048 characters. */
  readonly url: Scalars['String']['input'];
  /** Alternative text: what the image shows, up to 200 characters. */
  readonly alt?: InputMaybe<Scalars['String']['input']>;
};

/** A new product. */
export type CreateProductInput = {
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Your own reference, unique. */
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  /** Stock keeping unit: 1 to 64 letters, digits, dots, dashes, slashes and underscores. Unique; case is ignored. Default: derived from `ref`, or generated. */
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  /** Identifier in URLs: up to 100 lower-case letters, digits and single dashes. Unique. Default: derived from the name. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Description, up to 5000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** ID of the product's category. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Price of one unit. Must be above 0, or 0 for an inactive product without a price. */
  readonly price: MoneyInput;
  /** Price before a reduction. Must be higher than `price` and in the same currency. */
  readonly compareAtPrice?: InputMaybe<MoneyInput>;
  /** At most 20 images, in display order. */
  readonly images?: InputMaybe<ReadonlyArray<ProductImageInput>>;
  /** Whether the product is on sale immediately. */
  readonly active?: Scalars['Boolean']['input'];
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same result instead of creating a second product. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a product. Omitted fields stay unchanged. */
export type UpdateProductInput = {
  /** ID of the product. */
  readonly id: Scalars['ID']['input'];
  /** Name, 1 to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Stock keeping unit. Unique; case is ignored. */
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  /** Identifier in URLs. Unique. A change breaks old links. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Null removes the current value. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** ID of the product's category. Null removes the product from the catalogue. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Price of one unit. Must be above 0, or 0 for an inactive product. If you change the currency of a reduced product, set `compareAtPrice` too. */
  readonly price?: InputMaybe<MoneyInput>;
  /** Price before a reduction. Must be higher than `price` and in the same currency. Null ends the reduction. */
  readonly compareAtPrice?: InputMaybe<MoneyInput>;
  /** Replaces all images. */
  readonly images?: InputMaybe<ReadonlyArray<ProductImageInput>>;
  /** Expected version of the product. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same result instead of applying the change again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The product to deactivate, reactivate or delete. */
export type ProductCommandInput = {
  /** ID of the product. */
  readonly id: Scalars['ID']['input'];
  /** Expected version of the product. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same result. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A new category. */
export type CreateCategoryInput = {
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Your own reference, unique. */
  readonly ref?: InputMaybe<Scalars['String']['input']>;
  /** Identifier in URLs: up to 100 lower-case letters, digits and single dashes. Unique. Default: derived from the name. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Description, up to 5000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** ID of the parent category. Default: top level. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same result instead of creating a second category. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Changes to a category. Omitted fields stay unchanged. */
export type UpdateCategoryInput = {
  /** ID of the category. */
  readonly id: Scalars['ID']['input'];
  /** Name, 1 to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Identifier in URLs. Unique. A change breaks old links. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** Null removes the current value. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** ID of the new parent category. All categories below move along. Null moves the category to the top level. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Expected version of the category. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same result instead of applying the change again. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** The category to delete. */
export type DeleteCategoryInput = {
  /** ID of the category. */
  readonly id: Scalars['ID']['input'];
  /** Expected version of the category. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same result. */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Result of createProduct. */
export type CreateProductResult =
  | CreateProductSuccess
  | ValidationError
  | SkuTaken
  | SlugTaken
  | RefTaken
  | NotFound
  | IdempotencyConflict;

/** Result of updateProduct. */
export type UpdateProductResult =
  | UpdateProductSuccess
  | ValidationError
  | NotFound
  | SkuTaken
  | SlugTaken
  | VersionConflict
  | IdempotencyConflict;

/** Result of deactivateProduct. */
export type DeactivateProductResult =
  | DeactivateProductSuccess
  | ValidationError
  | NotFound
  | VersionConflict
  | IdempotencyConflict;

/** Result of reactivateProduct. */
export type ReactivateProductResult =
  | ReactivateProductSuccess
  | ValidationError
  | NotFound
  | ProductHasNoPrice
  | VersionConflict
  | IdempotencyConflict;

/** Result of deleteProduct. */
export type DeleteProductResult =
  | DeleteProductSuccess
  | ValidationError
  | NotFound
  | VersionConflict
  | IdempotencyConflict;

/** Result of countProductView. */
export type CountProductViewResult =
  | CountProductViewSuccess
  | ValidationError
  | NotFound
  | IdempotencyConflict;

/** Result of countContactClick. */
export type CountContactClickResult =
  | CountContactClickSuccess
  | ValidationError
  | NotFound
  | IdempotencyConflict;

/** Result of createCategory. */
export type CreateCategoryResult =
  | CreateCategorySuccess
  | ValidationError
  | SlugTaken
  | RefTaken
  | NotFound
  | IdempotencyConflict;

/** Result of updateCategory. */
export type UpdateCategoryResult =
  | UpdateCategorySuccess
  | ValidationError
  | NotFound
  | SlugTaken
  | CategoryCycle
  | VersionConflict
  | IdempotencyConflict;

/** Result of deleteCategory. */
export type DeleteCategoryResult =
  | DeleteCategorySuccess
  | ValidationError
  | NotFound
  | CategoryNotEmpty
  | VersionConflict
  | IdempotencyConflict;

/** The product was created. */
export type CreateProductSuccess = {
  /** The new product. */
  readonly product: Product;
};

/** The product was changed. */
export type UpdateProductSuccess = {
  /** The product in its current state. */
  readonly product: Product;
};

/** The product is off sale. */
export type DeactivateProductSuccess = {
  /** The product in its current state. */
  readonly product: Product;
};

/** The product is on sale. */
export type ReactivateProductSuccess = {
  /** The product in its current state. */
  readonly product: Product;
};

/** The product was deleted. */
export type DeleteProductSuccess = {
  /** The product with its `deletedAt`. */
  readonly product: Product;
};

/** The view was counted. */
export type CountProductViewSuccess = {
  /** The product with its new count. */
  readonly product: Product;
};

/** The click was counted. */
export type CountContactClickSuccess = {
  /** The product with its new count. */
  readonly product: Product;
};

/** The category was created. */
export type CreateCategorySuccess = {
  /** The new category. */
  readonly category: Category;
};

/** The category was changed. */
export type UpdateCategorySuccess = {
  /** The category in its current state. */
  readonly category: Category;
};

/** The category was deleted. */
export type DeleteCategorySuccess = {
  /** ID of the deleted category. */
  readonly id: Scalars['ID']['output'];
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
  /** Another product has this SKU. */
  | 'SKU_TAKEN'
  /** Another product, or another category, has this slug. */
  | 'SLUG_TAKEN'
  /** The category would become its own descendant. */
  | 'CATEGORY_CYCLE'
  /** The category contains products or categories. */
  | 'CATEGORY_NOT_EMPTY'
  /** The product has no price, so it cannot be active. */
  | 'PRODUCT_HAS_NO_PRICE';

/** Another product has this SKU. Nothing was written. */
export type SkuTaken = Error & {
  /** Always `SKU_TAKEN`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** The SKU. */
  readonly sku: Scalars['String']['output'];
};

/** Another product, or another category, has this slug. Nothing was written. */
export type SlugTaken = Error & {
  /** Always `SLUG_TAKEN`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** The slug. */
  readonly slug: Scalars['String']['output'];
};

/** The category would become its own descendant. Nothing was written. */
export type CategoryCycle = Error & {
  /** Always `CATEGORY_CYCLE`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** ID of the category to move. */
  readonly id: Scalars['ID']['output'];
  /** ID of the rejected parent: the category itself, or a category below it. */
  readonly parentId: Scalars['ID']['output'];
};

/** The category contains products or categories. Nothing was deleted. */
export type CategoryNotEmpty = Error & {
  /** Always `CATEGORY_NOT_EMPTY`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** Number of products directly in the category, on or off sale. */
  readonly products: Scalars['Int']['output'];
  /** Number of direct child categories. */
  readonly children: Scalars['Int']['output'];
};

/** The product has no price (0), so it cannot be active. Nothing was changed. */
export type ProductHasNoPrice = Error & {
  /** Always `PRODUCT_HAS_NO_PRICE`. */
  readonly code: ErrorCode;
  /** How to resolve the error. */
  readonly message: Scalars['String']['output'];
  /** ID of the product. */
  readonly id: Scalars['ID']['output'];
};

/** One record of an import. The given values replace those of the category with this `ref`. */
export type CategoryRecordInput = {
  /** External reference of the record. */
  readonly ref: Scalars['String']['input'];
  /** Set only by the seed, so that IDs are the same on every machine. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Description, up to 5000 characters. Default: empty. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The `ref` of the parent category, which is in this batch or already exists. Null moves the category to the top level. If omitted, the parent stays unchanged. */
  readonly parentRef?: InputMaybe<Scalars['String']['input']>;
};

/** One record of an import. The given values replace those of the product with this `ref`. */
export type ProductRecordInput = {
  /** External reference of the record. */
  readonly ref: Scalars['String']['input'];
  /** Set only by the seed, so that IDs are the same on every machine. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** Name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** Stock keeping unit. If omitted, an existing product keeps its own; for a new product it is derived from `ref`, or generated. */
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  /** Identifier in URLs. If omitted, an existing product keeps its own; for a new product it is derived from the name. */
  readonly slug?: InputMaybe<Scalars['String']['input']>;
  /** The `ref` of an existing category. If omitted, the product is not in the catalogue. */
  readonly categoryRef?: InputMaybe<Scalars['String']['input']>;
  /** Description, up to 5000 characters. Default: empty. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Price of one unit. Must be above 0, or 0 for an inactive product without a price. */
  readonly price: MoneyInput;
  /** Price before a reduction. Must be higher than `price` and in the same currency. If omitted, it stays unchanged. Null ends the reduction. */
  readonly compareAtPrice?: InputMaybe<MoneyInput>;
  /** Whether the product is on sale. */
  readonly active: Scalars['Boolean']['input'];
  /** At most 20 https URLs, in display order. If omitted, the images stay unchanged. An empty list removes them. */
  readonly imageUrls?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** When the product was added to the catalogue. Default: now. */
  readonly createdAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** An exact amount of money. */
export type MoneyInput = {
  /** A decimal string with at most as many decimals as the currency has, for example "12.50". */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency, for example "EUR". */
  readonly currency: Scalars['CurrencyCode']['input'];
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
  Product: Product;
  Category: Category;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product: { __typename: 'Product' } & (
    | GraphQLRecursivePick<FederationTypes['Product'], { id: true }>
    | GraphQLRecursivePick<FederationTypes['Product'], { sku: true }>
    | GraphQLRecursivePick<FederationTypes['Product'], { slug: true }>
    | GraphQLRecursivePick<FederationTypes['Product'], { ref: true }>
  );
  Category: { __typename: 'Category' } & (
    | GraphQLRecursivePick<FederationTypes['Category'], { id: true }>
    | GraphQLRecursivePick<FederationTypes['Category'], { slug: true }>
    | GraphQLRecursivePick<FederationTypes['Category'], { ref: true }>
  );
};

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  CreateProductResult:
    | (Omit<CreateProductSuccess, 'product'> & { product: _RefType['Product'] } & {
        readonly kind: 'CreateProductSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (SkuTaken & { readonly kind: 'SkuTaken' })
    | (SlugTaken & { readonly kind: 'SlugTaken' })
    | (RefTaken & { readonly kind: 'RefTaken' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  UpdateProductResult:
    | (Omit<UpdateProductSuccess, 'product'> & { product: _RefType['Product'] } & {
        readonly kind: 'UpdateProductSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (SkuTaken & { readonly kind: 'SkuTaken' })
    | (SlugTaken & { readonly kind: 'SlugTaken' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  DeactivateProductResult:
    | (Omit<DeactivateProductSuccess, 'product'> & { product: _RefType['Product'] } & {
        readonly kind: 'DeactivateProductSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  ReactivateProductResult:
    | (Omit<ReactivateProductSuccess, 'product'> & { product: _RefType['Product'] } & {
        readonly kind: 'ReactivateProductSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (ProductHasNoPrice & { readonly kind: 'ProductHasNoPrice' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  DeleteProductResult:
    | (Omit<DeleteProductSuccess, 'product'> & { product: _RefType['Product'] } & {
        readonly kind: 'DeleteProductSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  CountProductViewResult:
    | (Omit<CountProductViewSuccess, 'product'> & { product: _RefType['Product'] } & {
        readonly kind: 'CountProductViewSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  CountContactClickResult:
    | (Omit<CountContactClickSuccess, 'product'> & { product: _RefType['Product'] } & {
        readonly kind: 'CountContactClickSuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  CreateCategoryResult:
    | (Omit<CreateCategorySuccess, 'category'> & { category: _RefType['Category'] } & {
        readonly kind: 'CreateCategorySuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (SlugTaken & { readonly kind: 'SlugTaken' })
    | (RefTaken & { readonly kind: 'RefTaken' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  UpdateCategoryResult:
    | (Omit<UpdateCategorySuccess, 'category'> & { category: _RefType['Category'] } & {
        readonly kind: 'UpdateCategorySuccess';
      })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (SlugTaken & { readonly kind: 'SlugTaken' })
    | (CategoryCycle & { readonly kind: 'CategoryCycle' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
  DeleteCategoryResult:
    | (DeleteCategorySuccess & { readonly kind: 'DeleteCategorySuccess' })
    | (ValidationError & { readonly kind: 'ValidationError' })
    | (NotFound & { readonly kind: 'NotFound' })
    | (CategoryNotEmpty & { readonly kind: 'CategoryNotEmpty' })
    | (VersionConflict & { readonly kind: 'VersionConflict' })
    | (IdempotencyConflict & { readonly kind: 'IdempotencyConflict' });
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Error:
    | (SkuTaken & { readonly kind: 'SkuTaken' })
    | (SlugTaken & { readonly kind: 'SlugTaken' })
    | (CategoryCycle & { readonly kind: 'CategoryCycle' })
    | (CategoryNotEmpty & { readonly kind: 'CategoryNotEmpty' })
    | (ProductHasNoPrice & { readonly kind: 'ProductHasNoPrice' })
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
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Product: ResolverTypeWrapper<ProductRow>;
  Money: ResolverTypeWrapper<ExactMoney>;
  ProductImage: ResolverTypeWrapper<ImageRow>;
  Category: ResolverTypeWrapper<CategoryRow>;
  ProductConnection: ResolverTypeWrapper<ProductList>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  CategoryConnection: ResolverTypeWrapper<CategoryList>;
  CategoryEdge: ResolverTypeWrapper<Omit<CategoryEdge, 'node'> & { node: ResolversTypes['Category'] }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ProductOrderBy: ProductOrderBy;
  ProductVisibility: ProductVisibility;
  ProductWhere: ProductWhere;
  CategoryOrderBy: CategoryOrderBy;
  CategoryWhere: CategoryWhere;
  ProductImageInput: ProductImageInput;
  CreateProductInput: CreateProductInput;
  UpdateProductInput: UpdateProductInput;
  ProductCommandInput: ProductCommandInput;
  CreateCategoryInput: CreateCategoryInput;
  UpdateCategoryInput: UpdateCategoryInput;
  DeleteCategoryInput: DeleteCategoryInput;
  CreateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateProductResult']>;
  UpdateProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateProductResult']>;
  DeactivateProductResult: ResolverTypeWrapper<
    ResolversUnionTypes<ResolversTypes>['DeactivateProductResult']
  >;
  ReactivateProductResult: ResolverTypeWrapper<
    ResolversUnionTypes<ResolversTypes>['ReactivateProductResult']
  >;
  DeleteProductResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteProductResult']>;
  CountProductViewResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CountProductViewResult']>;
  CountContactClickResult: ResolverTypeWrapper<
    ResolversUnionTypes<ResolversTypes>['CountContactClickResult']
  >;
  CreateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['CreateCategoryResult']>;
  UpdateCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['UpdateCategoryResult']>;
  DeleteCategoryResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['DeleteCategoryResult']>;
  CreateProductSuccess: ResolverTypeWrapper<
    Omit<CreateProductSuccess, 'product'> & { product: ResolversTypes['Product'] }
  >;
  UpdateProductSuccess: ResolverTypeWrapper<
    Omit<UpdateProductSuccess, 'product'> & { product: ResolversTypes['Product'] }
  >;
  DeactivateProductSuccess: ResolverTypeWrapper<
    Omit<DeactivateProductSuccess, 'product'> & { product: ResolversTypes['Product'] }
  >;
  ReactivateProductSuccess: ResolverTypeWrapper<
    Omit<ReactivateProductSuccess, 'product'> & { product: ResolversTypes['Product'] }
  >;
  DeleteProductSuccess: ResolverTypeWrapper<
    Omit<DeleteProductSuccess, 'product'> & { product: ResolversTypes['Product'] }
  >;
  CountProductViewSuccess: ResolverTypeWrapper<
    Omit<CountProductViewSuccess, 'product'> & { product: ResolversTypes['Product'] }
  >;
  CountContactClickSuccess: ResolverTypeWrapper<
    Omit<CountContactClickSuccess, 'product'> & { product: ResolversTypes['Product'] }
  >;
  CreateCategorySuccess: ResolverTypeWrapper<
    Omit<CreateCategorySuccess, 'category'> & { category: ResolversTypes['Category'] }
  >;
  UpdateCategorySuccess: ResolverTypeWrapper<
    Omit<UpdateCategorySuccess, 'category'> & { category: ResolversTypes['Category'] }
  >;
  DeleteCategorySuccess: ResolverTypeWrapper<DeleteCategorySuccess>;
  ErrorCode: ErrorCode;
  SkuTaken: ResolverTypeWrapper<SkuTaken>;
  SlugTaken: ResolverTypeWrapper<SlugTaken>;
  CategoryCycle: ResolverTypeWrapper<CategoryCycle>;
  CategoryNotEmpty: ResolverTypeWrapper<CategoryNotEmpty>;
  ProductHasNoPrice: ResolverTypeWrapper<ProductHasNoPrice>;
  CategoryRecordInput: CategoryRecordInput;
  ProductRecordInput: ProductRecordInput;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  SafeInt: ResolverTypeWrapper<Scalars['SafeInt']['output']>;
  MoneyInput: MoneyInput;
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
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  Product: ProductRow;
  Money: ExactMoney;
  ProductImage: ImageRow;
  Category: CategoryRow;
  ProductConnection: ProductList;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  CategoryConnection: CategoryList;
  CategoryEdge: Omit<CategoryEdge, 'node'> & { node: ResolversParentTypes['Category'] };
  PageInfo: PageInfo;
  ProductWhere: ProductWhere;
  CategoryWhere: CategoryWhere;
  ProductImageInput: ProductImageInput;
  CreateProductInput: CreateProductInput;
  UpdateProductInput: UpdateProductInput;
  ProductCommandInput: ProductCommandInput;
  CreateCategoryInput: CreateCategoryInput;
  UpdateCategoryInput: UpdateCategoryInput;
  DeleteCategoryInput: DeleteCategoryInput;
  CreateProductResult: ResolversUnionTypes<ResolversParentTypes>['CreateProductResult'];
  UpdateProductResult: ResolversUnionTypes<ResolversParentTypes>['UpdateProductResult'];
  DeactivateProductResult: ResolversUnionTypes<ResolversParentTypes>['DeactivateProductResult'];
  ReactivateProductResult: ResolversUnionTypes<ResolversParentTypes>['ReactivateProductResult'];
  DeleteProductResult: ResolversUnionTypes<ResolversParentTypes>['DeleteProductResult'];
  CountProductViewResult: ResolversUnionTypes<ResolversParentTypes>['CountProductViewResult'];
  CountContactClickResult: ResolversUnionTypes<ResolversParentTypes>['CountContactClickResult'];
  CreateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['CreateCategoryResult'];
  UpdateCategoryResult: ResolversUnionTypes<ResolversParentTypes>['UpdateCategoryResult'];
  DeleteCategoryResult: ResolversUnionTypes<ResolversParentTypes>['DeleteCategoryResult'];
  CreateProductSuccess: Omit<CreateProductSuccess, 'product'> & { product: ResolversParentTypes['Product'] };
  UpdateProductSuccess: Omit<UpdateProductSuccess, 'product'> & { product: ResolversParentTypes['Product'] };
  DeactivateProductSuccess: Omit<DeactivateProductSuccess, 'product'> & {
    product: ResolversParentTypes['Product'];
  };
  ReactivateProductSuccess: Omit<ReactivateProductSuccess, 'product'> & {
    product: ResolversParentTypes['Product'];
  };
  DeleteProductSuccess: Omit<DeleteProductSuccess, 'product'> & { product: ResolversParentTypes['Product'] };
  CountProductViewSuccess: Omit<CountProductViewSuccess, 'product'> & {
    product: ResolversParentTypes['Product'];
  };
  CountContactClickSuccess: Omit<CountContactClickSuccess, 'product'> & {
    product: ResolversParentTypes['Product'];
  };
  CreateCategorySuccess: Omit<CreateCategorySuccess, 'category'> & {
    category: ResolversParentTypes['Category'];
  };
  UpdateCategorySuccess: Omit<UpdateCategorySuccess, 'category'> & {
    category: ResolversParentTypes['Category'];
  };
  DeleteCategorySuccess: DeleteCategorySuccess;
  SkuTaken: SkuTaken;
  SlugTaken: SlugTaken;
  CategoryCycle: CategoryCycle;
  CategoryNotEmpty: CategoryNotEmpty;
  ProductHasNoPrice: ProductHasNoPrice;
  CategoryRecordInput: CategoryRecordInput;
  ProductRecordInput: ProductRecordInput;
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  SafeInt: Scalars['SafeInt']['output'];
  MoneyInput: MoneyInput;
  ImportOutcome: ImportOutcome;
  Error: ResolversInterfaceTypes<ResolversParentTypes>['Error'];
  ValidationError: ValidationError;
  InputProblem: InputProblem;
  NotFound: NotFound;
  VersionConflict: VersionConflict;
  IdempotencyConflict: IdempotencyConflict;
  RefTaken: RefTaken;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type RateLimitDirectiveArgs = {
  limit: Scalars['Int']['input'];
  seconds: Scalars['Int']['input'];
  argument?: Maybe<Scalars['String']['input']>;
};

export type RateLimitDirectiveResolver<
  Result,
  Parent,
  ContextType = Context,
  Args = RateLimitDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  products?: Resolver<
    Maybe<ResolversTypes['ProductConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryProductsArgs, 'orderBy'>
  >;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, Partial<QueryCategoryArgs>>;
  categories?: Resolver<
    Maybe<ResolversTypes['CategoryConnection']>,
    ParentType,
    ContextType,
    RequireFields<QueryCategoriesArgs, 'orderBy'>
  >;
};

export type MutationFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  createProduct?: Resolver<
    Maybe<ResolversTypes['CreateProductResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateProductArgs, 'input'>
  >;
  updateProduct?: Resolver<
    Maybe<ResolversTypes['UpdateProductResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationUpdateProductArgs, 'input'>
  >;
  deactivateProduct?: Resolver<
    Maybe<ResolversTypes['DeactivateProductResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationDeactivateProductArgs, 'input'>
  >;
  reactivateProduct?: Resolver<
    Maybe<ResolversTypes['ReactivateProductResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationReactivateProductArgs, 'input'>
  >;
  deleteProduct?: Resolver<
    Maybe<ResolversTypes['DeleteProductResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationDeleteProductArgs, 'input'>
  >;
  countProductView?: Resolver<
    Maybe<ResolversTypes['CountProductViewResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationCountProductViewArgs, 'productId'>
  >;
  countContactClick?: Resolver<
    Maybe<ResolversTypes['CountContactClickResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationCountContactClickArgs, 'productId'>
  >;
  createCategory?: Resolver<
    Maybe<ResolversTypes['CreateCategoryResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationCreateCategoryArgs, 'input'>
  >;
  updateCategory?: Resolver<
    Maybe<ResolversTypes['UpdateCategoryResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationUpdateCategoryArgs, 'input'>
  >;
  deleteCategory?: Resolver<
    Maybe<ResolversTypes['DeleteCategoryResult']>,
    ParentType,
    ContextType,
    RequireFields<MutationDeleteCategoryArgs, 'input'>
  >;
  importCategories?: Resolver<
    ReadonlyArray<ResolversTypes['ImportOutcome']>,
    ParentType,
    ContextType,
    RequireFields<MutationImportCategoriesArgs, 'records' | 'dryRun'>
  >;
  importProducts?: Resolver<
    ReadonlyArray<ResolversTypes['ImportOutcome']>,
    ParentType,
    ContextType,
    RequireFields<MutationImportProductsArgs, 'records' | 'dryRun'>
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
  ref?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  compareAtPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  images?: Resolver<ReadonlyArray<ResolversTypes['ProductImage']>, ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  contactClickCount?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
};

export type MoneyFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money'],
> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  minorUnits?: Resolver<ResolversTypes['SafeInt'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type ProductImageFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProductImage'] = ResolversParentTypes['ProductImage'],
> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  alt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategoryFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'],
  FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Category']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ref?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  productCount?: Resolver<
    ResolversTypes['Int'],
    ParentType,
    ContextType,
    RequireFields<CategoryProductCountArgs, 'includeDescendants'>
  >;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductConnectionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductEdgeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type CategoryConnectionFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CategoryConnection'] = ResolversParentTypes['CategoryConnection'],
> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CategoryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategoryEdgeFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CategoryEdge'] = ResolversParentTypes['CategoryEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
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

export type CreateProductResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateProductResult'] =
    ResolversParentTypes['CreateProductResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'CreateProductSuccess'
    | 'ValidationError'
    | 'SkuTaken'
    | 'SlugTaken'
    | 'RefTaken'
    | 'NotFound'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type UpdateProductResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateProductResult'] =
    ResolversParentTypes['UpdateProductResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'UpdateProductSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'SkuTaken'
    | 'SlugTaken'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type DeactivateProductResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeactivateProductResult'] =
    ResolversParentTypes['DeactivateProductResult'],
> = {
  __resolveType: TypeResolveFn<
    'DeactivateProductSuccess' | 'ValidationError' | 'NotFound' | 'VersionConflict' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type ReactivateProductResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReactivateProductResult'] =
    ResolversParentTypes['ReactivateProductResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'ReactivateProductSuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'ProductHasNoPrice'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type DeleteProductResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeleteProductResult'] =
    ResolversParentTypes['DeleteProductResult'],
> = {
  __resolveType: TypeResolveFn<
    'DeleteProductSuccess' | 'ValidationError' | 'NotFound' | 'VersionConflict' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type CountProductViewResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CountProductViewResult'] =
    ResolversParentTypes['CountProductViewResult'],
> = {
  __resolveType: TypeResolveFn<
    'CountProductViewSuccess' | 'ValidationError' | 'NotFound' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type CountContactClickResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CountContactClickResult'] =
    ResolversParentTypes['CountContactClickResult'],
> = {
  __resolveType: TypeResolveFn<
    'CountContactClickSuccess' | 'ValidationError' | 'NotFound' | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type CreateCategoryResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateCategoryResult'] =
    ResolversParentTypes['CreateCategoryResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'CreateCategorySuccess'
    | 'ValidationError'
    | 'SlugTaken'
    | 'RefTaken'
    | 'NotFound'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type UpdateCategoryResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateCategoryResult'] =
    ResolversParentTypes['UpdateCategoryResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'UpdateCategorySuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'SlugTaken'
    | 'CategoryCycle'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type DeleteCategoryResultFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeleteCategoryResult'] =
    ResolversParentTypes['DeleteCategoryResult'],
> = {
  __resolveType: TypeResolveFn<
    | 'DeleteCategorySuccess'
    | 'ValidationError'
    | 'NotFound'
    | 'CategoryNotEmpty'
    | 'VersionConflict'
    | 'IdempotencyConflict',
    ParentType,
    ContextType
  >;
};

export type CreateProductSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateProductSuccess'] =
    ResolversParentTypes['CreateProductSuccess'],
> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateProductSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateProductSuccess'] =
    ResolversParentTypes['UpdateProductSuccess'],
> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeactivateProductSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeactivateProductSuccess'] =
    ResolversParentTypes['DeactivateProductSuccess'],
> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReactivateProductSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ReactivateProductSuccess'] =
    ResolversParentTypes['ReactivateProductSuccess'],
> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteProductSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeleteProductSuccess'] =
    ResolversParentTypes['DeleteProductSuccess'],
> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountProductViewSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CountProductViewSuccess'] =
    ResolversParentTypes['CountProductViewSuccess'],
> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CountContactClickSuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CountContactClickSuccess'] =
    ResolversParentTypes['CountContactClickSuccess'],
> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CreateCategorySuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CreateCategorySuccess'] =
    ResolversParentTypes['CreateCategorySuccess'],
> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UpdateCategorySuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['UpdateCategorySuccess'] =
    ResolversParentTypes['UpdateCategorySuccess'],
> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeleteCategorySuccessFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DeleteCategorySuccess'] =
    ResolversParentTypes['DeleteCategorySuccess'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SkuTakenFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SkuTaken'] = ResolversParentTypes['SkuTaken'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SlugTakenFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SlugTaken'] = ResolversParentTypes['SlugTaken'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryCycleFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CategoryCycle'] = ResolversParentTypes['CategoryCycle'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CategoryNotEmptyFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CategoryNotEmpty'] = ResolversParentTypes['CategoryNotEmpty'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  children?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductHasNoPriceFieldResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProductHasNoPrice'] = ResolversParentTypes['ProductHasNoPrice'],
> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
    | 'SkuTaken'
    | 'SlugTaken'
    | 'CategoryCycle'
    | 'CategoryNotEmpty'
    | 'ProductHasNoPrice'
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
  Product?: ProductFieldResolvers<ContextType>;
  Money?: MoneyFieldResolvers<ContextType>;
  ProductImage?: ProductImageFieldResolvers<ContextType>;
  Category?: CategoryFieldResolvers<ContextType>;
  ProductConnection?: ProductConnectionFieldResolvers<ContextType>;
  ProductEdge?: ProductEdgeFieldResolvers<ContextType>;
  CategoryConnection?: CategoryConnectionFieldResolvers<ContextType>;
  CategoryEdge?: CategoryEdgeFieldResolvers<ContextType>;
  PageInfo?: PageInfoFieldResolvers<ContextType>;
  CreateProductResult?: CreateProductResultFieldResolvers<ContextType>;
  UpdateProductResult?: UpdateProductResultFieldResolvers<ContextType>;
  DeactivateProductResult?: DeactivateProductResultFieldResolvers<ContextType>;
  ReactivateProductResult?: ReactivateProductResultFieldResolvers<ContextType>;
  DeleteProductResult?: DeleteProductResultFieldResolvers<ContextType>;
  CountProductViewResult?: CountProductViewResultFieldResolvers<ContextType>;
  CountContactClickResult?: CountContactClickResultFieldResolvers<ContextType>;
  CreateCategoryResult?: CreateCategoryResultFieldResolvers<ContextType>;
  UpdateCategoryResult?: UpdateCategoryResultFieldResolvers<ContextType>;
  DeleteCategoryResult?: DeleteCategoryResultFieldResolvers<ContextType>;
  CreateProductSuccess?: CreateProductSuccessFieldResolvers<ContextType>;
  UpdateProductSuccess?: UpdateProductSuccessFieldResolvers<ContextType>;
  DeactivateProductSuccess?: DeactivateProductSuccessFieldResolvers<ContextType>;
  ReactivateProductSuccess?: ReactivateProductSuccessFieldResolvers<ContextType>;
  DeleteProductSuccess?: DeleteProductSuccessFieldResolvers<ContextType>;
  CountProductViewSuccess?: CountProductViewSuccessFieldResolvers<ContextType>;
  CountContactClickSuccess?: CountContactClickSuccessFieldResolvers<ContextType>;
  CreateCategorySuccess?: CreateCategorySuccessFieldResolvers<ContextType>;
  UpdateCategorySuccess?: UpdateCategorySuccessFieldResolvers<ContextType>;
  DeleteCategorySuccess?: DeleteCategorySuccessFieldResolvers<ContextType>;
  SkuTaken?: SkuTakenFieldResolvers<ContextType>;
  SlugTaken?: SlugTakenFieldResolvers<ContextType>;
  CategoryCycle?: CategoryCycleFieldResolvers<ContextType>;
  CategoryNotEmpty?: CategoryNotEmptyFieldResolvers<ContextType>;
  ProductHasNoPrice?: ProductHasNoPriceFieldResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  SafeInt?: GraphQLScalarType;
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
  rateLimit?: RateLimitDirectiveResolver<any, any, ContextType>;
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
};

import type { Complete, CompleteMap } from '@kawa/subgraph/resolvers';
export type QueryResolvers = Required<QueryFieldResolvers>;
export type MutationResolvers = Required<MutationFieldResolvers>;
export type ProductResolvers = Complete<
  ProductFieldResolvers,
  ResolversParentTypes['Product'],
  '__resolveReference'
>;
export type MoneyResolvers = Complete<MoneyFieldResolvers, ResolversParentTypes['Money']>;
export type ProductImageResolvers = Complete<
  ProductImageFieldResolvers,
  ResolversParentTypes['ProductImage']
>;
export type CategoryResolvers = Complete<
  CategoryFieldResolvers,
  ResolversParentTypes['Category'],
  '__resolveReference'
>;
export type ProductConnectionResolvers = Complete<
  ProductConnectionFieldResolvers,
  ResolversParentTypes['ProductConnection']
>;
export type ProductEdgeResolvers = Complete<ProductEdgeFieldResolvers, ResolversParentTypes['ProductEdge']>;
export type CategoryConnectionResolvers = Complete<
  CategoryConnectionFieldResolvers,
  ResolversParentTypes['CategoryConnection']
>;
export type CategoryEdgeResolvers = Complete<
  CategoryEdgeFieldResolvers,
  ResolversParentTypes['CategoryEdge']
>;
export type PageInfoResolvers = Complete<PageInfoFieldResolvers, ResolversParentTypes['PageInfo']>;
export type CreateProductResultResolvers = CreateProductResultFieldResolvers;
export type UpdateProductResultResolvers = UpdateProductResultFieldResolvers;
export type DeactivateProductResultResolvers = DeactivateProductResultFieldResolvers;
export type ReactivateProductResultResolvers = ReactivateProductResultFieldResolvers;
export type DeleteProductResultResolvers = DeleteProductResultFieldResolvers;
export type CountProductViewResultResolvers = CountProductViewResultFieldResolvers;
export type CountContactClickResultResolvers = CountContactClickResultFieldResolvers;
export type CreateCategoryResultResolvers = CreateCategoryResultFieldResolvers;
export type UpdateCategoryResultResolvers = UpdateCategoryResultFieldResolvers;
export type DeleteCategoryResultResolvers = DeleteCategoryResultFieldResolvers;
export type CreateProductSuccessResolvers = Complete<
  CreateProductSuccessFieldResolvers,
  ResolversParentTypes['CreateProductSuccess']
>;
export type UpdateProductSuccessResolvers = Complete<
  UpdateProductSuccessFieldResolvers,
  ResolversParentTypes['UpdateProductSuccess']
>;
export type DeactivateProductSuccessResolvers = Complete<
  DeactivateProductSuccessFieldResolvers,
  ResolversParentTypes['DeactivateProductSuccess']
>;
export type ReactivateProductSuccessResolvers = Complete<
  ReactivateProductSuccessFieldResolvers,
  ResolversParentTypes['ReactivateProductSuccess']
>;
export type DeleteProductSuccessResolvers = Complete<
  DeleteProductSuccessFieldResolvers,
  ResolversParentTypes['DeleteProductSuccess']
>;
export type CountProductViewSuccessResolvers = Complete<
  CountProductViewSuccessFieldResolvers,
  ResolversParentTypes['CountProductViewSuccess']
>;
export type CountContactClickSuccessResolvers = Complete<
  CountContactClickSuccessFieldResolvers,
  ResolversParentTypes['CountContactClickSuccess']
>;
export type CreateCategorySuccessResolvers = Complete<
  CreateCategorySuccessFieldResolvers,
  ResolversParentTypes['CreateCategorySuccess']
>;
export type UpdateCategorySuccessResolvers = Complete<
  UpdateCategorySuccessFieldResolvers,
  ResolversParentTypes['UpdateCategorySuccess']
>;
export type DeleteCategorySuccessResolvers = Complete<
  DeleteCategorySuccessFieldResolvers,
  ResolversParentTypes['DeleteCategorySuccess']
>;
export type SkuTakenResolvers = Complete<SkuTakenFieldResolvers, ResolversParentTypes['SkuTaken']>;
export type SlugTakenResolvers = Complete<SlugTakenFieldResolvers, ResolversParentTypes['SlugTaken']>;
export type CategoryCycleResolvers = Complete<
  CategoryCycleFieldResolvers,
  ResolversParentTypes['CategoryCycle']
>;
export type CategoryNotEmptyResolvers = Complete<
  CategoryNotEmptyFieldResolvers,
  ResolversParentTypes['CategoryNotEmpty']
>;
export type ProductHasNoPriceResolvers = Complete<
  ProductHasNoPriceFieldResolvers,
  ResolversParentTypes['ProductHasNoPrice']
>;
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
  Product: ProductResolvers;
  Money: MoneyResolvers;
  ProductImage: ProductImageResolvers;
  Category: CategoryResolvers;
  ProductConnection: ProductConnectionResolvers;
  ProductEdge: ProductEdgeResolvers;
  CategoryConnection: CategoryConnectionResolvers;
  CategoryEdge: CategoryEdgeResolvers;
  PageInfo: PageInfoResolvers;
  CreateProductResult: CreateProductResultResolvers;
  UpdateProductResult: UpdateProductResultResolvers;
  DeactivateProductResult: DeactivateProductResultResolvers;
  ReactivateProductResult: ReactivateProductResultResolvers;
  DeleteProductResult: DeleteProductResultResolvers;
  CountProductViewResult: CountProductViewResultResolvers;
  CountContactClickResult: CountContactClickResultResolvers;
  CreateCategoryResult: CreateCategoryResultResolvers;
  UpdateCategoryResult: UpdateCategoryResultResolvers;
  DeleteCategoryResult: DeleteCategoryResultResolvers;
  CreateProductSuccess: CreateProductSuccessResolvers;
  UpdateProductSuccess: UpdateProductSuccessResolvers;
  DeactivateProductSuccess: DeactivateProductSuccessResolvers;
  ReactivateProductSuccess: ReactivateProductSuccessResolvers;
  DeleteProductSuccess: DeleteProductSuccessResolvers;
  CountProductViewSuccess: CountProductViewSuccessResolvers;
  CountContactClickSuccess: CountContactClickSuccessResolvers;
  CreateCategorySuccess: CreateCategorySuccessResolvers;
  UpdateCategorySuccess: UpdateCategorySuccessResolvers;
  DeleteCategorySuccess: DeleteCategorySuccessResolvers;
  SkuTaken: SkuTakenResolvers;
  SlugTaken: SlugTakenResolvers;
  CategoryCycle: CategoryCycleResolvers;
  CategoryNotEmpty: CategoryNotEmptyResolvers;
  ProductHasNoPrice: ProductHasNoPriceResolvers;
  DateTime: GraphQLScalarType;
  Decimal: GraphQLScalarType;
  CurrencyCode: GraphQLScalarType;
  SafeInt: GraphQLScalarType;
  ImportOutcome: ImportOutcomeResolvers;
  Error: ErrorResolvers;
  ValidationError: ValidationErrorResolvers;
  InputProblem: InputProblemResolvers;
  NotFound: NotFoundResolvers;
  VersionConflict: VersionConflictResolvers;
  IdempotencyConflict: IdempotencyConflictResolvers;
  RefTaken: RefTakenResolvers;
}>;
