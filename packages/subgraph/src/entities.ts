// Asks another subgraph for entities by their ids. "Cannot tell" is an outcome of its own: it is never read as "there is none".
import { PublicError } from '@kawa/errors';
import type { Log } from '@kawa/log';
import type { Peer, SubgraphResponse } from './call/seam.ts';
import type { Call } from './mountable.ts';

/** What a peer knows of one entity. `unavailable`: it does not answer, or answers with an error or in another shape. */
export type Outcome<Entity> =
  | { readonly kind: 'found'; readonly entity: Entity }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unavailable' };

/** What is asked of a peer: the same for each call. */
export interface EntityQuestion<Entity> {
  /** The peer as the log names it. */
  readonly peer: string;
  /** The name of the operation, by which the peer recognises who asks. */
  readonly operation: string;
  readonly type: string;
  /** The selection, for example `id active deletedAt`. */
  readonly fields: string;
  /** A zod schema of the selection. */
  readonly shape: {
    safeParse(
      value: unknown,
    ): { readonly success: true; readonly data: Entity } | { readonly success: false };
  };
}

export interface Asking extends Pick<Call, 'requestId' | 'signal'> {
  readonly log: Log;
}

/** Below the 3 s that the router waits for this subgraph: our caller must learn why, not run into its own deadline. */
const PEER_TIMEOUT_MS = 2_000;
/** Representations of one call, about 70 bytes each: a subgraph has one thread, and a larger call would keep it. */
const BATCH = 500;

const unavailable = { kind: 'unavailable' } as const;

/** Asks `peer` for the entities with these ids, 500 in a call; the answer tells the outcome of each id. */
export async function askEntities<Entity>(
  peer: Peer,
  question: EntityQuestion<Entity>,
  ids: readonly string[],
  asking: Asking,
): Promise<(id: string) => Outcome<Entity>> {
  const batches = Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, index) =>
    ids.slice(index * BATCH, (index + 1) * BATCH),
  );
  const answers = await Promise.all(batches.map((batch) => askBatch(peer, question, batch, asking)));
  const outcomes = new Map(answers.flat());
  return (id) => {
    const outcome = outcomes.get(id);
    if (outcome === undefined) throw new Error(`${question.peer} was not asked for ${id}`);
    return outcome;
  };
}

async function askBatch<Entity>(
  peer: Peer,
  { peer: name, operation, type, fields, shape }: EntityQuestion<Entity>,
  ids: readonly string[],
  { log, requestId, signal }: Asking,
): Promise<(readonly [string, Outcome<Entity>])[]> {
  const cannotTell = (why: object, message = 'outage') => {
    log.error({ ...why, requestId, peer: name }, message);
    return ids.map((id) => [id, unavailable] as const);
  };
  let response: SubgraphResponse;
  try {
    response = await peer.execute({
      query: `query ${operation}($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${fields} } } }`,
      variables: { representations: ids.map((id) => ({ __typename: type, id })) },
      requestId,
      signal: AbortSignal.any([signal, AbortSignal.timeout(PEER_TIMEOUT_MS)]),
    });
  } catch (err) {
    return cannotTell({ err });
  }
  const entities: unknown = response.data?.['_entities'];
  if (response.errors !== undefined || !Array.isArray(entities) || entities.length !== ids.length)
    return cannotTell({ codes: response.errors?.map(({ extensions }) => extensions?.['code']) });
  const outcomes = entities.map((entity: unknown): Outcome<Entity> => {
    if (entity === null) return { kind: 'absent' };
    const parsed = shape.safeParse(entity);
    return parsed.success ? { kind: 'found', entity: parsed.data } : unavailable;
  });
  if (outcomes.includes(unavailable)) return cannotTell({}, 'answer of an unknown shape');
  return ids.map((id, index) => [id, outcomes[index] ?? unavailable] as const);
}

/** The entity, undefined when there is none; throws SERVICE_UNAVAILABLE when the peer cannot tell. */
export function requireAnswer<Entity>(outcome: Outcome<Entity>): Entity | undefined {
  if (outcome.kind === 'unavailable') throw new PublicError('SERVICE_UNAVAILABLE');
  return outcome.kind === 'found' ? outcome.entity : undefined;
}
