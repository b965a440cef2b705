// Logs for the operator that a subgraph failed, answered an error that the client may not read, or answered what the schema
// does not allow. Threat: in an outage each call fails, so each kind of line has a budget per second.
import type { GraphQLError } from 'graphql';
import type { RequestContext } from '../context.ts';
import { readSubgraphError, unmasked, type ReadError } from '../errors.ts';
import type { Limits } from '../limits.ts';
import { CircuitOpen } from '../subgraph/circuit-open.ts';
import type { SubgraphError } from '../subgraph/source.ts';
import { LineBudget } from './line-budget.ts';
import { operatorText } from './operator-text.ts';

/** Places of one answer that a line of the log names. */
const MISFITS_TOLD = 5;

export class FailureLog {
  readonly #limits: Limits;
  readonly #development: boolean;
  readonly #failureLines: LineBudget;
  readonly #maskedLines: LineBudget;

  /** In development a client is shown the text of a foreign subgraph's error under a code of its own. */
  constructor(limits: Limits, development: boolean) {
    this.#limits = limits;
    this.#development = development;
    this.#failureLines = new LineBudget(limits.failureLinesPerSecond);
    this.#maskedLines = new LineBudget(limits.failureLinesPerSecond);
  }

  /**
   * What a client may see of a subgraph's error. Its text is logged where the client does not get it: a foreign
   * subgraph's own codes say what is wrong, and are nowhere else. The log takes addresses and secrets out of texts.
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

  /** Threat: in an outage each call fails, and each line has a stack; told without a bound they fill the disk. */
  tellFailure({ log, requestId }: RequestContext, subgraph: string, error: unknown): void {
    // The breaker has said it once, instead of every request that it spares the subgraph.
    if (error instanceof CircuitOpen || !log.isLevelEnabled('warn')) return;
    const untold = this.#failureLines.take(performance.now());
    if (untold === undefined) return;
    log.warn({ subgraph, requestId, err: error, ...(untold > 0 && { untold }) }, 'subgraph call failed');
  }

  /** A value that does not fit the schema: the client reads that something went wrong, and a person finds where. */
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
