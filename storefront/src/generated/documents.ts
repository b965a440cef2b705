// Written by `npm run documents` from operations/*.graphql. Change those, not this.
import type { PersistedDocument } from '../persisted-document.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How much of a product there is, as the public may know it. */
export type Availability =
  /** `available` is at least the sum of the reorder points of its levels. */
  | 'IN_STOCK'
  /** `available` is at least 1, but below the sum of the reorder points of its levels. */
  | 'LOW_STOCK'
  /** `available` is 0, or no location has it. */
  | 'OUT_OF_STOCK';

/** Which order to cancel. */
export type CancelOrderInput = {
  /** Which order. */
  readonly id: string;
  /** Why, for people; 1 to 500 characters. Kept in the history. */
  readonly reason: string;
  /** Refuse unless the order still has this version. */
  readonly expectedVersion?: number | null | undefined;
  /** A key of your choice: for 30 days the same key with the same input answers the same order as it is then. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A change of password. */
export type ChangePasswordInput = {
  /** The password until now. */
  readonly currentPassword: string;
  /** 8 to 128 characters; none of the most common passwords, not the e-mail address. */
  readonly newPassword: string;
};

/** A new order. It names no price: prices come from the products. */
export type CreateOrderInput = {
  /** Who orders; a guest unless given. */
  readonly customerId?: string | null | undefined;
  /** 1 to 200 lines. */
  readonly lines: ReadonlyArray<OrderLineInput>;
  /** Where it goes. */
  readonly shippingAddress?: ShippingAddressInput | null | undefined;
  /** A key of your choice: for 30 days the same key with the same input answers the same order as it is then and creates nothing twice, also when prices changed in between. */
  readonly idempotencyKey?: string | null | undefined;
};

/** The codes of expected failures. */
export type ErrorCode =
  /** The input breaks its bounds. */
  | 'VALIDATION_ERROR'
  /** The thing is not there. */
  | 'NOT_FOUND'
  /** The thing has changed since it was read. */
  | 'VERSION_CONFLICT'
  /** The idempotency key was used with another input. */
  | 'IDEMPOTENCY_CONFLICT'
  /** Another account has this e-mail address. */
  | 'EMAIL_TAKEN'
  /** The e-mail address or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** The refresh token is not one of an open session. */
  | 'INVALID_SESSION'
  /** No legal step leads from the order's status to the one asked for. */
  | 'ILLEGAL_TRANSITION'
  /** The order has gone too far to be changed. */
  | 'ORDER_NOT_EDITABLE'
  /** Lines name products that do not exist. */
  | 'UNKNOWN_PRODUCTS'
  /** Lines name products that are not for sale. */
  | 'PRODUCT_NOT_FOR_SALE'
  /** There is no such customer. */
  | 'CUSTOMER_NOT_FOUND'
  /** The amounts of one order are in several currencies. */
  | 'MIXED_CURRENCIES';

/** A line of a new order. */
export type OrderLineInput = {
  /** Which product. */
  readonly productId: string;
  /** 1 to 1,000,000 units. */
  readonly quantity: number;
};

/** Where an order stands. PENDING -> CONFIRMED -> SHIPPED -> DELIVERED; PENDING -> REJECTED; PENDING, CONFIRMED -> CANCELLED. */
export type OrderStatus =
  /** Placed, not yet accepted. */
  | 'PENDING'
  /** Accepted; will be sent. */
  | 'CONFIRMED'
  /** Has left. */
  | 'SHIPPED'
  /** Has arrived. */
  | 'DELIVERED'
  /** Was not accepted. */
  | 'REJECTED'
  /** Was called off before it left. */
  | 'CANCELLED';

/** The orders in which products are listed. */
export type ProductOrderBy =
  /** Newest first. */
  | 'CREATED_AT_DESC'
  /** Oldest first. */
  | 'CREATED_AT_ASC'
  /** By name, A first, without regard to case and accents. */
  | 'NAME_ASC'
  /** Cheapest first within a currency; currencies by their code. */
  | 'PRICE_ASC'
  /** Dearest first within a currency; currencies by their code, backwards. */
  | 'PRICE_DESC';

/** A refresh token to exchange. */
export type RefreshSessionInput = {
  /** The newest one of the session. */
  readonly refreshToken: string;
};

/** Where an order goes. */
export type ShippingAddressInput = {
  /** Who receives it, up to 200 characters. */
  readonly name?: string | null | undefined;
  /** Street and number, up to 200 characters. */
  readonly line1: string;
  /** Second line, up to 200 characters. */
  readonly line2?: string | null | undefined;
  /** Up to 100 characters. */
  readonly city?: string | null | undefined;
  /** Up to 100 characters. */
  readonly region?: string | null | undefined;
  /** Up to 20 characters. */
  readonly postalCode?: string | null | undefined;
  /** An ISO 3166-1 alpha-2 code or an English name, for example "DE" or "Germany". */
  readonly country?: string | null | undefined;
};

/** Who signs in. */
export type SignInInput = {
  /** Compared without regard to case. */
  readonly email: string;
  /** As it was chosen. */
  readonly password: string;
};

/** A refresh token whose session ends. */
export type SignOutInput = {
  /** Any one of the session. */
  readonly refreshToken: string;
};

/** A new account with its customer. */
export type SignUpInput = {
  /** What the customer signs in with; unique without regard to case. */
  readonly email: string;
  /** 8 to 128 characters; none of the most common passwords, not the e-mail address. */
  readonly password: string;
  /** 1 to 200 characters. */
  readonly name: string;
  /** E.164 or national, for example "+41 44 668 18 00". */
  readonly phone?: string | null | undefined;
  /** A key of your choice: for 30 days the same key with the same input, password included, signs in to the same account and creates nothing twice. */
  readonly idempotencyKey?: string | null | undefined;
};

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;

export type CancelOrderMutation = {
  readonly cancelOrder:
    | {
        readonly __typename: 'CancelOrderSuccess';
        readonly order: {
          readonly id: string;
          readonly number: string;
          readonly status: OrderStatus;
          readonly placedAt: string;
          readonly total: { readonly amount: string; readonly currency: string };
        };
      }
    | { readonly __typename: 'ValidationError'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'NotFound'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'IllegalTransition'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'VersionConflict'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'IdempotencyConflict'; readonly code: ErrorCode; readonly message: string };
};

export type CategoryListQueryVariables = Exact<{ [key: string]: never }>;

export type CategoryListQuery = {
  readonly categories: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly slug: string;
      readonly name: string;
      readonly productCount: number;
      readonly children: ReadonlyArray<{
        readonly id: string;
        readonly slug: string;
        readonly name: string;
        readonly productCount: number;
      }>;
    }>;
  };
};

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;

export type ChangePasswordMutation = {
  readonly changePassword:
    | {
        readonly __typename: 'ChangePasswordSuccess';
        readonly accessToken: string;
        readonly accessTokenExpiresAt: string;
        readonly refreshToken: string;
        readonly refreshTokenExpiresAt: string;
      }
    | {
        readonly __typename: 'ValidationError';
        readonly code: ErrorCode;
        readonly message: string;
        readonly problems: ReadonlyArray<{ readonly field: string; readonly message: string }>;
      }
    | { readonly __typename: 'InvalidCredentials'; readonly code: ErrorCode; readonly message: string };
};

export type OrderDetailQueryVariables = Exact<{
  number: string;
}>;

export type OrderDetailQuery = {
  readonly order: {
    readonly allowedTransitions: ReadonlyArray<OrderStatus>;
    readonly id: string;
    readonly number: string;
    readonly status: OrderStatus;
    readonly placedAt: string;
    readonly customer: { readonly name: string; readonly email: string | null } | null;
    readonly lines: ReadonlyArray<{
      readonly position: number;
      readonly name: string;
      readonly quantity: number;
      readonly unitPrice: { readonly amount: string };
      readonly total: { readonly amount: string };
      readonly product: {
        readonly slug: string;
        readonly name: string;
        readonly availability: Availability | null;
      } | null;
    }>;
    readonly subtotal: { readonly amount: string };
    readonly shippingCost: { readonly amount: string };
    readonly shippingAddress: {
      readonly name: string | null;
      readonly line1: string | null;
      readonly line2: string | null;
      readonly postalCode: string | null;
      readonly city: string | null;
      readonly country: string | null;
    } | null;
    readonly history: ReadonlyArray<{ readonly to: OrderStatus; readonly at: string }>;
    readonly total: { readonly amount: string; readonly currency: string };
  } | null;
};

export type OrderHistoryQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type OrderHistoryQuery = {
  readonly me: {
    readonly id: string;
    readonly orders: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly number: string;
        readonly status: OrderStatus;
        readonly placedAt: string;
        readonly total: { readonly amount: string; readonly currency: string };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    } | null;
  } | null;
};

export type OrderSummaryFragment = {
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly placedAt: string;
  readonly total: { readonly amount: string; readonly currency: string };
};

export type PageEndFragment = { readonly hasNextPage: boolean; readonly endCursor: string | null };

export type PlaceOrderMutationVariables = Exact<{
  input: CreateOrderInput;
}>;

export type PlaceOrderMutation = {
  readonly createOrder:
    | {
        readonly __typename: 'CreateOrderSuccess';
        readonly order: {
          readonly id: string;
          readonly number: string;
          readonly status: OrderStatus;
          readonly placedAt: string;
          readonly total: { readonly amount: string; readonly currency: string };
        };
      }
    | {
        readonly __typename: 'ValidationError';
        readonly code: ErrorCode;
        readonly message: string;
        readonly problems: ReadonlyArray<{ readonly field: string; readonly message: string }>;
      }
    | {
        readonly __typename: 'UnknownProducts';
        readonly code: ErrorCode;
        readonly message: string;
        readonly lines: ReadonlyArray<{ readonly index: number; readonly productId: string }>;
      }
    | {
        readonly __typename: 'ProductNotForSale';
        readonly code: ErrorCode;
        readonly message: string;
        readonly lines: ReadonlyArray<{ readonly index: number; readonly productId: string }>;
      }
    | { readonly __typename: 'CustomerNotFound'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'MixedCurrencies'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'IdempotencyConflict'; readonly code: ErrorCode; readonly message: string };
};

export type ProductCardFragment = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly availability: Availability | null;
  readonly price: { readonly amount: string; readonly currency: string };
  readonly compareAtPrice: { readonly amount: string; readonly currency: string } | null;
  readonly images: ReadonlyArray<{ readonly url: string; readonly alt: string | null }>;
};

export type ProductDetailQueryVariables = Exact<{
  slug: string;
}>;

export type ProductDetailQuery = {
  readonly product: {
    readonly sku: string;
    readonly description: string | null;
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly availability: Availability | null;
    readonly category: { readonly id: string; readonly slug: string; readonly name: string } | null;
    readonly price: { readonly amount: string; readonly currency: string };
    readonly compareAtPrice: { readonly amount: string; readonly currency: string } | null;
    readonly images: ReadonlyArray<{ readonly url: string; readonly alt: string | null }>;
  } | null;
};

export type ProductListQueryVariables = Exact<{
  categoryId?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  orderBy?: ProductOrderBy;
}>;

export type ProductListQuery = {
  readonly products: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly slug: string;
      readonly name: string;
      readonly availability: Availability | null;
      readonly price: { readonly amount: string; readonly currency: string };
      readonly compareAtPrice: { readonly amount: string; readonly currency: string } | null;
      readonly images: ReadonlyArray<{ readonly url: string; readonly alt: string | null }>;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type ProductSearchQueryVariables = Exact<{
  search: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type ProductSearchQuery = {
  readonly products: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly slug: string;
      readonly name: string;
      readonly availability: Availability | null;
      readonly price: { readonly amount: string; readonly currency: string };
      readonly compareAtPrice: { readonly amount: string; readonly currency: string } | null;
      readonly images: ReadonlyArray<{ readonly url: string; readonly alt: string | null }>;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;

export type RefreshSessionMutation = {
  readonly refreshSession:
    | {
        readonly __typename: 'RefreshSessionSuccess';
        readonly accessToken: string;
        readonly accessTokenExpiresAt: string;
        readonly refreshToken: string;
        readonly refreshTokenExpiresAt: string;
      }
    | { readonly __typename: 'InvalidSession'; readonly code: ErrorCode; readonly message: string };
};

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;

export type SignInMutation = {
  readonly signIn:
    | {
        readonly __typename: 'SignInSuccess';
        readonly accessToken: string;
        readonly accessTokenExpiresAt: string;
        readonly refreshToken: string;
        readonly refreshTokenExpiresAt: string;
        readonly customer: { readonly id: string; readonly name: string; readonly email: string | null };
      }
    | {
        readonly __typename: 'ValidationError';
        readonly code: ErrorCode;
        readonly message: string;
        readonly problems: ReadonlyArray<{ readonly field: string; readonly message: string }>;
      }
    | { readonly __typename: 'InvalidCredentials'; readonly code: ErrorCode; readonly message: string };
};

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;

export type SignOutMutation = { readonly signOut: { readonly signedOut: boolean } };

export type SignUpMutationVariables = Exact<{
  input: SignUpInput;
}>;

export type SignUpMutation = {
  readonly signUp:
    | {
        readonly __typename: 'SignUpSuccess';
        readonly accessToken: string;
        readonly accessTokenExpiresAt: string;
        readonly refreshToken: string;
        readonly refreshTokenExpiresAt: string;
        readonly customer: { readonly id: string; readonly name: string; readonly email: string | null };
      }
    | {
        readonly __typename: 'ValidationError';
        readonly code: ErrorCode;
        readonly message: string;
        readonly problems: ReadonlyArray<{ readonly field: string; readonly message: string }>;
      }
    | { readonly __typename: 'EmailTaken'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'IdempotencyConflict'; readonly code: ErrorCode; readonly message: string };
};

export type StoreListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type StoreListQuery = {
  readonly stores: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly address: {
        readonly line1: string | null;
        readonly postalCode: string | null;
        readonly city: string | null;
        readonly country: string | null;
      } | null;
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export const CancelOrder: PersistedDocument<CancelOrderMutation, CancelOrderMutationVariables> = {
  id: '7762abf31f9d32d32917fa56b40d6915a1909b819e261a4738474e0db19b7452',
  name: 'CancelOrder',
  type: 'mutation',
};
export const CategoryList: PersistedDocument<CategoryListQuery, CategoryListQueryVariables> = {
  id: 'c295668835b54b218558967f91ce404a6388517efa9bbffac240282c6f628c5b',
  name: 'CategoryList',
  type: 'query',
};
export const ChangePassword: PersistedDocument<ChangePasswordMutation, ChangePasswordMutationVariables> = {
  id: '2c318753e2276f6ccd606d14d70e22a64a0aea9424326e47d709608c7507a862',
  name: 'ChangePassword',
  type: 'mutation',
};
export const OrderDetail: PersistedDocument<OrderDetailQuery, OrderDetailQueryVariables> = {
  id: '08bb1f5b87070a677d2cbdac9f16e33f06a99e9a6411e7acd658b59bb5231e58',
  name: 'OrderDetail',
  type: 'query',
};
export const OrderHistory: PersistedDocument<OrderHistoryQuery, OrderHistoryQueryVariables> = {
  id: 'f28f7f2d793b802e4cddaecc4430cd12ccfac122d1e0e0a6a9f82bfa7daa2ec5',
  name: 'OrderHistory',
  type: 'query',
};
export const PlaceOrder: PersistedDocument<PlaceOrderMutation, PlaceOrderMutationVariables> = {
  id: '6b64a16c3767e8ef99d221f0ed57deb91fba8f8e54f6341aced8a6d9b1b63da2',
  name: 'PlaceOrder',
  type: 'mutation',
};
export const ProductDetail: PersistedDocument<ProductDetailQuery, ProductDetailQueryVariables> = {
  id: '2517a4a736c50cf5386e7f2217be57e4b996317dc7fbf3f6bf9ec8b4283135a4',
  name: 'ProductDetail',
  type: 'query',
};
export const ProductList: PersistedDocument<ProductListQuery, ProductListQueryVariables> = {
  id: '911fc4264fc3ce4fb8216ecb098d91d733999f165bc80216a5611988c14fcfda',
  name: 'ProductList',
  type: 'query',
};
export const ProductSearch: PersistedDocument<ProductSearchQuery, ProductSearchQueryVariables> = {
  id: '876208c8731807c6c54fe059e2b7a4cc721124fbc5935e45f1e53781db0af9aa',
  name: 'ProductSearch',
  type: 'query',
};
export const RefreshSession: PersistedDocument<RefreshSessionMutation, RefreshSessionMutationVariables> = {
  id: '525959a3110898a51fbe318507b37d860cbcd5dab5d408177bb86cc0e3876de8',
  name: 'RefreshSession',
  type: 'mutation',
};
export const SignIn: PersistedDocument<SignInMutation, SignInMutationVariables> = {
  id: 'b6d29415ad29c7d9baafb2d9e8349cdca5cfa59660e88692a52038f984e669b4',
  name: 'SignIn',
  type: 'mutation',
};
export const SignOut: PersistedDocument<SignOutMutation, SignOutMutationVariables> = {
  id: '4b4f7956dec5ab91134263ab1961b0c7d85b60226db28ff4b1f6169d4b307781',
  name: 'SignOut',
  type: 'mutation',
};
export const SignUp: PersistedDocument<SignUpMutation, SignUpMutationVariables> = {
  id: 'a21f841798216a5c018d23144ede68a754d309799a0231b9ade935f5168aa999',
  name: 'SignUp',
  type: 'mutation',
};
export const StoreList: PersistedDocument<StoreListQuery, StoreListQueryVariables> = {
  id: '43c206b87d1c8077da22a3031940a06c75b612d17b176fcdd403629768028946',
  name: 'StoreList',
  type: 'query',
};
