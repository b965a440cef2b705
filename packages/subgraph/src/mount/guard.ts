// Checks the viewer of a call again, inside the subgraph, against what its own schema requires. The router has checked
// already; this is for a call that came another way, with an identity that is right and a document that it never saw.
import { PublicError } from '@kawa/errors';
import { namesOf, readLinks, readRequirements, refusalFor, type Requirement } from '@kawa/requirements';
import type { Viewer } from '@kawa/trust';
import {
  defaultFieldResolver,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { refuseProtectedKeys } from './protected-keys.ts';

type Check = (viewer: Viewer) => void;
/** As @apollo/subgraph keeps it in a type's extensions. */
type ResolveReference = (reference: object, context: object, info: unknown) => unknown;

/**
 * Wraps what is protected, and only that; a resolver that answered at once still does. `viewerOf` finds the viewer of the
 * call that a context belongs to. Throws when the schema protects a key.
 */
export function guardSchema(
  schema: GraphQLSchema,
  typeDefs: DocumentNode,
  viewerOf: (context: object) => Viewer,
): void {
  const requirements = readRequirements(typeDefs);
  refuseProtectedKeys(schema, typeDefs, requirements);
  const commands = inaccessibleRootFields(schema, typeDefs);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) || isInterfaceType(type)) {
      guardReferences(type, requirements.ofType(type.name), viewerOf);
    }
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const required = requirements.ofField(type.name, field.name);
      const checks: Check[] = [];
      if (commands.has(`${type.name}.${field.name}`)) checks.push(onlyServices);
      if (required) checks.push(fitting(required));
      if (checks.length > 0) field.resolve = guarded(field.resolve ?? defaultFieldResolver, checks, viewerOf);
    }
  }
}

/** A list asks for the same viewer item after item: the last answer is kept. */
function fitting(required: Requirement): Check {
  let last: Viewer | undefined;
  let refusal: ReturnType<typeof refusalFor>;
  return (viewer) => {
    if (viewer !== last) {
      refusal = refusalFor(required, viewer);
      last = viewer;
    }
    if (refusal === 'FORBIDDEN') throw PublicError.forbidden(...required.scopes);
    if (refusal !== undefined) throw new PublicError(refusal);
  };
}

/** What no client's API has is for our own programs, whether or not its author wrote down a scope. */
const onlyServices: Check = ({ kind }) => {
  if (kind === 'anonymous') throw new PublicError('UNAUTHENTICATED');
  if (kind !== 'service') throw PublicError.forbidden([['service']]);
};

function guarded(
  resolve: GraphQLFieldResolver<unknown, object>,
  checks: readonly Check[],
  viewerOf: (context: object) => Viewer,
): GraphQLFieldResolver<unknown, object> {
  return (source, args, context, info) => {
    const viewer = viewerOf(context);
    for (const check of checks) check(viewer);
    return resolve(source, args, context, info);
  };
}

/**
 * An entity is refused where it would be found, so that nothing is read for who may not see it. A reference resolver that
 * throws at once would take the other entities of the call along; here it fails for its own.
 */
function guardReferences(
  type: GraphQLNamedType,
  required: Requirement | undefined,
  viewerOf: (context: object) => Viewer,
): void {
  const { apollo, ...others } = type.extensions as {
    apollo?: { subgraph?: { resolveReference?: ResolveReference } };
  };
  const defined = apollo?.subgraph?.resolveReference;
  if (required === undefined && defined === undefined) return;
  const check = required && fitting(required);
  const resolveReference: ResolveReference = (reference, context, info) => {
    try {
      check?.(viewerOf(context));
      return defined ? defined(reference, context, info) : reference;
    } catch (error) {
      return Promise.reject(error);
    }
  };
  type.extensions = {
    ...others,
    apollo: { ...apollo, subgraph: { ...apollo?.subgraph, resolveReference } },
  };
}

function inaccessibleRootFields(schema: GraphQLSchema, typeDefs: DocumentNode): ReadonlySet<string> {
  const names = namesOf(readLinks(typeDefs), 'inaccessible');
  const roots = new Set([schema.getQueryType()?.name, schema.getMutationType()?.name]);
  const found = new Set<string>();
  for (const definition of typeDefs.definitions) {
    if (
      (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) ||
      !roots.has(definition.name.value)
    )
      continue;
    for (const { name, directives } of definition.fields ?? []) {
      if (directives?.some((directive) => names.has(directive.name.value)))
        found.add(`${definition.name.value}.${name.value}`);
    }
  }
  return found;
}
