// Owns where categories may stand: below a known one, never below themselves, at most 10 levels deep. The database's
// trigger guarantees it for single changes; a batch is checked here first, so that one wrong record stops no other.

/** The same number as in the trigger (migration 0002). */
export const MAX_DEPTH = 10;

/** Every category's parent, null at the top. */
export type Tree = ReadonlyMap<string, string | null>;

type Fault = { readonly at: string; readonly reason: string };

/** The first wrong move on the way up from `start`; undefined when the way is right. */
function faultAbove(start: string, tree: Tree, moves: Tree): Fault | undefined {
  const path: string[] = [];
  for (let node: string | null = start; node !== null;) {
    const again = path.indexOf(node);
    if (again >= 0) {
      const at = path.slice(again).find((one) => moves.has(one));
      return at === undefined ? undefined : { at, reason: 'would stand below itself' };
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
 * Which moves cannot be made, with the reason. `moves` gives parents to categories of `tree` or to new ones; a refused
 * category of the tree stays where it is, a refused new one is not there, so neither is what should stand below it.
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
