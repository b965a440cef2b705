// Logs failures of subgraphs for operators: failed calls, errors that the client may not read, and values that do not fit
// the schema. Threat: in an outage every call fails, so each kind of line has a budget per second.
import type { GraphQLError } from 'graphql';
import type { RequestContext } from '../context.ts';
import { readSubgraphError, unmasked, type ReadError } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { CircuitOpen } from '../subgraph/circuit-open.ts';
import type { SubgraphError } from '../subgraph/source.ts';
import { LineBudget } from './line-budget.ts';
import { operatorText } from './operator-text.ts';

/** The number of paths of one answer in a log line. */
const MISFITS_TOLD = 5;

export class FailureLog {
  readonly #limits: Limits;
  readonly #development: boolean;
  readonly #failureLines: LineBudget;
  readonly #maskedLines: LineBudget;

  /** In development, clients also get the text of an error that a subgraph gave a code of its own. */
  constructor(limits: Limits, development: boolean) {
    this.#limits = limits;
    this.#development = development;
    this.#failureLines = new LineBudget(limits.failureLinesPerSecond);
    this.#maskedLines = new LineBudget(limits.failureLinesPerSecond);
  }

  /**
   * The part of a subgraph's error that a client may see. If the client does not get the text, it is logged: the codes of other
   * subgraphs describe the problem and are logged nowhere else. The log removes addresses and secrets from texts.
   */
  read({ log, requestId }: RequestContext, subgraph: string, error: SubgraphError): ReadError {
    const read = readSubgraphError(error);
    if (read.masked && log.isLevelEnabled('warn')) {
      const untold = this.#maskedLines.take(performance.now());
      const length = this.#limits.loggedErrorLength;
      const text = operatorText(read.masked.text, length);
      const code = read.masked.code === undefined ? undefined : operatorText(read.masked.code, length);
      if (untold !== undefined)
        log.warn({ subgraph, requestId, code, text, ...(untold > 0 && { untold }) }, 'subgraph error masked');
    }
    return this.#development ? unmasked(read) : read;
  }

  /** Threat: in an outage every call fails, and each line has a stack. Without a limit, they would fill the disk. */
  tellFailure({ log, requestId }: RequestContext, subgraph: string, error: unknown): void {
    // The breaker has already logged the outage once.
    if (error instanceof CircuitOpen || !log.isLevelEnabled('warn')) return;
    const untold = this.#failureLines.take(performance.now());
    if (untold === undefined) return;
    log.warn({ subgraph, requestId, err: error, ...(untold > 0 && { untold }) }, 'subgraph call failed');
  }

  /** Logs the paths of values that do not fit the schema. The client only gets an error without details. */
  tellMisfits({ log, requestId }: RequestContext, errors: readonly GraphQLError[]): void {
    if (errors.length === 0) return;
    const untold = this.#failureLines.take(performance.now());
    if (untold === undefined) return;
    const paths = errors.slice(0, MISFITS_TOLD).map(({ path }) => path?.join('.'));
    log.error(
      { requestId, paths, places: errors.length, ...(untold > 0 && { untold }) },
      'what subgraphs answered does not fit the schema',
    );
  }
}
