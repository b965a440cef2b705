// Checks the places of categories in a batch: below an existing category, never below itself, at most 10 levels deep. The
// database's trigger guarantees it for single changes. The batch is checked first, so that one wrong record does not stop
// the others.

/** The same number as in the trigger (migration 0002). */
export const MAX_DEPTH = 10;

/** Every category's parent, null at the top. */
export type Tree = ReadonlyMap<string, string | null>;

type Fault = { readonly at: string; readonly reason: string };

/** The first wrong move on the way up from `start`; undefined if there is none. */
function faultAbove(start: string, tree: Tree, moves: Tree): Fault | undefined {
  const path: string[] = [];
  for (let node: string | null = start; node !== null;) {
    const again = path.indexOf(node);
    if (again >= 0) {
      const at = path.slice(again).find((one) => moves.has(one));
      return at === undefined ? undefined : { at, reason: 'would be below itself' };
    }
    path.push(node);
    if (path.length > MAX_DEPTH) {
      const at = path.find((one) => moves.has(one));
      return at === undefined ? undefined : { at, reason: `the tree has at most ${MAX_DEPTH} levels` };
    }
    const parent: string | null | undefined = tree.get(node);
    if (parent === undefined || (parent !== null && !tree.has(parent)))
      return { at: node, reason: 'there is no category with this ref' };
    node = parent;
  }
  return undefined;
}

/**
 * The moves that are not possible, with the reason. `moves` has the parents of categories of `tree` and of new ones. If a move
 * within the tree is refused, the category stays where it is. If a new category is refused, so are those below it.
 */
export function refusedMoves(tree: Tree, moves: Tree): Map<string, string> {
  const refused = new Map<string, string>();
  const pending = new Map(moves);
  const result = new Map([...tree, ...moves]);
  for (let settled = false; !settled;) {
    settled = true;
    for (const start of result.keys()) {
      const fault = faultAbove(start, result, pending);
      if (fault === undefined) continue;
      settled = false;
      refused.set(fault.at, fault.reason);
      pending.delete(fault.at);
      const before = tree.get(fault.at);
      if (before === undefined) result.delete(fault.at);
      else result.set(fault.at, before);
    }
  }
  return refused;
}
