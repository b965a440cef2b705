// Makes the schema of a contract from a supergraph. Federation checks whether the rest is a valid schema.
import { errorCauses, type Schema } from '@apollo/federation-internals';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { ContractsError, type ContractFilter } from './definitions.ts';
import { markInaccessible } from './filter.ts';

/** A reason why the rest of the supergraph is not a valid schema. */
export interface ContractProblem {
  /** Federation's code, for example REFERENCED_INACCESSIBLE. */
  readonly code: string;
  /** The problem, with quoted coordinates. */
  readonly message: string;
  readonly remedy: string;
}

export type ContractResult =
  | {
      /** The whole supergraph. Elements outside the contract are @inaccessible. */
      readonly supergraph: Schema;
      /** The schema for clients. */
      readonly api: Schema;
    }
  | { readonly problems: readonly ContractProblem[] };

const remedies: Readonly<Record<string, string>> = {
  REFERENCED_INACCESSIBLE: 'Tag the type for the contract, or leave out what refers to it.',
  REQUIRED_INACCESSIBLE:
    'What is required cannot be left out: take its tag away, make it optional, or leave out the whole field.',
  IMPLEMENTED_BY_INACCESSIBLE: "Tag the field for the contract, or leave out the interface's field too.",
  QUERY_ROOT_TYPE_INACCESSIBLE:
    'Nothing is left to ask: tag a field of the root query type for the contract.',
  DEFAULT_VALUE_USES_INACCESSIBLE: 'Change the default value, or leave out what has it.',
  ONLY_INACCESSIBLE_CHILDREN: 'Tag a part of the type for the contract, or leave out the type.',
};

/** Does not change `supergraph`. */
export function contractSchema(supergraph: Schema, filter: ContractFilter): ContractResult {
  const own = supergraph.clone();
  markInaccessible(own, filter);
  try {
    return { supergraph: own, api: own.toAPISchema() };
  } catch (error) {
    const causes = error instanceof Error ? errorCauses(error) : undefined;
    if (!causes) throw error;
    return { problems: causes.map(problemOf) };
  }
}

function problemOf({ message, extensions }: GraphQLError): ContractProblem {
  const code = String(extensions['code'] ?? 'INVALID_GRAPHQL');
  return { code, message, remedy: remedies[code] ?? 'Change the tags that leave it so.' };
}

/** The schema for clients of a contract; throws a `ContractsError` of one line if it is not valid. */
export function servedSchema(supergraph: Schema, name: string, filter: ContractFilter): GraphQLSchema {
  const result = contractSchema(supergraph, filter);
  if ('api' in result) return result.api.toGraphQLJSSchema();
  const [first, ...others] = result.problems;
  const more = others.length > 0 ? ` ${others.length} more; \`npm run compose\` tells all.` : '';
  throw new ContractsError(
    `The contract "${name}" of this supergraph is no schema: ${first?.message} ${first?.remedy}${more}`,
  );
}
