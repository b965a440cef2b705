// Reads cache hints from a supergraph: how long an answer may be cached, and whether for one viewer or for all. They are
// @cacheControl as Apollo documents it. The result depends on the document alone, not on the data. A field that requires a
// viewer or a scope is PRIVATE, whatever its hint.
import {
  isAbstractType,
  isCompositeType,
  getNamedType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { cacheDirectives, type CacheDirectives } from '../linked-directives.ts';

export interface CachePolicy {
  /** 0: must not be cached. */
  maxAgeSeconds: number;
  scope: 'PUBLIC' | 'PRIVATE';
}

interface Hint {
  maxAge: number | undefined;
  scope: CachePolicy['scope'] | undefined;
  inherits: boolean;
  /** Has @authenticated or @requiresScopes. The router refuses supergraphs with other protections. */
  isGuarded: boolean;
}

const none: Hint = { maxAge: undefined, scope: undefined, inherits: false, isGuarded: false };

export class CacheHints {
  readonly #schema: GraphQLSchema;
  readonly #types = new Map<string, Hint>();
  readonly #fields = new Map<string, Hint>();
  readonly #policies = new WeakMap<DocumentNode, CachePolicy>();

  /** `supergraph` is the composed one, because the schema for clients has no directives. */
  constructor(supergraph: DocumentNode, schema: GraphQLSchema) {
    this.#schema = schema;
    const names = cacheDirectives(supergraph);
    for (const definition of supergraph.definitions) {
      if (!('directives' in definition) || !('name' in definition) || !definition.name) continue;
      const type = definition.name.value;
      this.#types.set(type, readHint(definition.directives, names));
      if (
        definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
        definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
      )
        continue;
      for (const field of definition.fields ?? []) {
        this.#fields.set(`${type}.${field.name.value}`, readHint(field.directives, names));
      }
    }
  }

  /** The policy of a valid document: the shortest age of its fields, and PRIVATE if a part of it is. */
  policyOf(document: DocumentNode): CachePolicy {
    const known = this.#policies.get(document);
    if (known) return known;
    const policy = this.#computed(document);
    this.#policies.set(document, policy);
    return policy;
  }

  #computed(document: DocumentNode): CachePolicy {
    const ages: number[] = [];
    let scope: CachePolicy['scope'] = 'PUBLIC';
    const typeInfo = new TypeInfo(this.#schema);
    visit(
      document,
      visitWithTypeInfo(typeInfo, {
        OperationDefinition: ({ operation }) => {
          if (operation !== 'query') ages.push(0);
        },
        Field: ({ name }) => {
          if (name.value === '__typename') return;
          const parent = typeInfo.getParentType();
          const field = typeInfo.getFieldDef();
          if (!parent || !field || name.value.startsWith('__')) return void ages.push(0);
          const returned = getNamedType(field.type);
          // The type of the object is not known yet, so the strictest hint counts.
          for (const owner of [parent, ...this.#possible(parent)]) {
            const hint = this.#fieldHint(
              owner.name,
              name.value,
              returned,
              owner === this.#schema.getQueryType(),
            );
            if (hint.maxAge !== undefined) ages.push(hint.maxAge);
            if (hint.scope === 'PRIVATE' || hint.isGuarded) scope = 'PRIVATE';
          }
        },
      }),
    );
    return { maxAgeSeconds: ages.length > 0 ? Math.max(0, Math.min(...ages)) : 0, scope };
  }

  /** The hint of the field, otherwise of its type, otherwise 0. A scalar has the hint of its object. */
  #fieldHint(owner: string, name: string, returned: GraphQLNamedType, isRoot: boolean): Hint {
    const ofField = this.#fields.get(`${owner}.${name}`) ?? none;
    const ofType = this.#types.get(returned.name) ?? none;
    const isObject = isCompositeType(returned);
    const fromType = isObject ? ofType : none;
    const inherits = fromType.inherits || (ofField.inherits && fromType.maxAge === undefined);
    const maxAge = ofField.maxAge ?? fromType.maxAge;
    const isGuarded = [
      ofField,
      ofType,
      this.#types.get(owner) ?? none,
      ...this.#hintsOfPossible(returned),
    ].some((hint) => hint.isGuarded);
    return {
      maxAge: maxAge ?? (isRoot || (isObject && !inherits) ? 0 : undefined),
      scope: ofField.scope ?? fromType.scope,
      inherits,
      isGuarded,
    };
  }

  #hintsOfPossible(type: GraphQLNamedType): Hint[] {
    return this.#possible(type).map(({ name }) => this.#types.get(name) ?? none);
  }

  #possible(type: GraphQLNamedType): readonly GraphQLNamedType[] {
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
  }
}

function readHint(directives: readonly DirectiveNode[] | undefined, names: CacheDirectives): Hint {
  let hint = none;
  for (const { name, arguments: given } of directives ?? []) {
    if (names.guards.has(name.value)) hint = { ...hint, isGuarded: true };
    if (name.value !== names.cacheControl) continue;
    const values = new Map((given ?? []).map((argument) => [argument.name.value, argument.value]));
    const [maxAge, scope, inherit] = ['maxAge', 'scope', 'inheritMaxAge'].map((key) => values.get(key));
    const inherits = inherit?.kind === Kind.BOOLEAN && inherit.value;
    hint = {
      ...hint,
      maxAge: !inherits && maxAge?.kind === Kind.INT ? Number(maxAge.value) : undefined,
      scope: scope?.kind === Kind.ENUM && scope.value === 'PRIVATE' ? 'PRIVATE' : undefined,
      inherits,
    };
  }
  return hint;
}
