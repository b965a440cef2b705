import { readLinks } from '@kawa/requirements';
import type { DocumentNode } from 'graphql';

const specs = 'https://specs.apollo.dev/';
/** The specifications that the router enforces, with their versions. */
const enforced: Readonly<Record<string, readonly string[]>> = {
  [`${specs}inaccessible`]: ['v0.1', 'v0.2'],
  [`${specs}authenticated`]: ['v0.1'],
  [`${specs}requiresScopes`]: ['v0.1'],
};
/** Must be enforced even if the supergraph does not mark them as security. */
const alwaysSecurity: ReadonlySet<string> = new Set([
  `${specs}authenticated`,
  `${specs}requiresScopes`,
  `${specs}policy`,
]);

/** Throws if the supergraph requires a protection that this router does not enforce: without it, the data would be public. */
export function refuseUnenforced(supergraph: DocumentNode): void {
  for (const { identity, version, purpose } of readLinks(supergraph)) {
    if (purpose !== 'SECURITY' && !alwaysSecurity.has(identity)) continue;
    if (enforced[identity]?.includes(version)) continue;
    const name = identity.startsWith(specs) ? `@${identity.slice(specs.length)}` : identity;
    throw new Error(
      `the supergraph protects data by ${name} ${version}, which this router does not enforce; it enforces ` +
        '@authenticated v0.1, @requiresScopes v0.1 and @inaccessible v0.2',
    );
  }
}
