// Checks the types that the compiler infers from a typed document in Apollo Client, urql and a plain client over fetch.
// Nothing is sent: `npm run check:types` checks these claims.
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import {
  createClient,
  OrderDetail,
  PlaceOrder,
  ProductList,
  type OrderDetailQuery,
  type OrderStatus,
  type PlaceOrderMutation,
  type PlaceOrderMutationVariables,
  type ProductListQuery,
  type ProductListQueryVariables,
  type ProductOrderBy,
} from '@kawa/storefront';
import { OrderDetailDocument, PlaceOrderDocument, ProductListDocument } from '@kawa/storefront/nodes';
import * as strings from '@kawa/storefront/strings';
import { Client, fetchExchange } from '@urql/core';
import { expectTypeOf, test } from 'vitest';

const uri = 'http://127.0.0.1:9/graphql';
const apollo = new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache() });
const urql = new Client({ url: uri, exchanges: [fetchExchange] });
const storefront = createClient({ url: uri });
declare function execute<Data, Variables>(
  document: strings.TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<{ data: Data }>;

/** The type of `data` when it is not null. */
const dataOf = <Data>(_ask: () => PromiseLike<{ data?: Data | null | undefined }>) =>
  expectTypeOf<NonNullable<Data>>();

type Variables = PlaceOrderMutationVariables;
const variables: Variables = { input: { lines: [{ productId: '1', quantity: 1 }] } };

test('Apollo Client gives the data of the document, and takes only its variables', () => {
  const ask = () => apollo.query({ query: ProductListDocument, variables: { first: 2 } });
  dataOf(ask).toEqualTypeOf<ProductListQuery>();
  const tell = () => apollo.mutate({ mutation: PlaceOrderDocument, variables });
  dataOf(tell).toEqualTypeOf<PlaceOrderMutation>();
  type Asked = NonNullable<apolloOptions['variables']>;
  type apolloOptions = ApolloClient.MutateOptions<PlaceOrderMutation, Variables>;
  expectTypeOf<{ input: { lines: string } }>().not.toExtend<Asked>();
});

test('urql gives the data of the document, and takes only its variables', () => {
  const ask = () => urql.query(ProductListDocument, { first: 2 }).toPromise();
  dataOf(ask).toEqualTypeOf<ProductListQuery>();
  const tell = () => urql.mutation(PlaceOrderDocument, variables).toPromise();
  dataOf(tell).toEqualTypeOf<PlaceOrderMutation>();
});

test('a client over fetch learns both from a text, and from an id', () => {
  const byText = () => execute(strings.PlaceOrderDocument, variables);
  dataOf(byText).toEqualTypeOf<PlaceOrderMutation>();
  const byId = () => storefront.run(PlaceOrder, variables);
  dataOf(byId).toEqualTypeOf<PlaceOrderMutation>();
  type Of<T> = T extends { __apiType?: (variables: infer V) => infer D } ? [D, V] : never;
  type List = [ProductListQuery, ProductListQueryVariables];
  expectTypeOf<Of<typeof ProductList>>().toEqualTypeOf<List>();
  expectTypeOf<Of<typeof ProductListDocument>>().toEqualTypeOf<List>();
  expectTypeOf<Of<typeof strings.ProductListDocument>>().toEqualTypeOf<List>();
  expectTypeOf<Of<typeof OrderDetail>>().toEqualTypeOf<Of<typeof OrderDetailDocument>>();
});

test('a union is narrowed by __typename: each failure has its own fields, success has the order', () => {
  // A root field is null when its subgraph is unavailable or refuses.
  expectTypeOf<null>().toExtend<PlaceOrderMutation['createOrder']>();
  type Result = NonNullable<PlaceOrderMutation['createOrder']>;
  const told = (result: Result) => {
    switch (result.__typename) {
      case 'CreateOrderSuccess':
        expectTypeOf(result.order.total.amount).toEqualTypeOf<string>();
        expectTypeOf<'message' extends keyof typeof result ? true : false>().toEqualTypeOf<false>();
        return result.order.number;
      case 'ValidationError':
        expectTypeOf(result.problems[0]?.field).toEqualTypeOf<string | undefined>();
        return result.message;
      case 'ProductNotForSale':
      case 'UnknownProducts':
        expectTypeOf(result.lines[0]?.productId).toEqualTypeOf<string | undefined>();
        return result.message;
      case 'CustomerNotFound':
      case 'MixedCurrencies':
      case 'RefTaken':
      case 'IdempotencyConflict':
        return result.message;
      default:
        // A new union member would not be handled here, and this would no longer be `never`.
        expectTypeOf(result).toEqualTypeOf<never>();
        return '';
    }
  };
  expectTypeOf(told).returns.toEqualTypeOf<string>();
});

test('scalars are what JSON holds: decimals, instants and ids are strings, whole numbers are numbers', () => {
  type Order = NonNullable<OrderDetailQuery['order']>;
  expectTypeOf<Order['total']['amount']>().toEqualTypeOf<string>(); // Decimal
  expectTypeOf<Order['total']['currency']>().toEqualTypeOf<string>(); // CurrencyCode
  expectTypeOf<Order['placedAt']>().toEqualTypeOf<string>(); // DateTime
  expectTypeOf<Order['id']>().toEqualTypeOf<string>();
  expectTypeOf<Order['lines'][number]['quantity']>().toEqualTypeOf<number>();
  expectTypeOf<Order['status']>().toEqualTypeOf<OrderStatus>();
  // A field of another domain is nullable.
  expectTypeOf<null>().toExtend<Order['customer']>();
  expectTypeOf<null>().not.toExtend<Order['lines']>();
});

test('variables: what the operation requires is required, what it does not may be left out', () => {
  expectTypeOf<object>().not.toExtend<PlaceOrderMutationVariables>();
  expectTypeOf<{ orderBy: 'CHEAPEST' }>().not.toExtend<ProductListQueryVariables>();
  expectTypeOf<{ orderBy: 'PRICE_ASC'; first: 3 }>().toExtend<ProductListQueryVariables>();
  expectTypeOf<ProductOrderBy>().not.toEqualTypeOf<string>();
});
