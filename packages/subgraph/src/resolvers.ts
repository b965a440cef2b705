// What the generated resolver map of every subgraph is made of: the types that make a missing resolver a compile error, and
// the resolvers that are the same for every type of a kind.

import { isId } from '@kawa/input';

/** What a resolver gives: a field's value, or a promise of it. */
type Result<Resolver> =
  Extract<Resolver, (...args: never) => unknown> extends (...args: never) => infer Value ? Value : never;

/** The fields that graphql-js cannot read from a parent: it does not have them, or with another type than the schema's. */
type NotCarried<Fields, Parent> = {
  [Name in Exclude<keyof Fields, `__${string}`>]-?: Name extends keyof Parent
    ? [Parent[Name]] extends [never]
      ? Name
      : [Parent[Name]] extends [Result<NonNullable<Fields[Name]>>]
        ? never
        : Name
    : Name;
}[Exclude<keyof Fields, `__${string}`>];

/**
 * The resolvers of one object type: those of `Always`, and of each field that the parent does not carry itself, must be there;
 * the others may be.
 */
export type Complete<Fields, Parent, Always extends keyof Fields = never> = Required<
  Pick<Fields, NotCarried<Fields, Parent> | Always>
> &
  Omit<Fields, NotCarried<Fields, Parent> | Always>;

type Optional<Types> = {
  [Name in keyof Types]: Record<never, never> extends Types[Name] ? Name : never;
}[keyof Types];

/** The resolvers of all types: a type may be left out when none of its fields needs one. */
export type CompleteMap<Types> = Omit<Types, Optional<Types>> & Partial<Pick<Types, Optional<Types>>>;

/** For unions and interfaces: an outcome of the domain carries the name of its GraphQL type as `kind`. */
export const byKind = {
  __resolveType: <Kind extends string>({ kind }: { readonly kind: Kind }): Kind => kind,
};

/** For connections: a page carries the way to count its list, which runs only when `totalCount` is asked for. */
export const counted = {
  totalCount: ({ count }: { readonly count: () => Promise<number> }): Promise<number> => count(),
};

/** For an entity whose only key is its id: the loader of this name finds it. A malformed id names nothing. */
export const byId = <Name extends string>(loader: Name) => ({
  __resolveReference: <Row>(
    { id }: { readonly id: string },
    { loaders }: { readonly loaders: Readonly<Record<Name, { load(id: string): Promise<Row | null> }>> },
  ): Promise<Row | null> | null => (isId(id) ? loaders[loader].load(id.toLowerCase()) : null),
});
