// Explains the findings of composition: an error stops the change, and a hint that the change introduces is a warning.
import type { Finding as CompositionError, Hint } from '../../compose/composition.ts';
import type { Finding } from '../finding.ts';

/** What to do, by federation's code. */
const waysOut: Readonly<Record<string, string>> = {
  INVALID_GRAPHQL: 'Correct the schema at this place.',
  INVALID_FIELD_SHARING:
    'Let one subgraph answer the field, or mark it @shareable in all that do; to move it, write @override in the new one.',
  FIELD_TYPE_MISMATCH: 'Give the field the same type in every subgraph.',
  FIELD_ARGUMENT_TYPE_MISMATCH: 'Give the argument the same type in every subgraph.',
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH:
    'Declare the argument in every subgraph that has the field, or make it optional.',
  REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH:
    'Declare the input field in every subgraph, or make it optional.',
  SATISFIABILITY_ERROR:
    'Give the type a @key in the subgraph that lacks one, or make the fields reachable where the query already is.',
  KEY_INVALID_FIELDS: 'Name fields of the type in @key(fields:).',
  REQUIRES_INVALID_FIELDS: 'Name fields of the type, marked @external, in @requires(fields:).',
  EXTERNAL_MISSING_ON_BASE: 'Remove @external, or add the field to the subgraph that owns it.',
  EXTERNAL_UNUSED: 'Remove the @external field, or use it in @key, @requires or @provides.',
  TYPE_KIND_MISMATCH: 'Declare the type with one kind in every subgraph.',
  INTERFACE_FIELD_NO_IMPLEM: 'Add the field to every type that implements the interface.',
  OVERRIDE_SOURCE_HAS_OVERRIDE: 'Keep one @override on the field, from the subgraph that answers it today.',
  OVERRIDE_FROM_SELF_ERROR: 'Name another subgraph in @override(from:), or take the directive away.',
  NO_QUERIES: 'Give some subgraph a field of Query.',
  QUERY_ROOT_TYPE_INACCESSIBLE: 'Take @inaccessible off Query.',
  REFERENCED_INACCESSIBLE:
    'Make what gives the type @inaccessible as well, or take @inaccessible off the type.',
  REQUIRED_INACCESSIBLE: 'Make the argument or input field optional, or take @inaccessible off it.',
  IMPLEMENTED_BY_INACCESSIBLE: 'Take @inaccessible off the field, or put it on the interface field as well.',
  ENUM_VALUE_MISMATCH: 'Declare the same values in every subgraph: clients send this enum and read it.',
  EMPTY_MERGED_ENUM_TYPE: 'Declare at least one value in every subgraph.',
  EMPTY_MERGED_INPUT_TYPE: 'Declare at least one input field in every subgraph.',
  INCONSISTENT_DESCRIPTION: 'Write the same description in every subgraph.',
  INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE: 'Write the same type in every subgraph; clients see the wider one.',
  INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE:
    'Write the same type in every subgraph; clients see the narrower one.',
  INCONSISTENT_ARGUMENT_PRESENCE:
    'Declare the argument in every subgraph that has the field; clients do not see it otherwise.',
  INCONSISTENT_INPUT_OBJECT_FIELD:
    'Declare the input field in every subgraph; clients do not see it otherwise.',
  INCONSISTENT_OBJECT_VALUE_TYPE_FIELD: 'Declare the field in every subgraph that has the type.',
  OVERRIDDEN_FIELD_CAN_BE_REMOVED: 'Nothing in this release; remove the old field in the next.',
  OVERRIDE_DIRECTIVE_CAN_BE_REMOVED: 'Remove the @override; the field has left its old subgraph.',
};

const otherwise = 'docs/schema-checks.md names where federation explains its codes.';
const explained = (code: string, message: string): string =>
  `${message.replace(/\s*$/u, '')} To fix it: ${waysOut[code] ?? otherwise}`;

export const compositionErrors = (errors: readonly CompositionError[]): Finding[] =>
  errors.map(({ code, message, places }) => ({
    code,
    level: 'error',
    message: explained(code, message),
    places,
  }));

/** Hints that the base has not; what federation calls DEBUG is as it should be. */
export function newHints(before: readonly Hint[], now: readonly Hint[]): Finding[] {
  const known = new Set(before.map(({ code, message }) => `${code} ${message}`));
  return now
    .filter(({ code, level, message }) => level !== 'DEBUG' && !known.has(`${code} ${message}`))
    .map(({ code, message, places, coordinate }) => ({
      code,
      level: 'warning',
      message: explained(code, message),
      ...(coordinate === undefined ? {} : { coordinate }),
      places,
    }));
}
