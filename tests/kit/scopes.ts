// Collects every scope that the composed supergraph requires.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRequirements } from '@kawa/requirements';
import { parse } from 'graphql';

const supergraph = join(import.meta.dirname, '../../router/supergraph.graphql');
const { protectedFields } = readRequirements(parse(readFileSync(supergraph, 'utf8')));

/** Every scope that a person can hold: all but `service`, the scope of our own programs. */
export const allScopes: readonly string[] = [
  ...new Set([...protectedFields.values()].flatMap(({ scopes }) => scopes.flat(2))),
]
  .filter((scope) => scope !== 'service')
  .sort();
