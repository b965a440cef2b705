import type { Log } from '@kawa/log';
import type { Limits } from '../limits.ts';
import { LineBudget } from '../metrics/line-budget.ts';
import type { Generation, Graph } from '../reload/generation.ts';
import { Refusal } from '../refusal.ts';

/** Chooses the API of a generation for a caller: the whole graph, or that of a contract. */
export class ChosenGraphs {
  readonly #log: Log;
  readonly #lines: LineBudget;

  constructor({ log, limits }: { log: Log; limits: Limits }) {
    this.#log = log;
    this.#lines = new LineBudget(limits.refusalLinesPerSecond);
  }

  /**
   * Throws a `Refusal` for a contract that is not served. Threat: a contract is renamed, or was misspelt when the key was
   * created, and the key gets the whole graph.
   */
  of(generation: Generation, contract: string | undefined, requestId: string): Graph {
    if (contract === undefined) return generation.standard;
    const graph = generation.contracts.get(contract);
    if (graph) return graph;
    const untold = this.#lines.take(performance.now());
    if (untold !== undefined) {
      const known = [...generation.contracts.keys()];
      this.#log.warn(
        { requestId, contract, known, ...(untold > 0 && { untold }) },
        'an API key is for a contract that is not served: define it in the file of CONTRACTS, or revoke the key',
      );
    }
    throw new Refusal(503, 'SERVICE_UNAVAILABLE', 'The contract of this API key is not served here.');
  }
}
