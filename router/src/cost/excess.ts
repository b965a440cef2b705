import type { ErrorCode } from '@kawa/errors';
import { GraphQLError } from 'graphql';

/** A limit that a document exceeds. */
export interface Excess {
  readonly code: ErrorCode;
  readonly message: string;
  readonly limit: number;
  readonly actual: number;
}

/** Apollo Server uses `http` for the status of the answer and sends the other extensions. */
export function refusalOf({ code, message, limit, actual }: Excess): GraphQLError {
  return new GraphQLError(message, { extensions: { code, limit, actual, http: { status: 400 } } });
}
