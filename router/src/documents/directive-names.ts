// Under which names a supergraph has the directives that decide about caching. A subgraph may import one under another
// name, and composition keeps it: overlooking a renamed @authenticated would make private answers public.
import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode } from 'graphql';

export interface DirectiveNames {
  cacheControl: string;
  /** Directives under which not everybody sees the same. */
  guards: ReadonlySet<string>;
}

const guarding = ['authenticated', 'requiresScopes'];

export function directiveNames(supergraph: DocumentNode): DirectiveNames {
  const links = supergraph.definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? []).filter(({ name }) => name.value === 'link')
      : [],
  );
  const nameOf = (feature: string): string => {
    const link = links.find((one) => featureOf(textOf(argument(one, 'url'))) === feature);
    return (link && (importedAs(link, feature) ?? textOf(argument(link, 'as')))) ?? feature;
  };
  return { cacheControl: nameOf('cacheControl'), guards: new Set(guarding.map(nameOf)) };
}

/** `authenticated` of `https://specs.apollo.dev/authenticated/v0.1`. */
const featureOf = (url: string | undefined): string | undefined => url?.split('/').at(-2);

function importedAs(link: ConstDirectiveNode, feature: string): string | undefined {
  const imports = argument(link, 'import');
  if (imports?.kind !== Kind.LIST) return undefined;
  for (const one of imports.values) {
    if (one.kind === Kind.STRING && one.value === `@${feature}`) return feature;
    if (one.kind !== Kind.OBJECT) continue;
    const fields = new Map(one.fields.map(({ name, value }) => [name.value, textOf(value)]));
    if (fields.get('name') === `@${feature}`) return (fields.get('as') ?? feature).replace(/^@/u, '');
  }
  return undefined;
}

const argument = (directive: ConstDirectiveNode, name: string): ConstValueNode | undefined =>
  directive.arguments?.find((one) => one.name.value === name)?.value;

const textOf = (value: ConstValueNode | undefined): string | undefined =>
  value?.kind === Kind.STRING ? value.value : undefined;
