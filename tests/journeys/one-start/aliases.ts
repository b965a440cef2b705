// Runs the alias tests of the router's fixture graphs on the whole shop: under any alias, a field is answered with its own
// value.
import {
  conditions,
  expectedOf,
  randomFrom,
  selections,
  textOf,
  type Asked,
} from '@kawa/router/testing/aliased';
import { buildClientSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Kawa, type Topology } from '../../kit/kit.ts';

const permutations = 100;
/** The router's limit. */
const aliasLimit = 15;

export const aliases = (topology: Topology, started: () => Kawa) =>
  describe(`${topology}: a client names fields as it likes`, () => {
    let kawa: Kawa;
    beforeAll(() => void (kawa = started()));

    test('a product whose name is asked for as its id is answered with its name, and its availability with its own', async () => {
      const { products } = await kawa.ask('{ products(first: 3) { nodes { id name availability } } }');
      const aliased = await kawa.ask('{ products(first: 3) { nodes { id: name availability } } }');
      expect(aliased.products.nodes).toEqual(
        products.nodes.map(({ name, availability }: Record<string, string>) => ({ id: name, availability })),
      );
    });

    test('no name under which a type name, or a field as a type name, is asked for changes what else is answered', async () => {
      const { products } = await kawa.ask(
        '{ products(first: 1) { nodes { name sku stock { available } } } }',
      );
      const [{ name, sku, stock }] = products.nodes;
      const aliased = await kawa.ask(
        '{ products(first: 1) { nodes { __typename: name kind: __typename id: sku stock { product: available } } } }',
      );
      expect(aliased.products.nodes).toEqual([
        { __typename: name, kind: 'Product', id: sku, stock: { product: stock.available } },
      ]);
    });

    test(`${permutations} generated permutations of aliases answer each field's own value`, async () => {
      const schema = buildClientSchema(await kawa.ask(getIntrospectionQuery()));
      const query = schema.getQueryType();
      if (!query) throw new Error('The shop has no queries.');
      const values = { first: ['2', '3'], number: ['"1001"', '"1002"'], orderBy: [] };
      const random = randomFrom(20261128);
      const known = new Map<string, unknown>();
      const alone = async (text: string): Promise<unknown> => {
        if (!known.has(text)) known.set(text, await kawa.run(text));
        const { data, errors } = known.get(text) as Awaited<ReturnType<Kawa['run']>>;
        if (errors.length > 0) throw new NotAnswered();
        return data;
      };
      let compared = 0;
      while (compared < permutations) {
        const operation = selections({ schema, random, values, without: new Set() }, query, 4).slice(0, 3);
        const text = textOf(operation);
        if (aliasesOf(operation) > aliasLimit || validate(schema, parse(text)).length > 0) continue;
        const answer = await kawa.run(text, conditions);
        // Skip operations that cost too much or have a field that this shop cannot answer.
        if (answer.errors.some(({ extensions }) => extensions?.['code'] === 'QUERY_COST_EXCEEDED')) continue;
        const expected = await expectedOf(operation, alone).catch((error: unknown) => {
          if (error instanceof NotAnswered) return undefined;
          throw error;
        });
        if (expected === undefined) continue;
        expect(`${text}\n${JSON.stringify(answer)}`).toBe(
          `${text}\n${JSON.stringify({ data: expected, errors: [] })}`,
        );
        compared += 1;
      }
    });
  });

class NotAnswered extends Error {}

const aliasesOf = (asked: readonly Asked[]): number =>
  asked.reduce(
    (sum, { responseName, fieldName, below }) =>
      sum + (responseName === fieldName ? 0 : 1) + aliasesOf(below),
    0,
  );
