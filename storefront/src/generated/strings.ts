// Written by `npm run documents` from operations/*.graphql. Do not edit.
import { TypedDocumentString } from '../typed-document-string.ts';
import type * as types from './documents.ts';
export const CancelOrderDocument = new TypedDocumentString<
  types.CancelOrderMutation,
  types.CancelOrderMutationVariables
>(
  'mutation CancelOrder($input: CancelOrderInput!) {\n  cancelOrder(input: $input) {\n    __typename\n    ... on CancelOrderSuccess {\n      order {\n        ...OrderSummary\n        __typename\n      }\n      __typename\n    }\n    ... on Error {\n      code\n      message\n      __typename\n    }\n  }\n}\n\nfragment OrderSummary on Order {\n  id\n  number\n  status\n  placedAt\n  total {\n    amount\n    currency\n    __typename\n  }\n  __typename\n}',
  { hash: '10f1e8c4fb4ed147cbf1545e3cfa78c3eec66cceb883b5df32e50f1a12621eec' },
);
export const CategoryListDocument = new TypedDocumentString<
  types.CategoryListQuery,
  types.CategoryListQueryVariables
>(
  'query CategoryList {\n  categories(first: 100, where: {rootsOnly: true}) {\n    nodes {\n      id\n      slug\n      name\n      productCount\n      children {\n        id\n        slug\n        name\n        productCount\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}',
  { hash: '13c24c7321578ef703d5783c2cdc6f565e302c162acbc05d1c58e69941e9886e' },
);
export const ChangePasswordDocument = new TypedDocumentString<
  types.ChangePasswordMutation,
  types.ChangePasswordMutationVariables
>(
  'mutation ChangePassword($input: ChangePasswordInput!) {\n  changePassword(input: $input) {\n    __typename\n    ... on ChangePasswordSuccess {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n      refreshTokenExpiresAt\n      __typename\n    }\n    ... on Error {\n      code\n      message\n      __typename\n    }\n    ... on ValidationError {\n      problems {\n        field\n        message\n        __typename\n      }\n      __typename\n    }\n  }\n}',
  { hash: '450bd55d6b052ba611f366f51694a5b46b53db49677278b4711d500846e9f268' },
);
export const OrderDetailDocument = new TypedDocumentString<
  types.OrderDetailQuery,
  types.OrderDetailQueryVariables
>(
  'query OrderDetail($number: String!) {\n  order(number: $number) {\n    ...OrderSummary\n    customer {\n      name\n      email\n      __typename\n    }\n    lines {\n      position\n      name\n      quantity\n      unitPrice {\n        amount\n        __typename\n      }\n      total {\n        amount\n        __typename\n      }\n      product {\n        slug\n        name\n        availability\n        __typename\n      }\n      __typename\n    }\n    subtotal {\n      amount\n      __typename\n    }\n    shippingCost {\n      amount\n      __typename\n    }\n    shippingAddress {\n      name\n      line1\n      line2\n      postalCode\n      city\n      country\n      __typename\n    }\n    history {\n      to\n      at\n      __typename\n    }\n    allowedTransitions\n    __typename\n  }\n}\n\nfragment OrderSummary on Order {\n  id\n  number\n  status\n  placedAt\n  total {\n    amount\n    currency\n    __typename\n  }\n  __typename\n}',
  { hash: '05b4aa1252f7ed0e4744f939e7a1f6079d33af1afa9db321897f6038e00efe1e' },
);
export const OrderHistoryDocument = new TypedDocumentString<
  types.OrderHistoryQuery,
  types.OrderHistoryQueryVariables
>(
  'query OrderHistory($first: Int = 20, $after: String) {\n  me {\n    id\n    orders(first: $first, after: $after) {\n      nodes {\n        ...OrderSummary\n        __typename\n      }\n      pageInfo {\n        ...PageEnd\n        __typename\n      }\n      __typename\n    }\n    __typename\n  }\n}\n\nfragment OrderSummary on Order {\n  id\n  number\n  status\n  placedAt\n  total {\n    amount\n    currency\n    __typename\n  }\n  __typename\n}\n\nfragment PageEnd on PageInfo {\n  hasNextPage\n  endCursor\n  __typename\n}',
  { hash: '47c49c1e0cdef4e4beb48486f832b424bbafb650475a49cdcdc205e305e5f959' },
);
export const PlaceOrderDocument = new TypedDocumentString<
  types.PlaceOrderMutation,
  types.PlaceOrderMutationVariables
>(
  'fragment OrderSummary on Order {\n  id\n  number\n  status\n  placedAt\n  total {\n    amount\n    currency\n    __typename\n  }\n  __typename\n}\n\nmutation PlaceOrder($input: CreateOrderInput!) {\n  createOrder(input: $input) {\n    __typename\n    ... on CreateOrderSuccess {\n      order {\n        ...OrderSummary\n        __typename\n      }\n      __typename\n    }\n    ... on Error {\n      code\n      message\n      __typename\n    }\n    ... on ValidationError {\n      problems {\n        field\n        message\n        __typename\n      }\n      __typename\n    }\n    ... on ProductNotForSale {\n      lines {\n        index\n        productId\n        __typename\n      }\n      __typename\n    }\n    ... on UnknownProducts {\n      lines {\n        index\n        productId\n        __typename\n      }\n      __typename\n    }\n  }\n}',
  { hash: '6267b9a895ad828f2df537ef8732b5b3be5b9827f017e6f75176e1bf004ae43f' },
);
export const ProductDetailDocument = new TypedDocumentString<
  types.ProductDetailQuery,
  types.ProductDetailQueryVariables
>(
  'fragment ProductCard on Product {\n  id\n  slug\n  name\n  price {\n    amount\n    currency\n    __typename\n  }\n  compareAtPrice {\n    amount\n    currency\n    __typename\n  }\n  images {\n    url\n    alt\n    __typename\n  }\n  availability\n  __typename\n}\n\nquery ProductDetail($slug: String!) {\n  product(slug: $slug) {\n    ...ProductCard\n    sku\n    description\n    category {\n      id\n      slug\n      name\n      __typename\n    }\n    __typename\n  }\n}',
  { hash: '6419c744d35f50dd8e79388ea5cd20866c2d896aee44bc8c555ced5fac8126e6' },
);
export const ProductListDocument = new TypedDocumentString<
  types.ProductListQuery,
  types.ProductListQueryVariables
>(
  'fragment PageEnd on PageInfo {\n  hasNextPage\n  endCursor\n  __typename\n}\n\nfragment ProductCard on Product {\n  id\n  slug\n  name\n  price {\n    amount\n    currency\n    __typename\n  }\n  compareAtPrice {\n    amount\n    currency\n    __typename\n  }\n  images {\n    url\n    alt\n    __typename\n  }\n  availability\n  __typename\n}\n\nquery ProductList($categoryId: ID, $first: Int = 20, $after: String, $orderBy: ProductOrderBy! = CREATED_AT_DESC) {\n  products(\n    first: $first\n    after: $after\n    where: {categoryId: $categoryId}\n    orderBy: $orderBy\n  ) {\n    nodes {\n      ...ProductCard\n      __typename\n    }\n    pageInfo {\n      ...PageEnd\n      __typename\n    }\n    __typename\n  }\n}',
  { hash: '0ea8540424f91b919556cfa688d3bbbe56b9823d160cd36bd0297101b2d963d8' },
);
export const ProductSearchDocument = new TypedDocumentString<
  types.ProductSearchQuery,
  types.ProductSearchQueryVariables
>(
  'fragment PageEnd on PageInfo {\n  hasNextPage\n  endCursor\n  __typename\n}\n\nfragment ProductCard on Product {\n  id\n  slug\n  name\n  price {\n    amount\n    currency\n    __typename\n  }\n  compareAtPrice {\n    amount\n    currency\n    __typename\n  }\n  images {\n    url\n    alt\n    __typename\n  }\n  availability\n  __typename\n}\n\nquery ProductSearch($search: String!, $first: Int = 20, $after: String) {\n  products(first: $first, after: $after, where: {search: $search}) {\n    nodes {\n      ...ProductCard\n      __typename\n    }\n    pageInfo {\n      ...PageEnd\n      __typename\n    }\n    totalCount\n    __typename\n  }\n}',
  { hash: 'a9df65e9acbbbed25026fe71e3204d7211da712f4dcb229b7aa81c8075e219dc' },
);
export const RefreshSessionDocument = new TypedDocumentString<
  types.RefreshSessionMutation,
  types.RefreshSessionMutationVariables
>(
  'mutation RefreshSession($input: RefreshSessionInput!) {\n  refreshSession(input: $input) {\n    __typename\n    ... on RefreshSessionSuccess {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n      refreshTokenExpiresAt\n      __typename\n    }\n    ... on Error {\n      code\n      message\n      __typename\n    }\n  }\n}',
  { hash: '8e17a85030ba38007148ed65c595de68dcac5e4dfcb1742dbf8ab553327144fd' },
);
export const SignInDocument = new TypedDocumentString<types.SignInMutation, types.SignInMutationVariables>(
  'mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    __typename\n    ... on SignInSuccess {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n      refreshTokenExpiresAt\n      customer {\n        id\n        name\n        email\n        __typename\n      }\n      __typename\n    }\n    ... on Error {\n      code\n      message\n      __typename\n    }\n    ... on ValidationError {\n      problems {\n        field\n        message\n        __typename\n      }\n      __typename\n    }\n  }\n}',
  { hash: '3585cb039271594595c44a3afdcf62753d767afc9fa1761a234504f50dd4a4fc' },
);
export const SignOutDocument = new TypedDocumentString<types.SignOutMutation, types.SignOutMutationVariables>(
  'mutation SignOut($input: SignOutInput!) {\n  signOut(input: $input) {\n    ... on SignOutSuccess {\n      signedOut\n      __typename\n    }\n    __typename\n  }\n}',
  { hash: 'b7f7e28af08587fe083b1b89a64e931905731e6199b8c4421889bf8114f9f4eb' },
);
export const SignUpDocument = new TypedDocumentString<types.SignUpMutation, types.SignUpMutationVariables>(
  'mutation SignUp($input: SignUpInput!) {\n  signUp(input: $input) {\n    __typename\n    ... on SignUpSuccess {\n      accessToken\n      accessTokenExpiresAt\n      refreshToken\n      refreshTokenExpiresAt\n      customer {\n        id\n        name\n        email\n        __typename\n      }\n      __typename\n    }\n    ... on Error {\n      code\n      message\n      __typename\n    }\n    ... on ValidationError {\n      problems {\n        field\n        message\n        __typename\n      }\n      __typename\n    }\n  }\n}',
  { hash: '31772908f323d4c86b6d5f3bc0a62d55b5c57167670e575dec34a53b8727cf6d' },
);
export const StoreListDocument = new TypedDocumentString<types.StoreListQuery, types.StoreListQueryVariables>(
  'fragment PageEnd on PageInfo {\n  hasNextPage\n  endCursor\n  __typename\n}\n\nquery StoreList($first: Int = 20, $after: String) {\n  stores(first: $first, after: $after) {\n    nodes {\n      id\n      name\n      address {\n        line1\n        postalCode\n        city\n        country\n        __typename\n      }\n      __typename\n    }\n    pageInfo {\n      ...PageEnd\n      __typename\n    }\n    __typename\n  }\n}',
  { hash: 'd39e96458d3d3fb8e7f8ea9ab8e8c31482fe92bcf7ac6cfdd488319e2651fbd1' },
);
