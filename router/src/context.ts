import type { Log } from '@kawa/log';
import { anonymous, type Viewer } from '@kawa/trust';
import type { CachePolicy } from './documents/cache-hints.ts';
import { Observation } from './metrics/observation.ts';
import type { ClientAddress } from './rates/client-address.ts';
import type { Deadline } from './subgraph/deadline.ts';

/** What belongs to one client request, from its first byte to its answer. A class, so that it can be told apart. */
export class RequestContext {
  readonly requestId: string;
  readonly deadline: Deadline;
  readonly log: Log;
  /** Who asks. */
  readonly viewer: Viewer;
  /** By what its address is counted: an IPv4, or the /64 of an IPv6. */
  readonly clientGroup: string;
  /** What is counted and told of the request. */
  readonly observation: Observation;
  /** The persisted document that is asked for, by its id or by its text; undefined for any other text. */
  readonly documentId: string | undefined;
  /** Who may keep the answer and how long, once it has no error; in an object, for Apollo Server copies the context. */
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

  /** Whether the document is one of a manifest; its author may write longer ones than a stranger. */
  get isPersisted(): boolean {
    return this.documentId !== undefined;
  }

  /** Apollo Server passes contexts through untyped. */
  static from(value: unknown): RequestContext {
    if (value instanceof RequestContext) return value;
    throw new Error('The request has no context of the router.');
  }
}
