import { readLinks } from '@kawa/requirements';
import type { DocumentNode } from 'graphql';

const specs = 'https://specs.apollo.dev/';
/** What the router itself enforces, by the versions that it has read. */
const enforced: Readonly<Record<string, readonly string[]>> = {
  [`${specs}inaccessible`]: ['v0.1', 'v0.2'],
  [`${specs}authenticated`]: ['v0.1'],
  [`${specs}requiresScopes`]: ['v0.1'],
};
/** Must be enforced whether or not the supergraph says that it is for security. */
const alwaysSecurity: ReadonlySet<string> = new Set([
  `${specs}authenticated`,
  `${specs}requiresScopes`,
  `${specs}policy`,
]);

/** Throws when the supergraph demands a protection that this router does not give: served without it, the data would be open. */
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
