// Compares shapes with an oracle that expands every fragment and counts.
import { Kind, parse, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directivesOf, fragmentsOf, shapeOf } from './shape.ts';

function read(query: string) {
  const document = parse(query);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return { document, operation, fragments: fragmentsOf(document) };
}

const shape = (query: string) => {
  const { operation, fragments } = read(query);
  return shapeOf(operation, fragments);
};

test('counts depth, aliases, fields and root fields through fragments', () => {
  const query = `{ a b: a { c { d } ...f } ... { e ...g } }
    fragment f on T { x: c { y: d ...h } } fragment g on Query { i } fragment h on U { j { k } }`;
  expect(shape(query)).toEqual({ depth: 4, introspectionDepth: 0, aliases: 3, fields: 10, rootFields: 4 });
});

test('counts an aliased __typename, and an alias that changes nothing', () => {
  expect(shape('{ a: __typename b: b }').aliases).toBe(2);
});

test('counts nothing for a fragment that the document does not have', () => {
  expect(shape('{ a ...unknown }')).toMatchObject({ depth: 1, fields: 1, rootFields: 1 });
});

test('counts introspection apart', () => {
  const found = shape(
    '{ __schema { types { name } } __type(name: "A") { fields { type { ofType { name } } } } a { b } }',
  );
  expect(found).toMatchObject({ depth: 2, introspectionDepth: 5 });
});

test('2^30 aliases and fields are counted in no time', () => {
  const spreads = Array.from(
    { length: 30 },
    (_, at) => `fragment f${at} on T { ...f${at + 1} ...f${at + 1} }`,
  );
  const found = shape(`{ ...f0 } ${spreads.join(' ')} fragment f30 on T { x: a }`);
  expect(found).toMatchObject({ aliases: 2 ** 30, fields: 2 ** 30, rootFields: 2 ** 30, depth: 1 });
});

test('counts directives as they are written', () => {
  const { document } = read('query ($a: Int @x) @x { a @x @y @z ...f @x } fragment f on Query @x { b }');
  expect(directivesOf(document)).toEqual({ inAll: 7, atOnePlace: 3 });
});

/** Random documents: fragment n spreads only fragments above n, so none spreads itself. */
const documents = fc.integer({ min: 0, max: 5 }).chain((count) => {
  const selections = (lowest: number): fc.Arbitrary<string> =>
    fc.letrec<{ set: string; node: string }>((tie) => ({
      set: fc.array(tie('node'), { minLength: 1, maxLength: 4 }).map((nodes) => `{ ${nodes.join(' ')} }`),
      node: fc.oneof(
        { maxDepth: 5, depthSize: 'medium' },
        fc.constantFrom('a', 'b', 'x: a', '__typename', 't: __typename'),
        lowest <= count ? fc.integer({ min: lowest, max: count }).map((n) => `...f${n}`) : fc.constant('c'),
        tie('set').map((set) => `a ${set}`),
        tie('set').map((set) => `y: b ${set}`),
        tie('set').map((set) => `... ${set}`),
        tie('set').map((set) => `... on T ${set}`),
      ),
    })).set;
  const fragments = Array.from({ length: count + 1 }, (_, at) =>
    selections(at + 1).map((set) => `fragment f${at} on T ${set}`),
  );
  return fc.tuple(selections(0), ...fragments).map((parts) => parts.join('\n'));
});

function naive(operation: OperationDefinitionNode, fragments: ReturnType<typeof fragmentsOf>) {
  const seen = { depth: 0, aliases: 0, fields: 0, rootFields: 0 };
  const walk = (set: SelectionSetNode | undefined, level: number): void => {
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FRAGMENT_SPREAD) walk(fragments.get(node.name.value)?.selectionSet, level);
      else if (node.kind === Kind.INLINE_FRAGMENT) walk(node.selectionSet, level);
      else {
        seen.fields += 1;
        seen.depth = Math.max(seen.depth, level);
        if (node.alias) seen.aliases += 1;
        if (level === 1) seen.rootFields += 1;
        walk(node.selectionSet, level + 1);
      }
    }
  };
  walk(operation.selectionSet, 1);
  return seen;
}

test('500 random documents have the shape that an oracle counts', () => {
  fc.assert(
    fc.property(documents, (query) => {
      const { operation, fragments } = read(query);
      expect(shapeOf(operation, fragments)).toMatchObject(naive(operation, fragments));
    }),
    { numRuns: 500 },
  );
});
