import type { ErrorCode } from '@kawa/errors';
import { GraphQLError } from 'graphql';

/** One bound that a document does not keep. */
export interface Excess {
  readonly code: ErrorCode;
  readonly message: string;
  readonly limit: number;
  readonly actual: number;
}

/** Apollo Server takes `http` for the answer's status and sends the other extensions. */
export function refusalOf({ code, message, limit, actual }: Excess): GraphQLError {
  return new GraphQLError(message, { extensions: { code, limit, actual, http: { status: 400 } } });
}
