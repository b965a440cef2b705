import { readLinks } from '@kawa/requirements';
import { valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';

/**
 * What a supergraph calls `directive` of the specification at `identity` (its address without the version); undefined when it
 * does not link that.
 */
export function directiveName(
  document: DocumentNode,
  identity: string,
  directive: string,
): string | undefined {
  return readLinks(document)
    .find((link) => link.identity === identity)
    ?.nameOf(directive);
}

/** The values of a directive's arguments, as they stand there. */
export function argumentsOf(directive: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
