// Checks that fields which lead to another domain's entity are nullable: an outage of one subgraph must cause one null,
// not an empty page.
import type { FieldDefinitionNode } from 'graphql';
import type { Finding } from '../../check/finding.ts';
import {
  has,
  keyFieldsOf,
  type LintedSchema,
  type LintedType,
  mayBeNull,
  namedType,
  placeOf,
} from '../schema.ts';

const isEntity = (type: LintedType | undefined): boolean => type !== undefined && has(type, 'key');

/** What the subgraph itself says about the entity. */
const contributed = (type: LintedType): FieldDefinitionNode[] => {
  const keys = keyFieldsOf(type);
  return type.fields.filter((field) => !keys.has(field.name.value) && !has(field, 'external'));
};

/**
 * Whose an entity is: the subgraph's that says the most about it, of equals the first. Federation 2 has no owner, but a shop has:
 * the others hold a key to it and add a field or two.
 */
function ownersOf(schemas: readonly LintedSchema[]): Map<string, LintedSchema> {
  const owners = new Map<string, { readonly schema: LintedSchema; readonly fields: number }>();
  for (const schema of schemas) {
    for (const [name, type] of schema.types) {
      if (type.kind !== 'object' || !isEntity(type)) continue;
      const fields = contributed(type).length;
      const before = owners.get(name);
      if (before === undefined || fields > before.fields) owners.set(name, { schema, fields });
    }
  }
  return new Map([...owners].map(([name, { schema }]) => [name, schema]));
}

export function checkEntities(schemas: readonly LintedSchema[]): Finding[] {
  const owners = ownersOf(schemas);
  const foreign = (schema: LintedSchema, name: string): string | undefined => {
    const type = schema.types.get(name);
    const candidates = [name, ...(type?.members ?? []).map((member) => member.name.value)];
    return candidates.find((each) => {
      const owner = owners.get(each);
      return isEntity(schema.types.get(each)) && owner !== undefined && owner !== schema;
    });
  };
  const check = (schema: LintedSchema, type: LintedType, field: FieldDefinitionNode): string | undefined => {
    if (mayBeNull(field.type)) return undefined;
    const entity = foreign(schema, namedType(field.type));
    if (entity !== undefined) {
      return `it leads to ${entity}, which ${owners.get(entity)?.name ?? ''} owns`;
    }
    const owner = owners.get(type.name.value);
    const adds =
      isEntity(type) && owner !== undefined && owner !== schema && contributed(type).includes(field);
    return adds ? `it is added to ${type.name.value}, which ${owner.name} owns` : undefined;
  };
  return schemas.flatMap((schema) =>
    [...schema.types.values()].flatMap((type) =>
      type.fields.flatMap((field): Finding[] => {
        const why = check(schema, type, field);
        if (why === undefined) return [];
        const coordinate = `${type.name.value}.${field.name.value}`;
        const message = `${coordinate} can never be null, and ${why}: if one of the two is down, the whole answer around it is lost. Leave out the "!" at its end.`;
        return [
          {
            code: 'entity-nullable',
            level: 'error',
            message,
            coordinate,
            places: [placeOf(schema, field.name)],
          },
        ];
      }),
    ),
  );
}
