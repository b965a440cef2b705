// Writes the block at the end of each schema.graphql: definitions that every schema repeats, and the links of what it
// uses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefinitionNode, type DocumentNode, Kind, parse, specifiedDirectives, visit } from 'graphql';
import { formatted } from '../../command/format.ts';

const MARKER =
  '# ----- Written by `npm run codegen` from tools/src/schema/codegen/repeated.graphql. Change what is above, or that file. -----';

const source = readFileSync(join(import.meta.dirname, 'repeated.graphql'), 'utf8');
const nameIn = (node: DefinitionNode): string => {
  const prefix = node.kind === Kind.DIRECTIVE_DEFINITION ? '@' : '';
  return 'name' in node && node.name !== undefined ? prefix + node.name.value : '';
};
const repeated = new Map(parse(source).definitions.map((node) => [nameIn(node), node]));
/** Ours; they need a link of their own, and `@composeDirective` to reach the supergraph. */
const customDirectives = [...repeated.keys()].filter((name) => name.startsWith('@')).sort();

/** Types and directives (`@name`) that a definition names. */
function namesIn(node: DefinitionNode | DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(node, {
    NamedType: ({ name }) => void names.add(name.value),
    Directive: ({ name }) => void names.add(`@${name.value}`),
  });
  return names;
}

/** The definitions of repeated.graphql that `own` needs and does not make itself, also those that these need. */
function needed(own: DocumentNode): readonly DefinitionNode[] {
  const defined = new Set(own.definitions.map(nameIn));
  const found = new Set<DefinitionNode>();
  const follow = (node: DefinitionNode | DocumentNode): void => {
    for (const name of namesIn(node)) {
      const definition = repeated.get(name);
      if (definition === undefined || defined.has(name) || found.has(definition)) continue;
      found.add(definition);
      follow(definition);
    }
  };
  follow(own);
  return [...repeated.values()].filter((node) => found.has(node));
}

/** `extend schema` with what is used of the federation, and of our own directives. */
function links(own: DocumentNode, definitions: readonly DefinitionNode[]): string {
  const ownExtension = own.definitions.some(({ kind }) => kind === Kind.SCHEMA_EXTENSION);
  const used = new Set([own, ...definitions].flatMap((node) => [...namesIn(node)]));
  const custom = customDirectives.filter((name) => used.has(name));
  const builtIn = specifiedDirectives.map(({ name }) => `@${name}`);
  const known = new Set([...builtIn, ...customDirectives, ...own.definitions.map(nameIn)]);
  const federation = [...used].filter((name) => name.startsWith('@') && !known.has(name));
  if (custom.length > 0) federation.push('@composeDirective');
  if (ownExtension || federation.length === 0) return '';
  const link = (url: string, names: readonly string[]) =>
    `@link(url: "https://${url}", import: ${JSON.stringify(names)})`;
  return [
    'extend schema',
    link('specs.apollo.dev/federation/v2.9', federation.sort()),
    ...custom.flatMap((name) => {
      const definition = repeated.get(name);
      const types =
        definition === undefined ? [] : [...namesIn(definition)].filter((type) => repeated.has(type));
      return [
        link(`kawa.example/${name.slice(1)}/v0.1`, [name, ...types]),
        `@composeDirective(name: "${name}")`,
      ];
    }),
  ].join('\n');
}

/** The text of a schema with its block as it should be; without one where nothing of it is needed. Throws syntax errors. */
export async function withRepeatedSdl(file: string, text: string): Promise<string> {
  const [hand = ''] = text.split(MARKER);
  const own = parse(hand);
  const definitions = needed(own);
  const texts = definitions.map(({ loc }) => source.slice(loc?.start, loc?.end));
  const block = [links(own, definitions), ...texts].filter((part) => part !== '').join('\n\n');
  if (block === '') return text;
  return `${hand.trimEnd()}\n\n${MARKER}\n\n${await formatted(file, block)}`;
}
