// Replaces the stand-ins of required-arguments.ts in a plan: a fetch requests the original field with its arguments, and a
// representation has its value under the original name. If the fields of one fetch require a field with different
// arguments, the fetch is split, because a representation has one value per field.
import type { FetchNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  Kind,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RequiredArguments, StandIn } from './required-arguments.ts';

/** The fetches that replace one fetch of the plan and run in parallel; nearly always the fetch itself. */
export function requiredFetches(node: FetchNode, required: RequiredArguments | undefined): FetchNode[] {
  if (!required) return [node];
  const { standIns } = required;
  const names = [...standIns.keys()];
  if (
    !names.some((name) => node.operation.includes(name) || JSON.stringify(node.requires ?? []).includes(name))
  )
    return [node];
  const document = parse(node.operation, { noLocation: true });
  const choices = choicesIn(node.requires ?? [], standIns);
  const parts =
    choices.size === 0 ? [undefined] : partsOf(inlined(document), node.serviceName, choices, required);
  return parts.map((part) => {
    const operation = part ? onlyFields(inlined(document), part.fields) : document;
    const variables = variablesIn(operation);
    return {
      ...node,
      operation: stripIgnoredCharacters(print(withArguments(operation, standIns))),
      ...(node.variableUsages && {
        variableUsages: node.variableUsages.filter((name) => variables.has(name)),
      }),
      ...(node.requires && { requires: asRequired(node.requires, standIns, choices, part?.chosen) }),
    };
  });
}

/** By the path of a field under its original name: the stand-ins that a representation would need. */
type Choices = ReadonlyMap<string, ReadonlySet<string>>;

/** The fields that need more than one value in a representation. */
function choicesIn(
  requires: readonly QueryPlanSelectionNode[],
  standIns: RequiredArguments['standIns'],
): Choices {
  const found = new Map<string, Set<string>>();
  const walk = (selections: readonly QueryPlanSelectionNode[], above: string): void => {
    for (const selection of selections) {
      if (selection.kind === 'InlineFragment') {
        walk(selection.selections, above);
        continue;
      }
      const { name } = selection;
      const path = `${above}${standIns.get(name)?.fieldName ?? name}`;
      found.set(path, (found.get(path) ?? new Set()).add(name));
      walk(selection.selections ?? [], `${above}${name}.`);
    }
  };
  walk(requires, '');
  return new Map([...found].filter(([, names]) => names.size > 1));
}

interface Part {
  readonly fields: Set<string>;
  /** By path, the stand-in with the value that the representations of this part have. */
  readonly chosen: Map<string, string>;
}

/** Splits the fields of an entity fetch into parts, so that within a part no two need different values of one field. */
function partsOf(
  document: DocumentNode,
  subgraph: string,
  choices: Choices,
  { requiredBy }: RequiredArguments,
): Part[] {
  const parts: Part[] = [];
  for (const [key, coordinate] of entityFields(document)) {
    const paths = requiredBy.get(`${subgraph} ${coordinate}`) ?? new Set<string>();
    const needs = new Map<string, string>();
    for (const [path, names] of choices) {
      const above = path.slice(0, path.lastIndexOf('.') + 1);
      for (const name of names) if (paths.has(`${above}${name}`)) needs.set(path, name);
    }
    const fits = ({ chosen }: Part): boolean =>
      [...needs].every(([path, name]) => (chosen.get(path) ?? name) === name);
    let part = parts.find(fits);
    if (!part) parts.push((part = { fields: new Set(), chosen: new Map() }));
    part.fields.add(key);
    for (const [path, name] of needs) part.chosen.set(path, name);
  }
  return parts;
}

/** The fields that an entity fetch selects: a unique key, and `Type.field`. */
function entityFields(document: DocumentNode): Map<string, string> {
  const fields = new Map<string, string>();
  visitEntityFields(document, (key, coordinate) => {
    fields.set(key, coordinate);
    return true;
  });
  return fields;
}

const onlyFields = (document: DocumentNode, wanted: ReadonlySet<string>): DocumentNode => {
  const cut = visitEntityFields(document, (key) => wanted.has(key));
  const used = variablesIn(cut);
  return visit(cut, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
};

/** The document with only those entity fields that `keep` accepts. */
function visitEntityFields(
  document: DocumentNode,
  keep: (key: string, coordinate: string) => boolean,
): DocumentNode {
  const ofSet = (set: SelectionSetNode, type: string): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const selectionSet = ofSet(selection.selectionSet, selection.typeCondition?.name.value ?? type);
        return selectionSet.selections.length > 0 ? [{ ...selection, selectionSet }] : [];
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      const name = selection.name.value;
      if (name === '__typename') return [selection];
      return keep(`${type} ${(selection.alias ?? selection.name).value}`, `${type}.${name}`)
        ? [selection]
        : [];
    }),
  });
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
      const selections = definition.selectionSet.selections.map((root) =>
        root.kind === Kind.FIELD && root.selectionSet
          ? { ...root, selectionSet: ofSet(root.selectionSet, '') }
          : root,
      );
      return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
    }),
  };
}

/** The document with all fragments inlined. */
function inlined(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  if (fragments.size === 0) return document;
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return visit(
    { ...document, definitions: operations },
    {
      // The replacement of a spread is visited too.
      FragmentSpread(node) {
        const fragment = fragments.get(node.name.value);
        if (!fragment) return undefined;
        const { typeCondition, selectionSet } = fragment;
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, directives: node.directives ?? [], selectionSet };
      },
    },
  );
}

function withArguments(document: DocumentNode, standIns: RequiredArguments['standIns']): DocumentNode {
  return visit(document, {
    Field(node) {
      const standIn: StandIn | undefined = standIns.get(node.name.value);
      if (!standIn) return undefined;
      return {
        ...node,
        alias: node.alias ?? node.name,
        name: { ...node.name, value: standIn.fieldName },
        arguments: standIn.arguments,
      };
    },
  });
}

function variablesIn(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void names.add(name.value),
  });
  return names;
}

/** The selections for representations: a stand-in under the name of its field, and of several the chosen one. */
function asRequired(
  requires: readonly QueryPlanSelectionNode[],
  standIns: RequiredArguments['standIns'],
  choices: Choices,
  chosen: ReadonlyMap<string, string> | undefined,
  above = '',
): QueryPlanSelectionNode[] {
  return requires.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'InlineFragment') {
      return [
        { ...selection, selections: asRequired(selection.selections, standIns, choices, chosen, above) },
      ];
    }
    const { name } = selection;
    const fieldName = standIns.get(name)?.fieldName ?? name;
    const path = `${above}${fieldName}`;
    if (choices.has(path) && chosen?.get(path) !== name) return [];
    const selections = selection.selections
      ? { selections: asRequired(selection.selections, standIns, choices, chosen, `${above}${name}.`) }
      : {};
    return [{ ...selection, ...(fieldName !== name && { alias: name, name: fieldName }), ...selections }];
  });
}
