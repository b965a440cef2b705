import { Kind, parse, visit, type ASTNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { foldersOf, read } from './repository.ts';

const described = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
]);
/** The roots describe themselves. */
const roots = new Set(['Query', 'Mutation']);

function nameOf(node: ASTNode): string {
  return 'name' in node && node.name !== undefined && 'value' in node.name ? node.name.value : '';
}

describe.each(foldersOf('subgraphs'))('the schema of %s', (name) => {
  const document = parse(read(`subgraphs/${name}/schema.graphql`));

  test('describes every type, field, argument and value', () => {
    const silent: string[] = [];
    visit(document, {
      enter(node) {
        if (!described.has(node.kind) || roots.has(nameOf(node))) return;
        if (!('description' in node) || !node.description?.value.trim()) {
          silent.push(`${nameOf(node)} (line ${node.loc?.startToken.line ?? 0})`);
        }
      },
    });
    expect(silent).toEqual([]);
  });

  test('every mutation for clients answers a union', () => {
    const unions = new Set(
      document.definitions.filter(({ kind }) => kind === Kind.UNION_TYPE_DEFINITION).map(nameOf),
    );
    const mutation = document.definitions.find(
      (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Mutation',
    );
    if (mutation?.kind !== Kind.OBJECT_TYPE_DEFINITION) return;
    const wrong = (mutation.fields ?? []).filter(({ type, directives }) => {
      const hidden = (directives ?? []).some((directive) => directive.name.value === 'inaccessible');
      const named =
        type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.NAMED_TYPE ? type.type.name.value : '';
      return !hidden && !unions.has(named);
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });
});
