// What a supergraph calls the directives that the router reads: by the specification that is linked, whatever name it is imported
// under. Threat: a renamed @authenticated that is overlooked makes private answers public.
import { namesOf, readLinks } from '@kawa/requirements';
import { valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/**
 * What a supergraph calls `directive` of the specification at `identity` (its address without the version); undefined when it
 * does not link that.
 */
export function directiveName(
  supergraph: DocumentNode,
  identity: string,
  directive: string,
): string | undefined {
  return readLinks(supergraph)
    .find((link) => link.identity === identity)
    ?.nameOf(directive);
}

/** What a supergraph calls the directives that decide who may keep an answer. */
export interface CacheDirectives {
  readonly cacheControl: string;
  /** Directives under which not everybody sees the same. */
  readonly guards: ReadonlySet<string>;
}

const guarding = ['authenticated', 'requiresScopes'];

/**
 * Any specification called cacheControl counts, for Apollo has none: each graph links its own. A guard counts under its own name,
 * too, and whoever published the specification of that name: what is taken for one by mistake is private, no more.
 */
export function cacheDirectives(supergraph: DocumentNode): CacheDirectives {
  const links = readLinks(supergraph);
  const linked = (name: string): string[] =>
    links.filter(({ identity }) => identity.endsWith(`/${name}`)).map((link) => link.nameOf(name));
  return {
    cacheControl: linked('cacheControl')[0] ?? 'cacheControl',
    guards: new Set(guarding.flatMap((name) => [name, ...namesOf(links, name), ...linked(name)])),
  };
}

/** The values of a directive's arguments, as they stand there. */
export function argumentsOf(directive: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
