// Checks mutations: expected failures are data, and a request can be repeated.
import type { FieldDefinitionNode } from 'graphql';
import type { Finding } from '../../check/finding.ts';
import {
  accessibleFields,
  isList,
  type LintedSchema,
  type LintedType,
  namedType,
  placeOf,
} from '../schema.ts';

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
const isFailure = (type: LintedType | undefined): boolean =>
  type?.interfaces.some(({ name }) => name.value === 'Error') ?? false;

const finding = (
  code: string,
  schema: LintedSchema,
  field: FieldDefinitionNode,
  message: string,
): Finding => ({
  code,
  level: 'error',
  message,
  coordinate: `Mutation.${field.name.value}`,
  places: [placeOf(schema, field.name)],
});

function resultProblem({ types }: LintedSchema, { name, type }: FieldDefinitionNode): string | undefined {
  const wanted = `${capital(name.value)}Result`;
  const success = `${capital(name.value)}Success`;
  const result = types.get(namedType(type));
  if (result?.kind !== 'union' || isList(type)) {
    return `Mutation.${name.value} answers no union: what can go wrong would be an error without a shape. Answer \`${wanted}\`, a union of ${success} and of failures that implement Error.`;
  }
  if (result.name.value !== wanted) {
    return `Mutation.${name.value} answers ${result.name.value}. Give it a union of its own, ${wanted}: it must be free to fail in its own ways.`;
  }
  const plain = result.members
    .map((member) => member.name.value)
    .filter((member) => !isFailure(types.get(member)));
  const others = plain.filter((member) => !member.endsWith('Success'));
  if (others.length > 0) {
    return `${wanted} has ${others.join(', ')}, which \`... on Error\` does not match. Let each failure implement Error; the one success is ${success}.`;
  }
  if (plain.length > 1)
    return `${wanted} has ${plain.length} successes: ${plain.join(', ')}. Keep one, with fields for the differences.`;
  return plain.length === 1 ? undefined : `${wanted} cannot succeed: add ${success}.`;
}

/** Every mutation for clients answers a union of its own, whose members are one success and failures that implement Error. */
export function checkMutationResults(schemas: readonly LintedSchema[]): Finding[] {
  return schemas.flatMap((schema) =>
    accessibleFields(schema.types.get('Mutation')).flatMap((field) => {
      const message = resultProblem(schema, field);
      return message === undefined ? [] : [finding('mutation-result', schema, field, message)];
    }),
  );
}

/**
 * Every mutation for clients takes a key of the caller's choice. Which of them create something cannot be read from a schema, so
 * all must; one that a repeat cannot harm is an exception with its reason.
 */
export function checkIdempotency(schemas: readonly LintedSchema[]): Finding[] {
  return schemas.flatMap((schema) =>
    accessibleFields(schema.types.get('Mutation')).flatMap((field) => {
      const args = field.arguments ?? [];
      const inputs = args.flatMap(({ type }) => schema.types.get(namedType(type))?.inputs ?? []);
      if ([...args, ...inputs].some(({ name }) => name.value === 'idempotencyKey')) return [];
      const message = `Mutation.${field.name.value} takes no key, so a client that lost the answer cannot ask again without doing it twice. Add \`idempotencyKey: String\` to its input.`;
      return [finding('idempotency-key', schema, field, message)];
    }),
  );
}
