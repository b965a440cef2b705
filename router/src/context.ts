import type { Log } from '@kawa/log';
import { anonymous, type Viewer } from '@kawa/trust';
import type { CachePolicy } from './documents/cache-hints.ts';
import { Observation } from './metrics/observation.ts';
import type { ClientAddress } from './rates/client-address.ts';
import type { Deadline } from './subgraph/deadline.ts';

/** The state of one client request, from its first byte to its answer. A class, so that `instanceof` can identify it. */
export class RequestContext {
  readonly requestId: string;
  readonly deadline: Deadline;
  readonly log: Log;
  readonly viewer: Viewer;
  /** The part of the client's address that is rate limited: an IPv4 address, or the /64 of an IPv6 address. */
  readonly clientGroup: string;
  /** The data about the request for metrics and the log. */
  readonly observation: Observation;
  /** The id of the persisted document, also if its text was sent; undefined for any other text. */
  readonly documentId: string | undefined;
  /** The cache policy of an answer without errors. In an object, because Apollo Server copies the context. */
  readonly caching: { policy?: CachePolicy } = {};

  constructor(fields: {
    requestId: string;
    deadline: Deadline;
    log: Log;
    viewer?: Viewer;
    client?: Pick<ClientAddress, 'group'>;
    observation?: Observation;
    documentId?: string | undefined;
  }) {
    this.requestId = fields.requestId;
    this.deadline = fields.deadline;
    this.log = fields.log;
    this.viewer = fields.viewer ?? anonymous;
    this.clientGroup = fields.client?.group ?? '';
    this.observation = fields.observation ?? new Observation();
    this.documentId = fields.documentId;
  }

  /** Whether the document is in a manifest. Such documents may be longer than those of unknown clients. */
  get isPersisted(): boolean {
    return this.documentId !== undefined;
  }

  /** Apollo Server passes contexts through untyped. */
  static from(value: unknown): RequestContext {
    if (value instanceof RequestContext) return value;
    throw new Error('The request has no context of the router.');
  }
}
