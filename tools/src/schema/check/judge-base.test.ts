import { describe, expect, test } from 'vitest';
import { at, judged, people, side } from './testing/question.ts';

const twice = { people: `${people} type Order @key(fields: "id") { id: ID! total: Int }` };
const noComposition =
  /^The subgraphs of the base \(v1\) do not compose, so nothing can be compared with them\. Name another base\.$/mu;

describe('a base that cannot be compared with', () => {
  test('does not compose: each error by place and code, then what to do', async () => {
    const { message, name } = (await judged(side({}), { base: at(side(twice), 'v1') }).catch(
      (error: Error) => error,
    )) as Error;
    expect(name).toBe('CannotJudge');
    expect(message.split('\n')).toEqual([
      expect.stringMatching(
        /^subgraphs\/orders\/schema\.graphql:7: INVALID_FIELD_SHARING: .*"Order\.total"/u,
      ),
      expect.stringMatching(noComposition),
    ]);
  });

  test('has no subgraph: the error is at its label', async () => {
    const empty = at(side({}, { sources: [] }), 'v1');
    await expect(judged(side({}), { base: empty })).rejects.toThrow(/^v1: \w+: .+\n.+Name another base\.$/u);
  });

  test('composes as little as the change does', async () => {
    await expect(judged(side(twice), { base: at(side(twice), 'v1') })).rejects.toThrow(noComposition);
  });

  test('has a syntax error: the message names the base, which it does not for one of now', async () => {
    const wrong = side({ orders: 'type Query {\n  order: \n}' });
    await expect(judged(side({}), { base: at(wrong, 'v1') })).rejects.toThrow(
      /^subgraphs\/orders\/schema\.graphql:3: Syntax Error.*\(at the base, v1; name another with --base\)$/u,
    );
    await expect(judged(wrong)).rejects.toThrow(/^subgraphs\/orders\/schema\.graphql:3: Syntax Error[^(]*$/u);
  });

  test('is a file without a supergraph', async () => {
    const supergraph = { file: 'old.graphql', text: 'type Query' };
    await expect(judged(side({}), { base: { label: 'old.graphql', supergraph } })).rejects.toThrow(
      /^old\.graphql:1: this is GraphQL, but not a supergraph/u,
    );
  });
});

test('2 circles of @override cannot be judged: 1 message for each', async () => {
  const circle = (from: string) =>
    `type Order @key(fields: "id") { id: ID! total: Int @override(from: "${from}") note: String @override(from: "${from}") }`;
  await expect(judged(side({ orders: circle('people'), people: circle('orders') }))).rejects.toThrow(
    /^subgraphs\/\w+\/schema\.graphql:1: Order\.total is overridden.*\n {4}at .*\nsubgraphs\/\w+\/schema\.graphql:1: Order\.note is overridden/u,
  );
});
