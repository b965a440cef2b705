import type { ErrorCode } from '@kawa/errors';
import type { GraphQLError } from 'graphql';
import { refusalAt } from '../errors.ts';
import type { ClientOperation } from '../plan/operation.ts';
import type { SelectionShape } from '../plan/shape.ts';

/**
 * The errors of the refused fields of a mutation; undefined if none is refused. One refusal stops the whole mutation: otherwise
 * half of it would run, and the client could not know which half.
 */
export function refusedMutation(
  { definition }: ClientOperation,
  shape: SelectionShape,
  refusal: ErrorCode,
): GraphQLError[] | undefined {
  if (definition.operation !== 'mutation') return undefined;
  const refused = shape
    .possible(undefined)
    .flatMap(({ fields }) => fields)
    .filter(({ source }) => source === 'refused');
  return refused.length > 0
    ? refused.map(({ name, lacking }) => refusalAt([name], refusal, lacking))
    : undefined;
}
