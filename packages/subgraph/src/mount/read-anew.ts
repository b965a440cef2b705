import type { GraphQLSchema } from 'graphql';
import type { Call } from '../mountable.ts';

/** Where a context keeps its call. Every resolver asks for it, and a WeakMap was 1 % of a request of some hundred fields. */
const CALL = Symbol('call');
interface OfCall {
  [CALL]?: Call;
}

const callOf = (context: object): Call | undefined => {
  const { [CALL]: call }: OfCall = context;
  return call;
};

/**
 * Makes each command of a document read anew. A document may hold several mutations, which run one after the other on one
 * context; what a DataLoader kept from before a command would be told as the state after it. So the context is filled
 * afresh, in place, when a mutation's own field has resolved and before the fields below it do. `callOf` finds the call of a
 * context again.
 */
export function readAnewAfterCommands<Context extends object>(
  schema: GraphQLSchema,
  createContext: (call: Call) => Context,
): { contextFor: (call: Call) => Context; callOf: (context: object) => Call | undefined } {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (resolve === undefined) continue;
    field.resolve = async (source, args, context: Context, info) => {
      const result: unknown = await resolve(source, args, context, info);
      const call = callOf(context);
      if (call !== undefined) Object.assign(context, createContext(call));
      return result;
    };
  }
  return {
    contextFor(call) {
      const context = createContext(call);
      const ofCall: OfCall = context;
      // Two calls on one context would be one viewer.
      if (ofCall[CALL]) throw new Error('The subgraph gives one context to two calls.');
      ofCall[CALL] = call;
      return context;
    },
    callOf,
  };
}
