import type { ErrorCode } from '@kawa/errors';
import type { GraphQLError } from 'graphql';
import { refusalAt } from '../errors.ts';
import type { ClientOperation } from '../plan/operation.ts';
import type { SelectionShape } from '../plan/shape.ts';

/**
 * Why nothing of a mutation may run: the errors of its refused commands; undefined when there are none. A document with one
 * command that is allowed and one that is not would else be half done, and the client could not tell which half it paid for.
 */
export function refusedMutation(
  { definition }: ClientOperation,
  shape: SelectionShape,
  refusal: ErrorCode,
): GraphQLError[] | undefined {
  if (definition.operation !== 'mutation') return undefined;
  const refused = shape.on(undefined)?.fields.filter(({ source }) => source === 'refused') ?? [];
  return refused.length > 0
    ? refused.map(({ name, lacking = [] }) => refusalAt([name], refusal, lacking))
    : undefined;
}
