// Reads the file of contracts: which tags each contract includes and excludes. Reports all mistakes at once, with their
// lines.
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';

/** The part of the graph in a contract. docs/adr/0013-contracts.md explains both lists. */
export interface ContractFilter {
  /** Fields and unions need one of these tags; with an empty list, none is needed. */
  readonly include: readonly string[];
  /** An element with one of these tags is not in the contract, whatever its other tags. */
  readonly exclude: readonly string[];
}

export type ContractFilters = ReadonlyMap<string, ContractFilter>;

/** Mistakes in the file of contracts, or in the schema of a contract, for people. */
export class ContractsError extends Error {
  override name = 'ContractsError';
}

const contractName = z
  .string()
  .regex(/^[a-z][a-z\d-]{0,62}$/u, 'must be a name of a-z, 0-9 and "-", at most 63 characters');
const tags = z
  .array(z.string().regex(/^[\w/-]{1,128}$/u, 'must be a tag: letters, digits, "-", "_" and "/"'))
  .default([]);
const filter = z
  .strictObject({ include: tags, exclude: tags })
  .refine(
    ({ include, exclude }) => include.length + exclude.length > 0,
    'must name a tag, under include or exclude',
  )
  .refine(
    ({ include, exclude }) => !include.some((tag) => exclude.includes(tag)),
    'includes and excludes one tag',
  );
const contracts = z.record(contractName, filter, 'must hold contracts by their names');

/** The contracts by name; throws a `ContractsError`. `file` is its name in messages. */
export function readContractFilters(text: string, file: string): ContractFilters {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new ContractsError(
      document.errors
        .map(({ pos, message }) => `${file}:${lines.linePos(pos[0]).line}: ${message}`)
        .join('\n'),
    );
  }
  const parsed = contracts.safeParse(document.toJS() ?? {});
  if (parsed.success) return new Map(Object.entries(parsed.data));
  throw new ContractsError(
    parsed.error.issues
      .map((issue) => {
        const message = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? '') : issue.message;
        const named = issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
        return `${file}:${lineOf(document, issue.path, lines)}: ${named}${message}`;
      })
      .join('\n'),
  );
}

/** The line of the deepest part of a path that is in the file: of its key, because its value may begin on a later line. */
function lineOf(document: Document, path: readonly PropertyKey[], lines: LineCounter): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const name = path[depth - 1];
    const key = isMap(parent)
      ? parent.items.map((item) => item.key).find((node) => isScalar(node) && node.value === name)
      : undefined;
    const node = key ?? document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

/** The filter of that name; throws a `ContractsError` with the known names. */
export function filterNamed(filters: ContractFilters, name: string): ContractFilter {
  const found = filters.get(name);
  if (found) return found;
  const known = [...filters.keys()];
  throw new ContractsError(
    known.length > 0
      ? `There is no contract "${name}"; known: ${known.join(', ')}.`
      : `There is no contract "${name}", nor any other.`,
  );
}
