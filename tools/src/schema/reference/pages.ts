// Writes the pages of the schema reference: one for queries, one for mutations, one per kind of type, and the index.
import {
  astFromValue,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  print,
} from 'graphql';
import type { FactsOf } from './facts.ts';
import {
  anchor,
  code,
  codes,
  inline,
  type Kind,
  kindOf,
  linkTo,
  notes,
  table,
  typeText,
  whoMay,
} from './words.ts';

const notice = '<!-- Written by `npm run schema:reference` from the supergraph. Do not edit. -->';
const kinds: readonly Kind[] = ['objects', 'interfaces', 'unions', 'inputs', 'enums', 'scalars'];
const titleOf = (name: string): string => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;

/** Texts by file name. */
export function referencePages(schema: GraphQLSchema, facts: FactsOf): ReadonlyMap<string, string> {
  const types = reachable(schema);
  const pages = new Map<string, string>();
  const page = (name: string, ...parts: readonly string[]): void => {
    pages.set(`${name}.md`, `${[notice, `# ${titleOf(name)}`, ...parts].join('\n\n')}\n`);
  };
  const roots = [
    ['queries', schema.getQueryType()],
    ['mutations', schema.getMutationType()],
  ] as const;
  for (const [name, root] of roots) {
    if (root == null) continue;
    const fields = Object.values(root.getFields()).sort(byName);
    page(name, ...fields.map((field) => rootField(root.name, field, facts)));
  }
  for (const kind of kinds) {
    const ofKind = types.filter((type) => kindOf(type) === kind);
    if (ofKind.length > 0) page(kind, ...ofKind.map((type) => typeSection(type, schema, facts)));
  }
  const listed = roots.flatMap(([name, root]) =>
    root == null
      ? []
      : [
          `## ${titleOf(name)}`,
          indexOfRoot(`${name}.md`, root.name, Object.values(root.getFields()).sort(byName), facts),
        ],
  );
  const typeLists = kinds.flatMap((kind) => {
    const ofKind = types.filter((type) => kindOf(type) === kind);
    return ofKind.length === 0
      ? []
      : [`**[${titleOf(kind)}](${kind}.md)**: ${ofKind.map(linkTo).join(', ')}`];
  });
  pages.set(
    'README.md',
    `${[notice, '# The schema', legend, ...listed, '## Types', ...typeLists].join('\n\n')}\n`,
  );
  return pages;
}

const legend = `The API that the router serves to clients: every field, with its permissions, its cost and the time that an answer may be cached.

- **permissions**: \`orders:read\` and the like are scopes of a token or an API key; a field also requires the scopes of its type. The domain
  decides who owns a record.
- **counts as, costs**: the cost of a document is limited before it runs ([limits](../../router/README.md#limits-before-planning)). An object
  costs 1, and a list counts as many items as its argument says.
- **times in**: how often one caller may use the field, each alias counted ([rate limits](../../router/README.md#rate-limits)).
- **cacheable**: by a CDN, if it is requested by the id of a persisted query
  ([the rules](../../router/README.md#persisted-documents)).
- **from**: the subgraph that answers. If it is down, its fields are null with an error, and the rest of the answer arrives.
- **tagged**: the first [contract](../../router/README.md#contracts) that contains it; \`public\` is in all of them. A field has its own
  tag or its type's.
- **keys**: the field sets by which subgraphs find the same object.`;

const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : 1;

/** What a field or an argument leads to: an enum that only directives use is nobody's concern. */
function reachable(schema: GraphQLSchema): readonly GraphQLNamedType[] {
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => type != null);
  const seen = new Set<GraphQLNamedType>();
  const visit = (type: GraphQLNamedType): void => {
    if (seen.has(type)) return;
    seen.add(type);
    if (isAbstractType(type)) schema.getPossibleTypes(type).forEach(visit);
    if (isObjectType(type) || isInterfaceType(type)) {
      type.getInterfaces().forEach(visit);
      for (const field of Object.values(type.getFields()))
        for (const { type: used } of [field, ...field.args]) visit(getNamedType(used));
    } else if (isInputObjectType(type)) {
      for (const { type: used } of Object.values(type.getFields())) visit(getNamedType(used));
    }
  };
  roots.forEach(visit);
  return [...seen]
    .filter((type) => !roots.some((root) => root === type) && !isIntrospectionType(type))
    .sort(byName);
}

function indexOfRoot(
  file: string,
  type: string,
  fields: readonly GraphQLField<unknown, unknown>[],
  facts: FactsOf,
): string {
  const rows = fields.map((field) => {
    const { owners, requirement } = facts(`${type}.${field.name}`);
    const link = `[${field.name}](${file}#${anchor(field.name)})`;
    return [link, inline(field.description), whoMay(requirement), owners.join(', ')];
  });
  return table(['field', 'description', 'permissions', 'from'], rows);
}

function rootField(type: string, field: GraphQLField<unknown, unknown>, facts: FactsOf): string {
  const known = facts(`${type}.${field.name}`);
  const named = getNamedType(field.type);
  const about = [
    `Permissions: ${whoMay(known.requirement)}`,
    `from ${known.owners.join(', ')}`,
    notes(known, field.deprecationReason),
  ];
  const parts = [
    `## ${field.name}`,
    inline(field.description),
    `${about.filter((text) => text !== '').join('; ')}.`,
    `Returns ${typeText(field.type)}${isUnionType(named) ? `: ${named.getTypes().map(linkTo).join(', ')}` : ''}.`,
  ];
  if (field.args.length > 0)
    parts.push(inputTable('argument', field.args, (name) => facts(`${type}.${field.name}(${name}:)`)));
  return parts.join('\n\n');
}

function inputTable(
  head: string,
  inputs: readonly (GraphQLArgument | GraphQLInputField)[],
  factsOf: (name: string) => ReturnType<FactsOf>,
): string {
  const rows = inputs.map((input) => {
    const standard = astFromValue(input.defaultValue, input.type);
    return [
      code(input.name),
      typeText(input.type),
      standard == null || input.defaultValue === undefined ? '' : code(print(standard)),
      inline(input.description),
      notes(factsOf(input.name), input.deprecationReason),
    ];
  });
  return table([head, 'type', 'default', 'description', 'more'], rows);
}

function typeSection(type: GraphQLNamedType, schema: GraphQLSchema, facts: FactsOf): string {
  const known = facts(type.name);
  const implemented = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
  const about = [
    known.owners.length > 0 && `From ${known.owners.join(', ')}`,
    known.keys.length > 0 && `keys: ${codes(known.keys)}`,
    implemented.length > 0 && `implements ${implemented.map(linkTo).join(', ')}`,
    known.requirement !== undefined && `permissions: ${whoMay(known.requirement)}`,
    isAbstractType(type) &&
      `one of ${[...schema.getPossibleTypes(type)].sort(byName).map(linkTo).join(', ')}`,
    isInputObjectType(type) && type.isOneOf && 'exactly one of its fields',
    notes(known, undefined),
  ].filter((text) => typeof text === 'string' && text !== '');
  const parts = [`## ${type.name}`];
  if (type.description != null) parts.push(inline(type.description));
  if (about.length > 0) parts.push(`${about.join('; ')}.`);
  else if (isSpecifiedScalarType(type)) parts.push('Built into GraphQL.');
  parts.push(...members(type, facts));
  return parts.join('\n\n');
}

function members(type: GraphQLNamedType, facts: FactsOf): readonly string[] {
  const factsIn = (name: string) => facts(`${type.name}.${name}`);
  if (isInputObjectType(type)) return [inputTable('field', Object.values(type.getFields()), factsIn)];
  if (isEnumType(type)) {
    const rows = type
      .getValues()
      .map(({ name, description, deprecationReason }) => [
        code(name),
        inline(description),
        notes(factsIn(name), deprecationReason),
      ]);
    return [table(['value', 'description', 'more'], rows)];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  const isOfSeveral = facts(type.name).owners.length > 1;
  const rows = fields.map((field) => {
    const { owners, requirement, ...others } = factsIn(field.name);
    return [
      code(field.name),
      typeText(field.type),
      inline(field.description),
      requirement === undefined ? '' : whoMay(requirement),
      isOfSeveral ? owners.join(', ') : '',
      notes({ owners, requirement, ...others }, field.deprecationReason),
    ];
  });
  return [
    table(['field', 'type', 'description', 'permissions', 'from', 'more'], rows),
    ...fields
      .filter(({ args }) => args.length > 0)
      .map(
        ({ name, args }) =>
          `${code(name)} takes:\n\n${inputTable('argument', args, (argument) => facts(`${type.name}.${name}(${argument}:)`))}`,
      ),
  ];
}
