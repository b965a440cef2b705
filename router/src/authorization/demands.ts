// The requirements of one operation: read from the document once, and compared with the viewer at every request.
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
  /** The operation. The nodes below belong to it. */
  readonly operation: ClientOperation;
  /** The distinct requirements of the document. */
  readonly requirements: readonly Requirement[];
  /** Every field with a requirement. */
  readonly fields: ReadonlyMap<FieldNode, Requirement>;
}

/**
 * The parent of a field is the type in the document, so its requirement is known before anything runs, regardless of the
 * object's type.
 */
export function readDemands(
  operation: ClientOperation,
  schema: GraphQLSchema,
  required: Requirements,
): Demands {
  const fields = new Map<FieldNode, Requirement>();
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
        if (requirement !== undefined) fields.set(node, requirement);
      },
    }),
  );
  // Equal requirements are one object.
  return { operation, requirements: [...new Set(fields.values())], fields };
}

/**
 * The outcome for one viewer: a `1` at the index of each requirement that the viewer does not meet. Viewers with the same outcome
 * may share a plan; viewers with different outcomes must not.
 */
export function outcomeFor({ requirements }: Demands, viewer: Viewer): string {
  let outcome = '';
  for (const requirement of requirements)
    outcome += refusalFor(requirement, viewer) === undefined ? '0' : '1';
  return outcome;
}

/** The fields that an outcome refuses, with their requirements. */
export function refusedFields(
  { fields, requirements }: Demands,
  outcome: string,
): ReadonlyMap<FieldNode, Requirement> {
  const unmet = new Set(requirements.filter((_, index) => outcome[index] === '1'));
  return new Map([...fields].filter(([, requirement]) => unmet.has(requirement)));
}
