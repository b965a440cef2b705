// Checks that a deprecation names its replacement and that the replacement exists.
import type { ConstDirectiveNode, NameNode } from 'graphql';
import type { Finding } from '../../check/finding.ts';
import { directiveOf, type LintedSchema, type LintedType, placeOf, valueIn } from '../schema.ts';

interface Deprecable {
  readonly name: NameNode;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}
interface Member {
  /** What it stands in: a replacement may be named as seen from there. */
  readonly within: string;
  readonly coordinate: string;
  readonly node: Deprecable;
}

const membersOf = (type: LintedType): Member[] => {
  const within = type.name.value;
  const plain = [...type.fields, ...type.inputs, ...type.values].map((node) => ({
    within: `${within}.`,
    coordinate: `${within}.${node.name.value}`,
    node,
  }));
  const args = type.fields.flatMap((field) =>
    (field.arguments ?? []).map((node) => ({
      within: `${within}.${field.name.value}(`,
      coordinate: `${within}.${field.name.value}(${node.name.value}:)`,
      node,
    })),
  );
  return [...plain, ...args];
};

/** Everything that a client may use instead, of all subgraphs: the replacement may be another domain's. */
const knownIn = (schemas: readonly LintedSchema[]): Set<string> =>
  new Set(
    schemas.flatMap(({ types }) =>
      [...types.values()].flatMap((type) => [
        type.name.value,
        ...membersOf(type)
          .filter(({ node }) => directiveOf(node, 'deprecated') === undefined)
          .map(({ coordinate }) => coordinate),
      ]),
    ),
  );

const REPLACEMENT = /\b[Uu]se `?(?<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)?(?:\([A-Za-z_]\w*:\))?)`?/u;
const WITHOUT = /^No replacement: \S/u;

function problemOf({ within, coordinate, node }: Member, known: ReadonlySet<string>): string | undefined {
  const reason = valueIn(node, 'deprecated', 'reason');
  // require-deprecation-reason tells of one that is missing.
  if (typeof reason !== 'string' || reason.trim() === '' || WITHOUT.test(reason)) return undefined;
  const name = REPLACEMENT.exec(reason)?.groups?.['name'];
  if (name === undefined) {
    return `${coordinate} is deprecated without its replacement. Write "Use \`x\`." into the reason, or "No replacement: " and a reason.`;
  }
  const closed = within.endsWith('(') ? `${within}${name}:)` : `${within}${name}`;
  if (known.has(closed) || known.has(name)) return undefined;
  return `${coordinate} is deprecated in favour of ${name}, which no subgraph has, or which is deprecated itself. Name an existing element, as \`field\` of the same type or as \`Type.field\`.`;
}

export function checkDeprecations(schemas: readonly LintedSchema[]): Finding[] {
  const known = knownIn(schemas);
  return schemas.flatMap((schema) =>
    [...schema.types.values()].flatMap(membersOf).flatMap((member) => {
      const message = directiveOf(member.node, 'deprecated') && problemOf(member, known);
      if (message === undefined) return [];
      const places = [placeOf(schema, member.node.name)];
      return [
        {
          code: 'deprecation-names-replacement',
          level: 'error',
          message,
          coordinate: member.coordinate,
          places,
        },
      ];
    }),
  );
}
