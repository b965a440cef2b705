// What one operation requires of its viewer: read from the document once, asked of each viewer at every request.
import { refusalFor, type Requirement, type Requirements } from '@kawa/requirements';
import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
} from 'graphql';
import type { Viewer } from '@kawa/trust';
import type { ClientOperation } from '../plan/operation.ts';

export interface Demands {
  /** The operation that was read: the nodes below are its own. */
  readonly operation: ClientOperation;
  /** Each distinct requirement of the document once. */
  readonly requirements: readonly Requirement[];
  /** Every field that requires something, with the place of its requirement in `requirements`. */
  readonly fields: ReadonlyMap<FieldNode, number>;
}

/**
 * A field's parent is the type that it is written on, so what it requires is known before anything runs, whatever the
 * object turns out to be.
 */
export function readDemands(
  operation: ClientOperation,
  schema: GraphQLSchema,
  required: Requirements,
): Demands {
  const requirements: Requirement[] = [];
  const fields = new Map<FieldNode, number>();
  const typeInfo = new TypeInfo(schema);
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [operation.definition, ...operation.fragments.values()],
  };
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      Field(node) {
        const parent = typeInfo.getParentType();
        const requirement = parent ? required.ofField(parent.name, node.name.value) : undefined;
        if (requirement === undefined) return;
        let place = requirements.indexOf(requirement);
        if (place < 0) place = requirements.push(requirement) - 1;
        fields.set(node, place);
      },
    }),
  );
  return { operation, requirements, fields };
}

/**
 * The outcome for one viewer: a `1` at the place of each requirement that it does not fit. Two viewers of one outcome may
 * share a plan; of two outcomes never.
 */
export function outcomeFor({ requirements }: Demands, viewer: Viewer): string {
  let outcome = '';
  for (const requirement of requirements)
    outcome += refusalFor(requirement, viewer) === undefined ? '0' : '1';
  return outcome;
}

/** The fields that an outcome refuses, each with what it requires. */
export function refusedFields(
  { fields, requirements }: Demands,
  outcome: string,
): ReadonlyMap<FieldNode, Requirement> {
  const refused = new Map<FieldNode, Requirement>();
  for (const [node, place] of fields) {
    const requirement = requirements[place];
    if (outcome[place] === '1' && requirement !== undefined) refused.set(node, requirement);
  }
  return refused;
}
