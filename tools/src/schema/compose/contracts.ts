// Writes the contracts of a composed supergraph: the API that each one's clients see, or the errors that prevent it.
import {
  defaultPrintOptions,
  isAbstractType,
  possibleRuntimeTypes,
  printSchema,
  type Schema,
  shallowOrderPrintedDefinitions,
  Supergraph,
} from '@apollo/federation-internals';
import {
  type ContractFilter,
  contractSchema,
  ContractsError,
  filterNamed,
  type ContractFilters,
  readContractFilters,
} from '@kawa/router/contracts';
import { readFile } from 'node:fs/promises';
import { parse, Source } from 'graphql';
import type { Finding } from './composition.ts';
import { ConfigurationError, type SubgraphSource } from './configuration.ts';
import { placesOf, type ParsedSchema } from './places.ts';

export interface ContractText {
  readonly name: string;
  /** What clients see. */
  readonly apiSdl: string;
  /** The whole supergraph, with what the contract leaves out @inaccessible. */
  readonly supergraphSdl: string;
  readonly hints: readonly Finding[];
}

export type Contracts =
  | { readonly contracts: readonly ContractText[] }
  | { readonly errors: readonly Finding[] };

/** The contracts of a file; none when it is not there and `mayBeMissing`. */
export async function readContracts(file: string, mayBeMissing: boolean): Promise<ContractFilters> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (mayBeMissing && code === 'ENOENT') return new Map();
    throw new ConfigurationError(`${file} cannot be read (${code ?? 'unknown reason'}).`);
  }
  return told(() => readContractFilters(text, file));
}

/** Only the contract of that name. */
export const onlyContract = (filters: ContractFilters, name: string): ContractFilters =>
  told(() => new Map([[name, filterNamed(filters, name)]]));

export function composeContracts(
  supergraphSdl: string,
  filters: ContractFilters,
  sources: readonly SubgraphSource[],
): Contracts {
  if (filters.size === 0) return { contracts: [] };
  // null: features that a router must enforce do not matter for what clients see.
  const { schema } = Supergraph.build(supergraphSdl, { supportedFeatures: null });
  const schemas = sources.map(({ sdl, ...source }) => ({
    ...source,
    document: parse(new Source(sdl, source.file)),
  }));
  const composed = [...filters].map(([name, filter]) => composeContract(name, filter, schema, schemas));
  const errors = composed.flatMap((each) => ('errors' in each ? each.errors : []));
  if (errors.length > 0) return { errors };
  return { contracts: composed.flatMap((each) => ('errors' in each ? [] : [each])) };
}

function composeContract(
  name: string,
  filter: ContractFilter,
  whole: Schema,
  schemas: readonly ParsedSchema[],
): ContractText | { readonly errors: readonly Finding[] } {
  const result = contractSchema(whole, filter);
  if ('problems' in result) {
    return {
      errors: result.problems.map(({ code, message, remedy }) => ({
        code,
        message: `Contract "${name}": ${message} ${remedy}`,
        places: placesOf({ message }, schemas),
      })),
    };
  }
  const order = shallowOrderPrintedDefinitions(defaultPrintOptions);
  const notice = `# The API of the contract "${name}". Written by \`npm run compose\`: do not edit; change the tags in the subgraphs.`;
  return {
    name,
    apiSdl: `${notice}\n${printSchema(result.api, order).trimEnd()}\n`,
    supergraphSdl: `${printSchema(result.supergraph, order).trimEnd()}\n`,
    hints: lossesOf(name, whole.toAPISchema(), result.api, schemas),
  };
}

/** Types that a field may still give by a union or an interface, and that the contract does not know. */
function lossesOf(name: string, whole: Schema, api: Schema, schemas: readonly ParsedSchema[]): Finding[] {
  const abstract = [...api.unionTypes(), ...api.interfaceTypes()].filter((type) =>
    [...type.referencers()].some((referencer) => referencer.kind === 'FieldDefinition'),
  );
  return abstract.flatMap((type) => {
    const left = new Set(possibleRuntimeTypes(type).map((possible) => possible.name));
    const before = whole.type(type.name);
    const possible = before && isAbstractType(before) ? possibleRuntimeTypes(before) : [];
    const lost = possible.filter((each) => !left.has(each.name));
    return lost.map((each) => ({
      code: 'CONTRACT_LOSES_MEMBER',
      message: `Contract "${name}": "${type.name}" is in it without "${each.name}", so an answer of that type is an error. Tag the type for the contract.`,
      places: placesOf({ message: `"${each.name}"` }, schemas),
    }));
  });
}

/** A mistake in the file, as one of the configuration. */
function told<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ContractsError)) throw error;
    throw new ConfigurationError(error.message);
  }
}
