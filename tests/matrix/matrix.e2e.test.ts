// Checks the permission table against a running shop: every cell twice through the router, and once at the subgraph itself.
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCoordinates } from './coordinates.ts';
import { readRow, roles, type Role } from './roles.ts';
import { openMatrixShop, type Answer, type MatrixShop } from './shop.ts';
import type { Row } from './row.ts';
import { table } from './table.ts';
import type { Things } from './things.ts';

let shop: MatrixShop;
beforeAll(async () => {
  shop = await openMatrixShop();
});
afterAll(() => shop?.[Symbol.asyncDispose]());

const { commands } = readCoordinates();
const entity = 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ';

/** The outcome of an answer; a code that no row uses is returned unchanged. */
function outcomeOf({ status, data, errors = [] }: Answer): string {
  const codes = new Set(errors.map(({ extensions }) => String(extensions?.['code'])));
  if (status === 401) return codes.has('UNAUTHENTICATED') ? 'X' : 'a 401 without its code';
  if (codes.has('UNAUTHENTICATED')) return 'U';
  if (codes.has('FORBIDDEN')) return 'F';
  if (codes.size > 0) return [...codes].join();
  const value = data?.['probe'] ?? (data?.['_entities'] as unknown[] | undefined)?.[0];
  if (value === null || value === undefined) return 'N';
  return (value as { __typename?: string }).__typename === 'NotFound' ? 'N' : 'A';
}

/** Each probe has its own text, so that rate limits count it apart; its repetition has the same one. */
const thingsFor = (coordinate: string, role: Role): Things => ({
  ...shop.things,
  fresh: `${coordinate}.${role}@kawa.test`.replaceAll(' ', '-').toLowerCase(),
});

async function compare(
  expected: ReadonlyMap<Role, string>,
  cell: (role: Role) => Promise<string | undefined>,
) {
  const wanted: Record<string, string> = {};
  const found: Record<string, string> = {};
  for (const role of roles) {
    const outcome = await cell(role);
    if (outcome === undefined) continue;
    wanted[role] = expected.get(role) ?? '';
    found[role] = outcome;
  }
  expect(found).toEqual(wanted);
}

const rows = Object.entries(table);
const isEntity = (coordinate: string): boolean => !coordinate.includes('.');

function eachRow(check: (coordinate: string, row: Row) => Promise<void>): void {
  test.each(rows)('%s', check);
}

describe('through the router, twice', () => {
  eachRow(async (coordinate, { outcomes, routed, probe }) => {
    const row = readRow(routed ?? outcomes);
    for (const time of ['first', 'second']) {
      const expected = new Map(
        [...row].map(([role, outcome]) => {
          if (outcome === 'X') return [role, outcome];
          if (commands.includes(coordinate)) return [role, 'GRAPHQL_VALIDATION_FAILED'];
          // The refusal of an entity depends on the path to it; the row decides only whether it is visible.
          return [role, isEntity(coordinate) && outcome !== 'A' ? 'hidden' : outcome];
        }),
      );
      await compare(expected, async (role) => {
        const outcome = outcomeOf(await shop.ask(role, probe(thingsFor(coordinate, role))));
        return isEntity(coordinate) && ['U', 'F', 'N'].includes(outcome) ? 'hidden' : outcome;
      }).catch((error: unknown) => {
        throw new Error(`${coordinate}, the ${time} time: ${String(error)}`, { cause: error });
      });
    }
  });
});

describe('of the subgraph itself, with a signed identity', () => {
  eachRow(async (coordinate, { outcomes, probe, entity: representation }) => {
    const row = readRow(outcomes);
    let asked = 0;
    await compare(row, async (role) => {
      if (role === 'expired') return undefined;
      asked += 1;
      const things = thingsFor(coordinate, role);
      if (representation) {
        const { subgraph, key, fields } = representation(things);
        const query = `${entity}${(key as { __typename: string }).__typename} { ${fields} } } }`;
        return outcomeOf(await shop.askSubgraph(subgraph, role, query, { r: [key] }));
      }
      const query = probe(things);
      const owner = [...shop.schemas].find(([, schema]) => validate(schema, parse(query)).length === 0);
      if (owner === undefined) throw new Error(`${coordinate}: no subgraph answers its probe alone`);
      return outcomeOf(await shop.askSubgraph(owner[0], role, query));
    });
    expect(asked).toBe(roles.length - 1);
  });
});
