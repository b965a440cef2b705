import type { Log } from '@kawa/log';
import type { Deadline } from './subgraph/deadline.ts';

/** What belongs to one client request, from its first byte to its answer. A class, so that it can be told apart. */
export class RequestContext {
  readonly requestId: string;
  readonly deadline: Deadline;
  readonly log: Log;

  constructor(fields: { requestId: string; deadline: Deadline; log: Log }) {
    this.requestId = fields.requestId;
    this.deadline = fields.deadline;
    this.log = fields.log;
  }

  /** Apollo Server passes contexts through untyped. */
  static from(value: unknown): RequestContext {
    if (value instanceof RequestContext) return value;
    throw new Error('The request has no context of the router.');
  }
}
