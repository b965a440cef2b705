// Applies the planner's rewrites to sent and received data: they set a type name (@interfaceObject), or rename a key
// (fields with the same alias and different types in different fragments).
import type { FetchDataRewrite } from '@apollo/query-planner';
import { getOwn, isRecord, setOwn, type Json } from '../json.ts';
import type { TypeConditions } from './type-conditions.ts';

const fragment = '... on ';

export function applyRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  value: unknown,
  satisfies: TypeConditions,
): void {
  for (const rewrite of rewrites ?? []) {
    const name = rewrite.path.at(-1);
    if (name !== undefined)
      visit(value, rewrite.path.slice(0, -1), (record) => rewriteField(rewrite, record, name));
  }

  function visit(at: unknown, path: readonly string[], rewrite: (record: Json) => void): void {
    if (Array.isArray(at)) {
      for (const item of at) visit(item, path, rewrite);
      return;
    }
    if (!isRecord(at)) return;
    const [segment, ...rest] = path;
    if (segment === undefined) rewrite(at);
    else if (!segment.startsWith(fragment)) visit(getOwn(at, segment), rest, rewrite);
    else {
      const typename = at['__typename'];
      // An object without its type was selected for that type only.
      if (typeof typename !== 'string' || satisfies(typename, segment.slice(fragment.length)))
        visit(at, rest, rewrite);
    }
  }
}

function rewriteField(rewrite: FetchDataRewrite, record: Json, name: string): void {
  if (rewrite.kind === 'ValueSetter') {
    setOwn(record, name, rewrite.setValueTo);
    return;
  }
  const value = getOwn(record, name);
  if (value === undefined) return;
  setOwn(record, rewrite.renameKeyTo, value);
  // Set to undefined, not deleted: deleting a key would make the object slow, and merging skips undefined values.
  setOwn(record, name, undefined);
}

/** The names in the answer, by the names in the request to the subgraph. */
export function renamedKeys(rewrites: readonly FetchDataRewrite[] | undefined): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  for (const rewrite of rewrites ?? []) {
    const name = rewrite.path.at(-1);
    if (rewrite.kind === 'KeyRenamer' && name !== undefined) renames.set(name, rewrite.renameKeyTo);
  }
  return renames;
}
