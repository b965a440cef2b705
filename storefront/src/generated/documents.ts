// Written by `npm run documents` from operations/*.graphql. Do not edit.
import type { PersistedDocument } from '../persisted-document.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  | T
  | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Availability of a product, as shown to the public. */
export type Availability =
  /** `available` is at least the sum of the reorder points of its levels. */
  | 'IN_STOCK'
  /** `available` is at least 1, but below the sum of the reorder points of its levels. */
  | 'LOW_STOCK'
  /** `available` is 0, or no location has the product. */
  | 'OUT_OF_STOCK';

/** The order to cancel. */
export type CancelOrderInput = {
  /** ID of the order. */
  readonly id: string;
  /** Reason, as text for people, 1 to 500 characters. Saved in the history. */
  readonly reason: string;
  /** Expected version of the order. If the version differs, the result is `VersionConflict` and nothing is written. */
  readonly expectedVersion?: number | null | undefined;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same order in its current state. */
  readonly idempotencyKey?: string | null | undefined;
};

/** A password change. */
export type ChangePasswordInput = {
  /** The current password. */
  readonly currentPassword: string;
  /** 8 to 128 characters. Must not be a very common password or the e-mail address. */
  readonly newPassword: string;
};

/** A new order. It has no prices: they come from the products. */
export type CreateOrderInput = {
  /** ID of the customer who places the order. If omitted, the order is for a guest. */
  readonly customerId?: string | null | undefined;
  /** 1 to 200 lines. */
  readonly lines: ReadonlyArray<OrderLineInput>;
  /** Shipping address. */
  readonly shippingAddress?: ShippingAddressInput | null | undefined;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input returns the same order in its current state instead of creating a second one, even if prices have changed since. */
  readonly idempotencyKey?: string | null | undefined;
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
  /** Another account has this e-mail address. */
  | 'EMAIL_TAKEN'
  /** Another record has this `ref`. */
  | 'REF_TAKEN'
  /** The e-mail address or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** The refresh token does not belong to an open session. */
  | 'INVALID_SESSION'
  /** The claim token cannot open an account. */
  | 'INVALID_CLAIM_TOKEN'
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
  | 'MIXED_CURRENCIES';

/** A line of a new order. */
export type OrderLineInput = {
  /** ID of the product. */
  readonly productId: string;
  /** Number of units, from 1 to 1,000,000. */
  readonly quantity: number;
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

/** The refresh token to exchange. */
export type RefreshSessionInput = {
  /** The newest refresh token of the session. */
  readonly refreshToken: string;
};

/** Shipping address of an order. */
export type ShippingAddressInput = {
  /** Recipient, up to 200 characters. */
  readonly name?: string | null | undefined;
  /** Street and number, up to 200 characters. */
  readonly line1: string;
  /** Second address line, up to 200 characters. */
  readonly line2?: string | null | undefined;
  /** City or town, up to 100 characters. */
  readonly city?: string | null | undefined;
  /** State, province or canton, up to 100 characters. */
  readonly region?: string | null | undefined;
  /** Postal code, up to 20 characters. */
  readonly postalCode?: string | null | undefined;
  /** ISO 3166-1 alpha-2 code or English name of the country, for example "DE" or "Germany". */
  readonly country?: string | null | undefined;
};

/** The credentials. */
export type SignInInput = {
  /** The e-mail address. Case is ignored. */
  readonly email: string;
  /** The account's password. */
  readonly password: string;
};

/** The refresh token of the session to end. */
export type SignOutInput = {
  /** Any refresh token of the session. */
  readonly refreshToken: string;
};

/** A new account and its customer. */
export type SignUpInput = {
  /** The e-mail address to sign in with. Unique; case is ignored. */
  readonly email: string;
  /** 8 to 128 characters. Must not be a very common password or the e-mail address. */
  readonly password: string;
  /** Name, 1 to 200 characters. */
  readonly name: string;
  /** Phone number in E.164 or national format, for example "+41 44 668 18 00". */
  readonly phone?: string | null | undefined;
  /** A token from issueClaimToken. Opens the account of the customer of that token. The e-mail address, the name and, if given, the phone number in this input replace the customer's own. */
  readonly claimToken?: string | null | undefined;
  /** Idempotency key of your choice. For 30 days, a request with the same key and input, including the password, signs in to the same account instead of creating a second one. */
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
          readonly __typename: 'Order';
          readonly id: string;
          readonly number: string;
          readonly status: OrderStatus;
          readonly placedAt: string;
          readonly total: {
            readonly __typename: 'Money';
            readonly amount: string;
            readonly currency: string;
          };
        };
      }
    | { readonly __typename: 'ValidationError'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'NotFound'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'IllegalTransition'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'VersionConflict'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'IdempotencyConflict'; readonly code: ErrorCode; readonly message: string }
    | null;
};

export type CategoryListQueryVariables = Exact<{ [key: string]: never }>;

export type CategoryListQuery = {
  readonly categories: {
    readonly __typename: 'CategoryConnection';
    readonly nodes: ReadonlyArray<{
      readonly __typename: 'Category';
      readonly id: string;
      readonly slug: string;
      readonly name: string;
      readonly productCount: number;
      readonly children: ReadonlyArray<{
        readonly __typename: 'Category';
        readonly id: string;
        readonly slug: string;
        readonly name: string;
        readonly productCount: number;
      }>;
    }>;
  } | null;
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
        readonly problems: ReadonlyArray<{
          readonly __typename: 'InputProblem';
          readonly field: string;
          readonly message: string;
        }>;
      }
    | { readonly __typename: 'InvalidCredentials'; readonly code: ErrorCode; readonly message: string }
    | null;
};

export type OrderDetailQueryVariables = Exact<{
  number: string;
}>;

export type OrderDetailQuery = {
  readonly order: {
    readonly __typename: 'Order';
    readonly allowedTransitions: ReadonlyArray<OrderStatus>;
    readonly id: string;
    readonly number: string;
    readonly status: OrderStatus;
    readonly placedAt: string;
    readonly customer: {
      readonly __typename: 'Customer';
      readonly name: string;
      readonly email: string | null;
    } | null;
    readonly lines: ReadonlyArray<{
      readonly __typename: 'OrderLine';
      readonly position: number;
      readonly name: string;
      readonly quantity: number;
      readonly unitPrice: { readonly __typename: 'Money'; readonly amount: string };
      readonly total: { readonly __typename: 'Money'; readonly amount: string };
      readonly product: {
        readonly __typename: 'Product';
        readonly slug: string;
        readonly name: string;
        readonly availability: Availability | null;
      } | null;
    }>;
    readonly subtotal: { readonly __typename: 'Money'; readonly amount: string };
    readonly shippingCost: { readonly __typename: 'Money'; readonly amount: string };
    readonly shippingAddress: {
      readonly __typename: 'ShippingAddress';
      readonly name: string | null;
      readonly line1: string | null;
      readonly line2: string | null;
      readonly postalCode: string | null;
      readonly city: string | null;
      readonly country: string | null;
    } | null;
    readonly history: ReadonlyArray<{
      readonly __typename: 'OrderEvent';
      readonly to: OrderStatus;
      readonly at: string;
    }>;
    readonly total: { readonly __typename: 'Money'; readonly amount: string; readonly currency: string };
  } | null;
};

export type OrderHistoryQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type OrderHistoryQuery = {
  readonly me: {
    readonly __typename: 'Customer';
    readonly id: string;
    readonly orders: {
      readonly __typename: 'OrderConnection';
      readonly nodes: ReadonlyArray<{
        readonly __typename: 'Order';
        readonly id: string;
        readonly number: string;
        readonly status: OrderStatus;
        readonly placedAt: string;
        readonly total: { readonly __typename: 'Money'; readonly amount: string; readonly currency: string };
      }>;
      readonly pageInfo: {
        readonly __typename: 'PageInfo';
        readonly hasNextPage: boolean;
        readonly endCursor: string | null;
      };
    } | null;
  } | null;
};

export type OrderSummaryFragment = {
  readonly __typename: 'Order';
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly placedAt: string;
  readonly total: { readonly __typename: 'Money'; readonly amount: string; readonly currency: string };
};

export type PageEndFragment = {
  readonly __typename: 'PageInfo';
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
};

export type PlaceOrderMutationVariables = Exact<{
  input: CreateOrderInput;
}>;

export type PlaceOrderMutation = {
  readonly createOrder:
    | {
        readonly __typename: 'CreateOrderSuccess';
        readonly order: {
          readonly __typename: 'Order';
          readonly id: string;
          readonly number: string;
          readonly status: OrderStatus;
          readonly placedAt: string;
          readonly total: {
            readonly __typename: 'Money';
            readonly amount: string;
            readonly currency: string;
          };
        };
      }
    | {
        readonly __typename: 'ValidationError';
        readonly code: ErrorCode;
        readonly message: string;
        readonly problems: ReadonlyArray<{
          readonly __typename: 'InputProblem';
          readonly field: string;
          readonly message: string;
        }>;
      }
    | {
        readonly __typename: 'UnknownProducts';
        readonly code: ErrorCode;
        readonly message: string;
        readonly lines: ReadonlyArray<{
          readonly __typename: 'RefusedLine';
          readonly index: number;
          readonly productId: string;
        }>;
      }
    | {
        readonly __typename: 'ProductNotForSale';
        readonly code: ErrorCode;
        readonly message: string;
        readonly lines: ReadonlyArray<{
          readonly __typename: 'RefusedLine';
          readonly index: number;
          readonly productId: string;
        }>;
      }
    | { readonly __typename: 'CustomerNotFound'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'MixedCurrencies'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'RefTaken'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'IdempotencyConflict'; readonly code: ErrorCode; readonly message: string }
    | null;
};

export type ProductCardFragment = {
  readonly __typename: 'Product';
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly availability: Availability | null;
  readonly price: { readonly __typename: 'Money'; readonly amount: string; readonly currency: string };
  readonly compareAtPrice: {
    readonly __typename: 'Money';
    readonly amount: string;
    readonly currency: string;
  } | null;
  readonly images: ReadonlyArray<{
    readonly __typename: 'ProductImage';
    readonly url: string;
    readonly alt: string | null;
  }>;
};

export type ProductDetailQueryVariables = Exact<{
  slug: string;
}>;

export type ProductDetailQuery = {
  readonly product: {
    readonly __typename: 'Product';
    readonly sku: string;
    readonly description: string | null;
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly availability: Availability | null;
    readonly category: {
      readonly __typename: 'Category';
      readonly id: string;
      readonly slug: string;
      readonly name: string;
    } | null;
    readonly price: { readonly __typename: 'Money'; readonly amount: string; readonly currency: string };
    readonly compareAtPrice: {
      readonly __typename: 'Money';
      readonly amount: string;
      readonly currency: string;
    } | null;
    readonly images: ReadonlyArray<{
      readonly __typename: 'ProductImage';
      readonly url: string;
      readonly alt: string | null;
    }>;
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
    readonly __typename: 'ProductConnection';
    readonly nodes: ReadonlyArray<{
      readonly __typename: 'Product';
      readonly id: string;
      readonly slug: string;
      readonly name: string;
      readonly availability: Availability | null;
      readonly price: { readonly __typename: 'Money'; readonly amount: string; readonly currency: string };
      readonly compareAtPrice: {
        readonly __typename: 'Money';
        readonly amount: string;
        readonly currency: string;
      } | null;
      readonly images: ReadonlyArray<{
        readonly __typename: 'ProductImage';
        readonly url: string;
        readonly alt: string | null;
      }>;
    }>;
    readonly pageInfo: {
      readonly __typename: 'PageInfo';
      readonly hasNextPage: boolean;
      readonly endCursor: string | null;
    };
  } | null;
};

export type ProductSearchQueryVariables = Exact<{
  search: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type ProductSearchQuery = {
  readonly products: {
    readonly __typename: 'ProductConnection';
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly __typename: 'Product';
      readonly id: string;
      readonly slug: string;
      readonly name: string;
      readonly availability: Availability | null;
      readonly price: { readonly __typename: 'Money'; readonly amount: string; readonly currency: string };
      readonly compareAtPrice: {
        readonly __typename: 'Money';
        readonly amount: string;
        readonly currency: string;
      } | null;
      readonly images: ReadonlyArray<{
        readonly __typename: 'ProductImage';
        readonly url: string;
        readonly alt: string | null;
      }>;
    }>;
    readonly pageInfo: {
      readonly __typename: 'PageInfo';
      readonly hasNextPage: boolean;
      readonly endCursor: string | null;
    };
  } | null;
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
    | { readonly __typename: 'InvalidSession'; readonly code: ErrorCode; readonly message: string }
    | null;
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
        readonly customer: {
          readonly __typename: 'Customer';
          readonly id: string;
          readonly name: string;
          readonly email: string | null;
        };
      }
    | {
        readonly __typename: 'ValidationError';
        readonly code: ErrorCode;
        readonly message: string;
        readonly problems: ReadonlyArray<{
          readonly __typename: 'InputProblem';
          readonly field: string;
          readonly message: string;
        }>;
      }
    | { readonly __typename: 'InvalidCredentials'; readonly code: ErrorCode; readonly message: string }
    | null;
};

export type SignOutMutationVariables = Exact<{
  input: SignOutInput;
}>;

export type SignOutMutation = {
  readonly signOut: { readonly __typename: 'SignOutSuccess'; readonly signedOut: boolean } | null;
};

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
        readonly customer: {
          readonly __typename: 'Customer';
          readonly id: string;
          readonly name: string;
          readonly email: string | null;
        };
      }
    | {
        readonly __typename: 'ValidationError';
        readonly code: ErrorCode;
        readonly message: string;
        readonly problems: ReadonlyArray<{
          readonly __typename: 'InputProblem';
          readonly field: string;
          readonly message: string;
        }>;
      }
    | { readonly __typename: 'EmailTaken'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'InvalidClaimToken'; readonly code: ErrorCode; readonly message: string }
    | { readonly __typename: 'IdempotencyConflict'; readonly code: ErrorCode; readonly message: string }
    | null;
};

export type StoreListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type StoreListQuery = {
  readonly stores: {
    readonly __typename: 'StoreConnection';
    readonly nodes: ReadonlyArray<{
      readonly __typename: 'Store';
      readonly id: string;
      readonly name: string;
      readonly address: {
        readonly __typename: 'LocationAddress';
        readonly line1: string | null;
        readonly postalCode: string | null;
        readonly city: string | null;
        readonly country: string | null;
      } | null;
    }>;
    readonly pageInfo: {
      readonly __typename: 'PageInfo';
      readonly hasNextPage: boolean;
      readonly endCursor: string | null;
    };
  } | null;
};

export const CancelOrder: PersistedDocument<CancelOrderMutation, CancelOrderMutationVariables> = {
  id: '10f1e8c4fb4ed147cbf1545e3cfa78c3eec66cceb883b5df32e50f1a12621eec',
  name: 'CancelOrder',
  type: 'mutation',
};
export const CategoryList: PersistedDocument<CategoryListQuery, CategoryListQueryVariables> = {
  id: '13c24c7321578ef703d5783c2cdc6f565e302c162acbc05d1c58e69941e9886e',
  name: 'CategoryList',
  type: 'query',
};
export const ChangePassword: PersistedDocument<ChangePasswordMutation, ChangePasswordMutationVariables> = {
  id: '450bd55d6b052ba611f366f51694a5b46b53db49677278b4711d500846e9f268',
  name: 'ChangePassword',
  type: 'mutation',
};
export const OrderDetail: PersistedDocument<OrderDetailQuery, OrderDetailQueryVariables> = {
  id: '05b4aa1252f7ed0e4744f939e7a1f6079d33af1afa9db321897f6038e00efe1e',
  name: 'OrderDetail',
  type: 'query',
};
export const OrderHistory: PersistedDocument<OrderHistoryQuery, OrderHistoryQueryVariables> = {
  id: '47c49c1e0cdef4e4beb48486f832b424bbafb650475a49cdcdc205e305e5f959',
  name: 'OrderHistory',
  type: 'query',
};
export const PlaceOrder: PersistedDocument<PlaceOrderMutation, PlaceOrderMutationVariables> = {
  id: '6267b9a895ad828f2df537ef8732b5b3be5b9827f017e6f75176e1bf004ae43f',
  name: 'PlaceOrder',
  type: 'mutation',
};
export const ProductDetail: PersistedDocument<ProductDetailQuery, ProductDetailQueryVariables> = {
  id: '6419c744d35f50dd8e79388ea5cd20866c2d896aee44bc8c555ced5fac8126e6',
  name: 'ProductDetail',
  type: 'query',
};
export const ProductList: PersistedDocument<ProductListQuery, ProductListQueryVariables> = {
  id: '0ea8540424f91b919556cfa688d3bbbe56b9823d160cd36bd0297101b2d963d8',
  name: 'ProductList',
  type: 'query',
};
export const ProductSearch: PersistedDocument<ProductSearchQuery, ProductSearchQueryVariables> = {
  id: 'a9df65e9acbbbed25026fe71e3204d7211da712f4dcb229b7aa81c8075e219dc',
  name: 'ProductSearch',
  type: 'query',
};
export const RefreshSession: PersistedDocument<RefreshSessionMutation, RefreshSessionMutationVariables> = {
  id: '8e17a85030ba38007148ed65c595de68dcac5e4dfcb1742dbf8ab553327144fd',
  name: 'RefreshSession',
  type: 'mutation',
};
export const SignIn: PersistedDocument<SignInMutation, SignInMutationVariables> = {
  id: '3585cb039271594595c44a3afdcf62753d767afc9fa1761a234504f50dd4a4fc',
  name: 'SignIn',
  type: 'mutation',
};
export const SignOut: PersistedDocument<SignOutMutation, SignOutMutationVariables> = {
  id: 'b7f7e28af08587fe083b1b89a64e931905731e6199b8c4421889bf8114f9f4eb',
  name: 'SignOut',
  type: 'mutation',
};
export const SignUp: PersistedDocument<SignUpMutation, SignUpMutationVariables> = {
  id: '31772908f323d4c86b6d5f3bc0a62d55b5c57167670e575dec34a53b8727cf6d',
  name: 'SignUp',
  type: 'mutation',
};
export const StoreList: PersistedDocument<StoreListQuery, StoreListQueryVariables> = {
  id: 'd39e96458d3d3fb8e7f8ea9ab8e8c31482fe92bcf7ac6cfdd488319e2651fbd1',
  name: 'StoreList',
  type: 'query',
};
