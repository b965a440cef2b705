import type { Log } from '@kawa/log';
import { anonymous, type Viewer } from '@kawa/trust';
import { Observation } from './metrics/observation.ts';
import type { Deadline } from './subgraph/deadline.ts';

/** What belongs to one client request, from its first byte to its answer. A class, so that it can be told apart. */
export class RequestContext {
  readonly requestId: string;
  readonly deadline: Deadline;
  readonly log: Log;
  /** Who asks. */
  readonly viewer: Viewer;
  /** From where, as far as it is known. */
  readonly clientIp: string;
  /** What is counted and told of the request. */
  readonly observation: Observation;

  constructor(fields: {
    requestId: string;
    deadline: Deadline;
    log: Log;
    viewer?: Viewer;
    clientIp?: string;
    observation?: Observation;
  }) {
    this.requestId = fields.requestId;
    this.deadline = fields.deadline;
    this.log = fields.log;
    this.viewer = fields.viewer ?? anonymous;
    this.clientIp = fields.clientIp ?? '';
    this.observation = fields.observation ?? new Observation();
  }

  /** Apollo Server passes contexts through untyped. */
  static from(value: unknown): RequestContext {
    if (value instanceof RequestContext) return value;
    throw new Error('The request has no context of the router.');
  }
}
