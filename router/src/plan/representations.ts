// Builds the representations of an entity fetch, without duplicates. A public benchmark query sends 465 of them to one
// subgraph, and only 27 are distinct.
import { getResponseName, type QueryPlanSelectionNode } from '@apollo/query-planner';
import { getOwn, isRecord, merge, setOwn, type Json } from '../json.ts';
import type { TypeConditions } from './type-conditions.ts';

export interface Representations {
  /** The distinct representations, in the order of first use. */
  distinct: Json[];
  /** For each distinct representation, all its objects of the answer. */
  entities: Json[][];
}

/** `prepare` changes each representation before it is compared, for the input rewrites. */
export function buildRepresentations(
  entities: readonly Json[],
  requires: readonly QueryPlanSelectionNode[],
  satisfies: TypeConditions,
  prepare: (representation: Json) => void,
): Representations {
  const positions = new Map<string, number>();
  const result: Representations = { distinct: [], entities: [] };
  for (const entity of entities) {
    const representation = select(entity, requires, satisfies);
    if (!isRecord(representation) || !representation['__typename']) continue;
    prepare(representation);
    // The fields are in the order of the plan, so equal representations have equal texts. A custom scalar with its keys in
    // another order is sent twice, which is correct and rare.
    const key = JSON.stringify(representation);
    const position = positions.get(key);
    if (position !== undefined) {
      result.entities[position]?.push(entity);
      continue;
    }
    positions.set(key, result.distinct.length);
    result.distinct.push(representation);
    result.entities.push([entity]);
  }
  return result;
}

/** The required fields of `source`; null if one is missing, because the subgraph cannot be called then. */
function select(
  source: unknown,
  requires: readonly QueryPlanSelectionNode[],
  satisfies: TypeConditions,
): Json | null {
  if (!isRecord(source)) return null;
  const result: Json = {};
  for (const selection of requires) {
    if (selection.kind === 'InlineFragment') {
      const typename = getOwn(source, '__typename');
      const { typeCondition, selections } = selection;
      if (
        typeCondition !== undefined &&
        (typeof typename !== 'string' || !satisfies(typename, typeCondition))
      )
        continue;
      const part = select(source, selections, satisfies);
      if (part) merge(result, part);
      continue;
    }
    const value = getOwn(source, getResponseName(selection));
    if (value === undefined) return null;
    // A representation has the field's own name, although the router may use another name for it.
    setOwn(
      result,
      selection.name,
      selection.selections ? selectEach(value, selection.selections, satisfies) : value,
    );
  }
  return result;
}

function selectEach(
  value: unknown,
  requires: readonly QueryPlanSelectionNode[],
  satisfies: TypeConditions,
): unknown {
  return Array.isArray(value)
    ? value.map((item) => selectEach(item, requires, satisfies))
    : select(value, requires, satisfies);
}
