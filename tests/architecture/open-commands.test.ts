import { readFile } from 'node:fs/promises';
import { readRequirements } from '@kawa/requirements';
import { Kind, parse } from 'graphql';
import { expect, test } from 'vitest';

/** Each call of an anonymous command writes a row or computes a hash. Without a limit, one client could fill the disk. */
test('each of the commands that anyone may run without signing in has a @rateLimit', async () => {
  const file = new URL('../../router/supergraph.graphql', import.meta.url);
  const supergraph = parse(await readFile(file, 'utf8'));
  const { protectedFields } = readRequirements(supergraph);
  const open = supergraph.definitions
    .flatMap((type) =>
      type.kind === Kind.OBJECT_TYPE_DEFINITION && type.name.value === 'Mutation' ? (type.fields ?? []) : [],
    )
    .filter(({ name }) => !protectedFields.has(`Mutation.${name.value}`));
  expect(open.length).toBeGreaterThan(8);
  const unbounded = open.filter(
    ({ directives }) => !directives?.some(({ name }) => name.value === 'rateLimit'),
  );
  expect(unbounded.map(({ name }) => name.value)).toEqual([]);
});
