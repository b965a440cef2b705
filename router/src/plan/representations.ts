// Builds the representations that an entity fetch sends, each distinct one once. A public benchmark query sends 465 of
// them to one subgraph, of which 27 are distinct.
import { getResponseName, type QueryPlanSelectionNode } from '@apollo/query-planner';
import { getOwn, isRecord, merge, setOwn, type Json } from '../json.ts';
import type { TypeConditions } from './type-conditions.ts';

export interface Representations {
  /** The distinct representations, the first needed first. */
  distinct: Json[];
  /** For each distinct representation, every object of the answer that it stands for. */
  entities: Json[][];
}

/** `prepare` sees each representation before it is compared: input rewrites belong to what is sent. */
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
    // The fields stand as the plan lists them, so equal representations have equal texts; a custom scalar whose
    // keys come in another sequence is sent twice, which is correct and rare.
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

/** The required fields of `source`; null when one of them is missing, for then the subgraph cannot be asked. */
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
    // Whoever requires a field knows it by its own name, whatever name keeps it apart from other uses of it here.
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
