// Finds the types that a client can reach from the root types, through fields and arguments that are not hidden.
import {
  baseType,
  InputObjectType,
  InterfaceType,
  type NamedType,
  ObjectType,
  type Schema,
  type Type,
  UnionType,
} from '@apollo/federation-internals';

type Hidden = (element: { hasAppliedDirective(name: string): boolean }) => boolean;

/** A field, an argument or an input field. */
interface Typed {
  readonly type?: Type | undefined;
  hasAppliedDirective(name: string): boolean;
}

export function reachableTypes(schema: Schema, isHidden: Hidden): ReadonlySet<NamedType> {
  const reachable = new Set<NamedType>();
  /** Interfaces that a field returns. Only these make all their implementations reachable. */
  const given = new Set<NamedType>();
  const waiting: (() => void)[] = [];
  const later = (step: () => void): void => void waiting.push(step);

  const take = (type: NamedType): void => {
    if (isHidden(type)) return;
    if (type instanceof InterfaceType && !given.has(type)) {
      given.add(type);
      for (const possible of type.possibleRuntimeTypes()) later(() => take(possible));
    }
    if (!reachable.has(type)) see(type);
  };
  const see = (type: NamedType): void => {
    if (isHidden(type) || reachable.has(type)) return;
    reachable.add(type);
    if (type instanceof ObjectType || type instanceof InterfaceType) seeComposite(type);
    if (type instanceof UnionType) for (const member of type.types()) later(() => take(member));
    if (type instanceof InputObjectType) takeTypesOf(type.fields());
  };
  const seeComposite = (type: ObjectType | InterfaceType): void => {
    // A client may write `... on Interface` where a field returns the object.
    for (const implemented of type.interfaces()) later(() => see(implemented));
    for (const field of type.fields()) {
      if (isHidden(field)) continue;
      takeTypesOf([field]);
      takeTypesOf(field.arguments());
    }
  };
  const takeTypesOf = (elements: readonly Typed[]): void => {
    for (const element of elements) {
      const { type } = element;
      if (type && !isHidden(element)) later(() => take(baseType(type)));
    }
  };

  for (const root of schema.schemaDefinition.roots()) take(root.type);
  // Federation keeps these types even if nothing else reaches them.
  for (const directive of schema.allDirectives()) takeTypesOf(directive.arguments());
  for (let step = waiting.pop(); step; step = waiting.pop()) step();
  return reachable;
}
