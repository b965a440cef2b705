import { beforeAll, describe, expect, test } from 'vitest';
import { type Kawa, type Topology } from '../../kit/kit.ts';

export const shopDay = (topology: Topology, started: () => Kawa) =>
  describe(`${topology}: a day in the shop, through the router`, () => {
    let kawa: Kawa;
    beforeAll(() => void (kawa = started()));

    const ids: Record<string, string> = {};

    test('staff add a customer and a product and put 100 in the warehouse', async () => {
      const { createCustomer } = await kawa.ask(
        `mutation { createCustomer(input: { name: "Ada", email: "ada@example.org", addresses: [{ line1: "Main St 1", country: "GB" }] }) {
        ... on CreateCustomerSuccess { customer { id } } ... on Error { code message } } }`,
      );
      ids['customer'] = createCustomer.customer.id;
      const { createProduct } = await kawa.ask(
        `mutation { createProduct(input: { name: "Kettle", price: { amount: "89.99", currency: EUR_ } }) {
        ... on CreateProductSuccess { product { id sku } } ... on Error { code message } } }`.replace(
          'EUR_',
          '"EUR"',
        ),
      );
      ids['product'] = createProduct.product.id;
      const { warehouse } = await kawa.ask('{ warehouse { id } }');
      const { adjustStock } = await kawa.ask(
        `mutation ($product: ID!, $location: ID!) {
        adjustStock(input: { productId: $product, locationId: $location, delta: 100, reason: "first delivery" }) {
          ... on AdjustStockSuccess { level { onHand product { name } } } ... on Error { code message } } }`,
        { product: ids['product'], location: warehouse.id },
      );
      expect(adjustStock.level).toEqual({ onHand: 100, product: { name: 'Kettle' } });
    });

    test('an order of 2 at 89.99 is 179.98, whatever happens to the price later', async () => {
      const { createOrder } = await kawa.ask(
        `mutation ($customer: ID!, $product: ID!) {
        createOrder(input: { customerId: $customer, lines: [{ productId: $product, quantity: 2 }] }) {
          ... on CreateOrderSuccess { order { id number status total { amount } customer { name } lines { product { name stock { available } } } } }
          ... on Error { code message } } }`,
        { customer: ids['customer'], product: ids['product'] },
      );
      expect(createOrder.order).toMatchObject({
        status: 'PENDING',
        total: { amount: '179.98' },
        customer: { name: 'Ada' },
        lines: [{ product: { name: 'Kettle', stock: { available: 100 } } }],
      });
      ids['order'] = createOrder.order.id;
      await kawa.ask(
        `mutation ($product: ID!) { updateProduct(input: { id: $product, price: { amount: "10.00", currency: "EUR" } }) { __typename ... on Error { message } } }`,
        { product: ids['product'] },
      );
      const { order } = await kawa.ask(
        'query ($id: ID!) { order(id: $id) { total { amount } lines { unitPrice { amount } product { price { amount } } } } }',
        { id: ids['order'] },
      );
      expect(order).toEqual({
        total: { amount: '179.98' },
        lines: [{ unitPrice: { amount: '89.99' }, product: { price: { amount: '10.00' } } }],
      });
    });

    test('the order is confirmed and shipped; cancelling it then is an illegal step that names the legal ones', async () => {
      for (const step of ['confirmOrder', 'shipOrder']) {
        const answer = await kawa.ask(
          `mutation ($id: ID!) { ${step}(input: { id: $id }) { __typename ... on Error { message } } }`,
          { id: ids['order'] },
        );
        expect(answer[step].__typename).toMatch(/Success$/u);
      }
      const { cancelOrder } = await kawa.ask(
        'mutation ($id: ID!) { cancelOrder(input: { id: $id, reason: "changed my mind" }) { __typename ... on IllegalTransition { code from to allowed } } }',
        { id: ids['order'] },
      );
      expect(cancelOrder).toEqual({
        __typename: 'IllegalTransition',
        code: 'ILLEGAL_TRANSITION',
        from: 'SHIPPED',
        to: 'CANCELLED',
        allowed: ['DELIVERED'],
      });
    });

    test('a customer that was deleted stays on the order as an anonymous one', async () => {
      await kawa.ask('mutation ($id: ID!) { deleteCustomer(input: { id: $id }) { __typename } }', {
        id: ids['customer'],
      });
      const { order } = await kawa.ask('query ($id: ID!) { order(id: $id) { customer { id name email } } }', {
        id: ids['order'],
      });
      expect(order.customer).toEqual({ id: ids['customer'], name: 'Deleted customer', email: null });
    });

    test('a product that was deleted stays on the order under its name', async () => {
      await kawa.ask('mutation ($id: ID!) { deleteProduct(input: { id: $id }) { __typename } }', {
        id: ids['product'],
      });
      const { order } = await kawa.ask(
        'query ($id: ID!) { order(id: $id) { lines { name product { name deletedAt } } } }',
        { id: ids['order'] },
      );
      expect(order.lines).toMatchObject([
        { name: 'Kettle', product: { name: 'Kettle', deletedAt: expect.any(String) } },
      ]);
    });
  });
