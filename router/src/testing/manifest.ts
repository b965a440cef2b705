import { hashOf } from '../hash.ts';

/** A manifest in the format of a client's build. */
export function manifestOf(bodies: readonly string[]): string {
  const operations = bodies.map((body, index) => ({
    id: hashOf(body),
    name: /(?:query|mutation)\s+(\w+)/u.exec(body)?.[1] ?? `Document${index}`,
    type: /^\s*(query|mutation|subscription)/u.exec(body)?.[1] ?? 'query',
    body,
  }));
  return JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations });
}
