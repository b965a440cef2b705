// What a schema calls the directives of the specifications that it links. Threat (CVE-2025-64347): a directive that was
// imported under another name must count like the one it is.
import {
  Kind,
  type ConstDirectiveNode,
  type ConstObjectValueNode,
  type ConstValueNode,
  type DocumentNode,
} from 'graphql';

export interface Link {
  /** The specification's address without its version: `https://specs.apollo.dev/authenticated`. */
  readonly identity: string;
  /** As it stands: `v0.1`. */
  readonly version: string;
  /** `SECURITY` means: who does not enforce this must not serve the schema. */
  readonly purpose: string | undefined;
  /** What the schema calls the specification's directive `name`. */
  nameOf(name: string): string;
}

/** Every `@link` of the schema. */
export function readLinks(document: DocumentNode): Link[] {
  return document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap(({ directives }) => directives ?? [])
    .flatMap((directive) => readLink(directive) ?? []);
}

/** The names under which the schema knows the directive `name` of Federation itself or of a specification of its own. */
export function namesOf(links: readonly Link[], name: string): ReadonlySet<string> {
  const names = links
    .filter(({ identity }) => identity === `${apollo}federation` || identity === `${apollo}${name}`)
    .map((link) => link.nameOf(name));
  return new Set(names);
}

export const apollo = 'https://specs.apollo.dev/';

/** A directive is a link when it names a specification: whatever the schema calls `@link` itself. */
function readLink(directive: ConstDirectiveNode): Link | undefined {
  const url = text(argument(directive, 'url') ?? argument(directive, 'feature'));
  const [, identity, name, version] =
    /^(\w+:\/\/.*?([^/]+))\/(v\d+\.\d+)\/?$/u.exec(url?.split(/[?#]/u, 1)[0] ?? '') ?? [];
  if (identity === undefined || name === undefined || version === undefined) return undefined;
  const namespace = text(argument(directive, 'as')) ?? name;
  const imports = importsOf(argument(directive, 'import'));
  const purpose = argument(directive, 'for');
  return {
    identity,
    version,
    purpose: purpose?.kind === Kind.ENUM ? purpose.value : undefined,
    nameOf: (wanted) =>
      imports.get(`@${wanted}`)?.slice(1) ?? (wanted === name ? namespace : `${namespace}__${wanted}`),
  };
}

function importsOf(value: ConstValueNode | undefined): ReadonlyMap<string, string> {
  const imports = new Map<string, string>();
  for (const item of value?.kind === Kind.LIST ? value.values : []) {
    const name = item.kind === Kind.OBJECT ? field(item, 'name') : text(item);
    if (name !== undefined) imports.set(name, (item.kind === Kind.OBJECT && field(item, 'as')) || name);
  }
  return imports;
}

export function argument(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((given) => given.name.value === name)?.value;
}

function field(object: ConstObjectValueNode, name: string): string | undefined {
  return text(object.fields.find((given) => given.name.value === name)?.value);
}

export function text(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined;
}
