// Protects a field that moves to another subgraph: the new one takes it over by @override, and the old one removes it a
// release later. Otherwise the router would for a moment ask a subgraph that does not have the field.
import type { Finding } from '../finding.ts';
import { answered, type Declarations, type Declared, type DeclaredField } from './declarations.ts';

interface Move {
  readonly type: string;
  readonly field: string;
  readonly from: string;
  readonly to: Declared;
  readonly taken: DeclaredField;
}

/** Who answers a field: not those it was taken from. */
function answering(type: string, field: string, declarations: Declarations): Declared[] {
  const all = [...(declarations.get(type)?.values() ?? [])].filter(
    (declared) => !declared.isInterface && answered(declared).some(({ name }) => name === field),
  );
  const overridden = new Set(all.map((declared) => declared.fields.get(field)?.from));
  return all.filter(({ subgraph }) => !overridden.has(subgraph));
}

function movesOf(before: Declarations, now: Declarations): Move[] {
  return [...before].flatMap(([type, bySubgraph]) => {
    const fields = [
      ...new Set([...bySubgraph.values()].flatMap((old) => answered(old).map(({ name }) => name))),
    ];
    return fields.flatMap((field): Move[] => {
      const was = answering(type, field, before);
      const [only, ...others] = was;
      if (only === undefined || others.length > 0) return [];
      // Still there: either nothing moved, or @override does its work and composition sees that it does.
      if (now.get(type)?.get(only.subgraph)?.fields.has(field)) return [];
      const [to] = answering(type, field, now);
      const taken = to?.fields.get(field);
      if (to === undefined || taken === undefined || was.some(({ subgraph }) => subgraph === to.subgraph))
        return [];
      return [{ type, field, from: only.subgraph, to, taken }];
    });
  });
}

function told(moves: readonly [Move, ...Move[]]): Finding {
  const [{ type, from, to, field }] = moves;
  const one = moves.length === 1;
  const what = one
    ? `${type}.${field}`
    : `${moves.length} fields of ${type} (${moves.map((move) => move.field).join(', ')})`;
  return {
    code: 'MOVED_WITHOUT_OVERRIDE',
    level: 'error',
    coordinate: one ? `${type}.${field}` : type,
    message:
      `${what} moved from "${from}" to "${to.subgraph}" at once: until both are deployed and every router has the new supergraph, ` +
      `some router asks the wrong one. Keep ${one ? 'it' : 'them'} in "${from}", write @override(from: "${from}") in "${to.subgraph}", and remove the old one in the next release.`,
    places: moves.map(({ taken }) => taken.place),
  };
}

/** What moved in one step, told by type. */
export function hastyMoves(before: Declarations, now: Declarations): Finding[] {
  const groups = new Map<string, [Move, ...Move[]]>();
  for (const move of movesOf(before, now)) {
    const key = JSON.stringify([move.type, move.from, move.to.subgraph]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [move]);
    else group.push(move);
  }
  return [...groups.values()].map(told);
}
