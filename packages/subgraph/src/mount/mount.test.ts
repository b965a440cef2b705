import { PublicError } from '@kawa/errors';
import { createLog } from '@kawa/log';
import { anonymous, service } from '@kawa/trust';
import { GraphQLScalarType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { mountSubgraph } from './mount.ts';
import type { Call, Subgraph } from '../mountable.ts';

class Outage extends Error {}
const secret = 'select hunter2 from account';
const shared = new Error('one lookup for all of them');

/** A subgraph that counts how often a literal is read: once in validation, once more in execution. */
function mounted() {
  const lines: string[] = [];
  const calls: Call[] = [];
  let literals = 0;
  let stopped = 0;
  let steps = 0;
  let leaveAt = Infinity;
  const caller = new AbortController();
  /** One that waits, as for a database; its caller may leave meanwhile. */
  const next = async () => {
    steps += 1;
    if (steps === leaveAt) caller.abort();
    return Promise.resolve({});
  };
  const Counted = new GraphQLScalarType({
    name: 'Counted',
    parseValue: String,
    parseLiteral: (node) => {
      literals += 1;
      if (node.kind !== 'StringValue') throw new TypeError('not a string');
      return node.value;
    },
  });
  const subgraph: Subgraph<Call> = {
    name: 'things',
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      scalar Counted
      type Thing @key(fields: "id") { id: ID! fail(how: String!): Int }
      type Query {
        echo(text: Counted): String
        sized(size: Int! = 1): Int
        thing: Thing
        things: [Thing!]!
        next: Step
        wrong: Int
      }
      type Step { next: Step }
      type Mutation { next: Step }`),
    resolvers: {
      Counted,
      Query: {
        echo: (_: unknown, { text }: { text?: string }) => text ?? null,
        sized: (_: unknown, { size }: { size: number }) => size,
        thing: () => ({ id: '1' }),
        things: () => [{ id: '1' }, { id: '2' }, { id: '3' }],
        wrong: () => secret,
        next,
      },
      Mutation: { next },
      Step: { next },
      Thing: {
        __resolveReference: ({ id }: { id: string }) => (id === 'none' ? null : { id }),
        fail: ({ id }: { id: string }, { how }: { how: string }) => {
          if (how === 'outage') throw new Outage(secret);
          if (how === 'shared') throw shared;
          if (how === 'public') throw new PublicError('FORBIDDEN', 'Not yours.');
          if (how === 'third' && id !== '3') return 1;
          throw Object.assign(new Error(secret), { query: secret });
        },
      },
    },
    createContext: (call) => {
      calls.push(call);
      return { ...call };
    },
    start: () => Promise.resolve(),
    ready: () => Promise.resolve(stopped === 0),
    isOutage: (error) => error instanceof Outage,
    stop: () => {
      stopped += 1;
      return Promise.resolve();
    },
  };
  const log = createLog({ name: 'test', level: 'info', destination: { write: (line) => lines.push(line) } });
  const mount = mountSubgraph(subgraph, log);
  return {
    mount,
    calls,
    lines,
    literals: () => literals,
    stopped: () => stopped,
    /** Executes for a caller who leaves while the step of that number runs; the steps that ran. */
    async steps(query: string, number: number) {
      leaveAt = number;
      const call = { requestId: 'r-1', viewer: anonymous, signal: caller.signal };
      const answer = await mount.execute({ query, variables: {}, ...call });
      return { steps, answer };
    },
    run: (query: string, rest: { variables?: Record<string, unknown>; operationName?: string } = {}) =>
      mount.execute({
        query,
        variables: rest.variables ?? {},
        operationName: rest.operationName,
        requestId: 'r-1',
        viewer: anonymous,
        signal: new AbortController().signal,
      }),
  };
}

describe('documents', () => {
  test('a repeated one is validated once: 5 executions read its literal 6 times, not 10', async () => {
    const { run, literals } = mounted();
    for (let call = 0; call < 5; call += 1) {
      expect(await run('{ echo(text: "a") }')).toEqual({ data: { echo: 'a' } });
    }
    expect(literals()).toBe(6);
    await run('{  echo(text: "a") }');
    expect(literals()).toBe(8);
  });

  test('one that does not fit the schema is validated once, refused each time alike, and runs nothing', async () => {
    const { run, literals, calls } = mounted();
    const first = await run('{ echo(text: "a") sized(size: "x") }');
    expect(first.errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    expect(first).not.toHaveProperty('data');
    expect(await run('{ echo(text: "a") sized(size: "x") }')).toEqual(first);
    expect([literals(), calls.length]).toEqual([1, 0]);
  });

  test.each([
    ['an unknown field', '{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an operation of a kind that is not served', 'subscription { echo }', 'OPERATION_RESOLUTION_FAILURE'],
    ['a broken document', '{ echo', 'GRAPHQL_PARSE_FAILED'],
    ['no document', '', 'GRAPHQL_PARSE_FAILED'],
    ['one of 20,001 fields', `{ ${'echo '.repeat(20_001)} }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'one of 2 operations without a name',
      'query A { echo } query B { echo }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a fragment alone', 'fragment F on Query { echo }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is reported by its code, without data, and is no bug in the log', async (_what, query, code) => {
    const { run, lines } = mounted();
    const answer = await run(query);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors).toMatchObject([{ extensions: { code } }]);
    expect(answer).not.toHaveProperty('data');
    expect(lines).toEqual([]);
  });

  test('of 2 operations the one that is named runs; an unknown name is refused', async () => {
    const { run } = mounted();
    const query = 'query A { echo(text: "a") } query B { echo(text: "b") }';
    expect(await run(query, { operationName: 'B' })).toEqual({ data: { echo: 'b' } });
    expect(await run(query, { operationName: 'C' })).toMatchObject({
      errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }],
    });
  });
});

describe('variables', () => {
  test('a wrong type is BAD_USER_INPUT that names the variable; nothing runs', async () => {
    const { run, lines } = mounted();
    const answer = await run('query ($size: Int!) { sized(size: $size) }', { variables: { size: 'x' } });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(answer.errors?.[0]?.message).toContain('"$size"');
    expect(lines).toEqual([]);
  });

  test("a null for a non-null argument is the caller's mistake, with its path, and no bug in the log", async () => {
    const { run, lines } = mounted();
    const answer = await run('query ($size: Int = 2) { sized(size: $size) }', { variables: { size: null } });
    expect(answer).toMatchObject({
      data: { sized: null },
      errors: [{ path: ['sized'], extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(lines).toEqual([]);
  });
});

describe('errors', () => {
  test('a bug is masked in its place, beside the data of the others, and logged once with the request id', async () => {
    const { run, lines } = mounted();
    const answer = await run('{ echo(text: "a") thing { id fail(how: "bug") } }');
    expect(answer).toEqual({
      data: { echo: 'a', thing: { id: '1', fail: null } },
      errors: [
        {
          message: 'Something went wrong on our side.',
          path: ['thing', 'fail'],
          locations: [{ line: 1, column: 30 }],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      msg: 'bug',
      requestId: 'r-1',
      subgraph: 'things',
      path: ['thing', 'fail'],
    });
    // Neither the caller nor the log reads the SQL of a database error.
    expect(`${JSON.stringify(answer)} ${lines.join('')}`).not.toContain('hunter2');
  });

  test('one failure that 3 items of a list meet is one line with its places; 3 bugs are 3 lines', async () => {
    const { run, lines } = mounted();
    expect((await run('{ things { fail(how: "shared") } }')).errors).toHaveLength(3);
    expect(lines.map((line) => JSON.parse(line).places)).toEqual([3]);
    expect(JSON.parse(lines[0] ?? '').err.stack.length).toBeGreaterThan(0);
    expect((await run('{ things { fail(how: "bug") } }')).errors).toHaveLength(3);
    expect(lines).toHaveLength(4);
  });

  test('12 bugs of one request are 10 lines, and the last says that 2 are not told', async () => {
    const { run, lines } = mounted();
    const fields = Array.from({ length: 4 }, (_, index) => `f${index}: fail(how: "bug")`).join(' ');
    expect((await run(`{ things { ${fields} } }`)).errors).toHaveLength(12);
    expect(lines).toHaveLength(10);
    expect(lines.map((line) => JSON.parse(line).untold)).toEqual([...Array(9).fill(undefined), 2]);
  });

  test('the 3rd of a list fails alone: its path has the index, the other 2 have data', async () => {
    const { run } = mounted();
    const { data, errors } = await run('{ things { fail(how: "third") } }');
    expect(data).toEqual({ things: [{ fail: 1 }, { fail: 1 }, { fail: null }] });
    expect(errors?.map(({ path }) => path)).toEqual([['things', 2, 'fail']]);
  });

  test('a PublicError keeps its text and code, and is not logged', async () => {
    const { run, lines } = mounted();
    const { errors } = await run('{ thing { fail(how: "public") } }');
    expect(errors).toMatchObject([
      { message: 'Not yours.', path: ['thing', 'fail'], extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(lines).toEqual([]);
  });

  test('an outage is SERVICE_UNAVAILABLE, logged as one', async () => {
    const { run, lines } = mounted();
    const { errors } = await run('{ thing { fail(how: "outage") } }');
    expect(errors).toMatchObject([
      {
        message: 'The service is not available now; try again.',
        extensions: { code: 'SERVICE_UNAVAILABLE' },
      },
    ]);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'outage', requestId: 'r-1' });
    expect(JSON.stringify(errors)).not.toContain('hunter2');
  });

  test('a result that its type cannot show is a bug, and is not shown', async () => {
    const { run, lines } = mounted();
    const { errors } = await run('{ wrong }');
    expect(errors).toMatchObject([{ path: ['wrong'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(JSON.stringify(errors)).not.toContain('hunter2');
    expect(lines).toHaveLength(1);
  });
});

describe('federation', () => {
  test('_service gives the schema, _entities give 3 of 4 in order and null for the missing', async () => {
    const { run } = mounted();
    const { data } = await run(
      'query ($r: [_Any!]!) { _service { sdl } _entities(representations: $r) { ... on Thing { id } } }',
      { variables: { r: ['b', 'none', 'a', 'b'].map((id) => ({ __typename: 'Thing', id })) } },
    );
    expect(data?.['_service']).toMatchObject({ sdl: expect.stringContaining('type Thing') });
    expect(data?.['_entities']).toEqual([{ id: 'b' }, null, { id: 'a' }, { id: 'b' }]);
  });
});

describe('a caller', () => {
  test('that has gone is refused before any resolver, and no context is made', async () => {
    const { mount, calls } = mounted();
    const signal = AbortSignal.abort();
    const answer = await mount.execute({
      query: '{ echo }',
      variables: {},
      requestId: 'r-1',
      viewer: anonymous,
      signal,
    });
    expect(answer).toEqual({
      errors: [{ message: 'A part of the answer took too long.', extensions: { code: 'SUBGRAPH_TIMEOUT' } }],
    });
    expect(calls).toEqual([]);
  });

  test('who leaves at the 2nd of 4 steps of a query stops it there; nothing is logged as a bug', async () => {
    const { steps, lines } = mounted();
    const left = await steps('{ next { next { next { next { __typename } } } } }', 2);
    expect(left.steps).toBe(2);
    expect(left.answer.errors).toMatchObject([
      { path: ['next', 'next', 'next'], extensions: { code: 'SUBGRAPH_TIMEOUT' } },
    ]);
    expect(lines).toEqual([]);
  });

  test('who leaves at the 1st of 3 commands, each with 1 field to read, has all 6 steps done', async () => {
    const { steps } = mounted();
    const query =
      'mutation { a: next { next { __typename } } b: next { next { __typename } } c: next { next { __typename } } }';
    const left = await steps(query, 1);
    expect(left.steps).toBe(6);
    expect(left.answer.errors).toBeUndefined();
  });

  test('gives its request id, its viewer and its signal to the context of its own call', async () => {
    const { mount, calls } = mounted();
    const callers = ['r-1', 'r-2'].map((requestId) => ({
      requestId,
      viewer: service(requestId),
      signal: new AbortController().signal,
    }));
    await Promise.all(callers.map((call) => mount.execute({ query: '{ echo }', variables: {}, ...call })));
    expect(calls).toEqual(callers);
  });

  test('ready says whether the subgraph is; close stops it once', async () => {
    const { mount, stopped } = mounted();
    expect(await mount.ready()).toBe(true);
    await mount.close();
    expect([await mount.ready(), stopped()]).toEqual([false, 1]);
  });
});
