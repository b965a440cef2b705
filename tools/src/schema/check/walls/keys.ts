// Protects entities: a key by which other subgraphs reach a type must not be removed.
import type { Finding } from '../finding.ts';
import { answered, type Declarations, type Declared } from './declarations.ts';

/** Whether the subgraph had anything of the type that others would ask it for; a stub is a mere reference. */
function hasMore(type: Declared): boolean {
  const inKeys = new Set(type.keys.flatMap(({ fields }) => fields.match(/\w+/gu) ?? []));
  return answered(type).some(({ name }) => !inKeys.has(name));
}

/** The subgraphs that hold the type by this key, each with its fields that give it. */
function referrers(type: Declared, key: string, now: Declarations): { who: string; place: string }[] {
  const holders = [...(now.get(type.name)?.values() ?? [])].filter(
    ({ subgraph, keys }) => subgraph !== type.subgraph && keys.some(({ fields }) => fields === key),
  );
  return holders.flatMap(({ subgraph, place }) => {
    const giving = [...now.values()].flatMap((bySubgraph) =>
      [...(bySubgraph.get(subgraph)?.fields.values() ?? [])]
        .filter(({ gives }) => gives === type.name)
        .map((field) => ({
          who: `${subgraph} (${bySubgraph.get(subgraph)?.name}.${field.name})`,
          place: field.place,
        })),
    );
    return giving.length > 0 ? giving : [{ who: subgraph, place }];
  });
}

function lostKey(old: Declared, key: string, now: Declared | undefined, all: Declarations): Finding {
  const { name, subgraph } = old;
  const found = referrers(old, key, all);
  const by =
    found.length === 0
      ? 'no other subgraph refers to it now'
      : `it is used by ${found.map(({ who }) => who).join(', ')}`;
  const oldKeys = old.keys.map(({ fields }) => fields);
  const fresh = (now?.keys ?? []).map(({ fields }) => fields).filter((fields) => !oldKeys.includes(fields));
  const kept = now?.keys.some(({ fields }) => fields === key);
  const what = kept
    ? `is no longer resolvable in "${subgraph}"`
    : fresh.length > 0
      ? `has become "${fresh.join('", "')}" in "${subgraph}"`
      : `is no longer in "${subgraph}"`;
  return {
    code: fresh.length > 0 && !kept ? 'KEY_CHANGED' : 'KEY_REMOVED',
    level: 'error',
    coordinate: name,
    message:
      `The key "${key}" of ${name} ${what}; ${by}. Routers that still serve the old supergraph use it. ` +
      `Keep @key(fields: "${key}") in addition to any new key for one release, and remove it when nothing refers to it.`,
    places: [...(now === undefined ? [] : [now.place]), ...found.map(({ place }) => place)],
  };
}

/** Keys that a subgraph no longer answers by, of types that are still in the graph. */
export function lostKeys(before: Declarations, now: Declarations): Finding[] {
  return [...before].flatMap(([name, bySubgraph]) => {
    const present = now.get(name);
    if (present === undefined) return [];
    return [...bySubgraph.values()].filter(hasMore).flatMap((old) => {
      const successor = present.get(old.subgraph);
      const stands = new Set(successor?.keys.filter((key) => key.isResolvable).map(({ fields }) => fields));
      return old.keys
        .filter(({ isResolvable, fields }) => isResolvable && !stands.has(fields))
        .map(({ fields }) => lostKey(old, fields, successor, now));
    });
  });
}
