// Owns making a contract's schema out of a supergraph. Federation itself says whether what is left is a schema.
import { errorCauses, type Schema } from '@apollo/federation-internals';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { ContractsError, type ContractFilter } from './definitions.ts';
import { markInaccessible } from './filter.ts';

/** One thing that makes what a contract leaves no schema. */
export interface ContractProblem {
  /** Federation's code, for example REFERENCED_INACCESSIBLE. */
  readonly code: string;
  /** What is wrong, by coordinates in quotes. */
  readonly message: string;
  readonly remedy: string;
}

export type ContractResult =
  | {
      /** The whole supergraph, with what the contract leaves out @inaccessible. */
      readonly supergraph: Schema;
      /** What clients see. */
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

/** `supergraph` stays as it is. */
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

/** What clients of a contract see; throws a `ContractsError` of one line when that is no schema. */
export function servedSchema(supergraph: Schema, name: string, filter: ContractFilter): GraphQLSchema {
  const result = contractSchema(supergraph, filter);
  if ('api' in result) return result.api.toGraphQLJSSchema();
  const [first, ...others] = result.problems;
  const more = others.length > 0 ? ` ${others.length} more; \`npm run compose\` tells all.` : '';
  throw new ContractsError(
    `The contract "${name}" of this supergraph is no schema: ${first?.message} ${first?.remedy}${more}`,
  );
}
