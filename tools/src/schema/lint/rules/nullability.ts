// Checks partial answers inside one domain: root fields, and fields that a viewer may be refused, are nullable.
// entities.ts checks fields that lead to another domain.
import { type FieldDefinitionNode, Kind } from 'graphql';
import type { Finding } from '../../check/finding.ts';
import {
  accessibleFields,
  type Directed,
  has,
  keyFieldsOf,
  type LintedSchema,
  type LintedType,
  namedType,
  placeOf,
  valueIn,
} from '../schema.ts';

const roots = ['Query', 'Mutation', 'Subscription'];

const requirements: readonly (readonly [directive: string, argument: string])[] = [
  ['authenticated', ''],
  ['requiresScopes', 'scopes'],
  ['policy', 'policies'],
];

/** Each requirement of a field or type as the text that a schema has for it. */
const required = (node: Directed): string[] =>
  requirements.flatMap(([directive, argument]) =>
    has(node, directive)
      ? [
          `@${directive}${argument === '' ? '' : `(${argument}: ${JSON.stringify(valueIn(node, directive, argument))})`}`,
        ]
      : [],
  );

/**
 * Whether nobody reaches the type without meeting the requirement: each field that returns it demands the same, or is itself in
 * such a type. Then the field above is refused first, and this one never is. What a union, an interface or another subgraph
 * leads to can be reached in more ways than a schema shows.
 */
function isGuarded(
  schemas: readonly LintedSchema[],
  type: LintedType,
  requirement: string,
  seen = new Set<string>(),
): boolean {
  const name = type.name.value;
  if (seen.has(name)) return true;
  seen.add(name);
  if (roots.includes(name) || type.kind !== 'object' || has(type, 'key') || type.interfaces.length > 0)
    return false;
  const all = schemas.flatMap(({ types }) => [...types.values()]);
  if (all.some(({ members }) => members.some((member) => member.name.value === name))) return false;
  const ways = all.flatMap((parent) =>
    parent.fields.filter((field) => namedType(field.type) === name).map((field) => ({ parent, field })),
  );
  return (
    ways.length > 0 &&
    ways.every(
      ({ parent, field }) =>
        [...required(field), ...required(parent)].includes(requirement) ||
        isGuarded(schemas, parent, requirement, seen),
    )
  );
}

/** What the viewer must be for the field, where that can leave a null; undefined where nothing can. */
function refusedFor(
  schemas: readonly LintedSchema[],
  schema: LintedSchema,
  type: LintedType,
  field: FieldDefinitionNode,
): string | undefined {
  const [own] = required(field);
  if (own !== undefined) return `it has ${own}`;
  const name = namedType(field.type);
  const result = schema.types.get(name);
  const open = result && required(result).find((each) => !isGuarded(schemas, type, each));
  return open && `its type ${name} has ${open}`;
}

function problemOf(
  schemas: readonly LintedSchema[],
  schema: LintedSchema,
  type: LintedType,
  field: FieldDefinitionNode,
): { code: string; message: string } | undefined {
  // A refusal takes the whole field: items that may be null do not help.
  if (field.type.kind !== Kind.NON_NULL_TYPE) return undefined;
  const coordinate = `${type.name.value}.${field.name.value}`;
  const code = 'partial-answers';
  if (roots.includes(type.name.value)) {
    const message = `${coordinate} can never be null, and it is a root field: if its subgraph is down, the data of all others is lost. Leave out the "!" at its end.`;
    return { code, message };
  }
  const why = refusedFor(schemas, schema, type, field);
  if (why === undefined) return undefined;
  const advice = keyFieldsOf(type).has(field.name.value)
    ? 'It is a key, which must not be null: protect other fields instead.'
    : 'Leave out the "!" at its end.';
  return {
    code,
    message: `${coordinate} can never be null, and ${why}: a viewer who is refused it loses the whole answer around it. ${advice}`,
  };
}

/** Commands between domains are left out: each is sent alone, by a program that has the right to it. */
export function checkNullability(schemas: readonly LintedSchema[]): Finding[] {
  return schemas.flatMap((schema) =>
    [...schema.types.values()].flatMap((type) =>
      accessibleFields(type).flatMap((field): Finding[] => {
        const problem = problemOf(schemas, schema, type, field);
        if (problem === undefined) return [];
        const coordinate = `${type.name.value}.${field.name.value}`;
        return [{ ...problem, level: 'error', coordinate, places: [placeOf(schema, field.name)] }];
      }),
    ),
  );
}
