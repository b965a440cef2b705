/** Who asks: it travels with every call, from the client boundary to each resolver. */
export interface Viewer {
  /** "anonymous", "service", or what the issuer of the credential calls its accounts, for example "person". */
  readonly kind: string;
  /** The account; absent only for an anonymous viewer. */
  readonly id?: string;
  /** What the viewer may do, for example "catalogue:write". */
  readonly scopes: readonly string[];
  /** Id of the one place to which the scopes are bound; absent: everywhere. */
  readonly location?: string;
}

/** Nobody in particular. */
export const anonymous: Viewer = { kind: 'anonymous', scopes: [] };

/** One of our own programs, for example `service('seed')`; it holds every scope. */
export const service = (name: string): Viewer => ({ kind: 'service', id: name, scopes: [] });

/** Whether `viewer` has every scope of at least one of `alternatives`, as @requiresScopes means it. */
export function holds(viewer: Viewer, alternatives: readonly (readonly string[])[]): boolean {
  if (viewer.kind === 'service') return true;
  return alternatives.some((all) => all.every((scope) => viewer.scopes.includes(scope)));
}
