// Finds every paginated list in the subgraphs' schemas and every order that it offers.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FieldDefinitionNode, Kind, parse, type TypeNode } from 'graphql';

const subgraphs = join(import.meta.dirname, '../../subgraphs');

export const domains: readonly string[] = readdirSync(subgraphs).sort();

export interface Ordering {
  /** For example `Query.products by NAME_ASC`. */
  readonly name: string;
  /** The type and the field of the list. */
  readonly type: string;
  readonly field: string;
  /** A value of the field's `orderBy`; '' for a list without that argument. */
  readonly orderBy: string;
}

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);

/** Each order of each list in the schema of a domain. */
export function orderingsOf(domain: string): Ordering[] {
  const { definitions } = parse(readFileSync(join(subgraphs, domain, 'schema.graphql'), 'utf8'));
  const enums = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION
        ? [[node.name.value, (node.values ?? []).map(({ name }) => name.value)] as const]
        : [],
    ),
  );
  const ordersOf = ({ arguments: given = [] }: FieldDefinitionNode): readonly string[] => {
    const orderBy = given.find(({ name }) => name.value === 'orderBy');
    return orderBy === undefined ? [''] : (enums.get(nameOf(orderBy.type)) ?? []);
  };
  return definitions.flatMap((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (node.fields ?? [])
          .filter(({ arguments: given = [] }) => given.some(({ name }) => name.value === 'after'))
          .flatMap((field) =>
            ordersOf(field).map((orderBy) => ({
              name: `${node.name.value}.${field.name.value}${orderBy && ` by ${orderBy}`}`,
              type: node.name.value,
              field: field.name.value,
              orderBy,
            })),
          )
      : [],
  );
}
