// Finds the names of directives in a supergraph by the specification that it links, because an import can rename them.
// Threat: overlooking a renamed @authenticated would make private answers public.
import { namesOf, readLinks } from '@kawa/requirements';
import { valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/**
 * The name of `directive` of the specification at `identity` (its URL without the version); undefined if the supergraph does not
 * link it.
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

/** The names of the directives that decide who may cache an answer. */
export interface CacheDirectives {
  readonly cacheControl: string;
  /** Directives that make a field different for different viewers. */
  readonly guards: ReadonlySet<string>;
}

const guarding = ['authenticated', 'requiresScopes'];

/**
 * Any specification named cacheControl counts, because Apollo publishes none and each graph links its own. A guard also counts by
 * its name alone, from any publisher: a mistake only makes an answer private.
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

/** The values of a directive's arguments, without coercion. */
export function argumentsOf(directive: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
