// Under which name a supergraph uses a directive: composition keeps the name that the subgraphs imported it by.
import { Kind, valueFromASTUntyped, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { isRecord } from './plan/record.ts';

/**
 * The name of `directive`, of the feature at `identity` (its URL without the version), in the text of a supergraph;
 * undefined when the supergraph does not link the feature. For example `directiveName(document, costIdentity, 'listSize')`.
 */
export function directiveName(
  document: DocumentNode,
  identity: string,
  directive: string,
): string | undefined {
  for (const link of linksOf(document)) {
    const { url, as, import: imports } = argumentsOf(link);
    if (typeof url !== 'string' || url.replace(/\/v\d+\.\d+$/u, '') !== identity) continue;
    for (const imported of Array.isArray(imports) ? imports : []) {
      if (imported === `@${directive}`) return directive;
      if (!isRecord(imported) || imported['name'] !== `@${directive}`) continue;
      return typeof imported['as'] === 'string' ? imported['as'].slice(1) : directive;
    }
    const feature = identity.slice(identity.lastIndexOf('/') + 1);
    const prefix = typeof as === 'string' ? as : feature;
    return feature === directive ? prefix : `${prefix}__${directive}`;
  }
  return undefined;
}

/** The values of a directive's arguments, as they stand there. */
export function argumentsOf(directive: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

function linksOf(document: DocumentNode): readonly ConstDirectiveNode[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter(({ name }) => name.value === 'link')
      : [],
  );
}
