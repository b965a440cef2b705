// Written by `npm run documents` from operations/*.graphql. Do not edit.
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
  /** Another record has this ref. */
  | 'REF_TAKEN'
  /** The e-mail address or the password is wrong. */
  | 'INVALID_CREDENTIALS'
  /** The refresh token is not one of an open session. */
  | 'INVALID_SESSION'
  /** The claim token opens no account. */
  | 'INVALID_CLAIM_TOKEN'
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
  /** From issueClaimToken: opens the account of that customer, who gets this e-mail, this name, and this phone if it is given. */
  readonly claimToken?: string | null | undefined;
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
