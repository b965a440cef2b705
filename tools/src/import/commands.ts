// Calls the subgraphs: repeats calls that may succeed later, splits a batch to find its one bad record, and decides
// what ends the import.
import type { Peer, SubgraphRequest } from '@kawa/subgraph';
import { z } from 'zod';
import type { Domain, Step } from './records/candidate.ts';

/** How the four subgraphs are reached; a call over HTTP or in this process, the pipeline cannot tell. */
export type Commands = Readonly<Record<Domain, Peer>>;

/** The import cannot go on; the message is for the person at the terminal. */
export class ImportFailure extends Error {
  override name = 'ImportFailure';
}

const OUTAGES: ReadonlySet<unknown> = new Set([
  'SERVICE_UNAVAILABLE',
  'SUBGRAPH_UNAVAILABLE',
  'SUBGRAPH_TIMEOUT',
]);
/** Ten times a slow batch: whoever takes longer will not answer. */
const CALL_TIMEOUT_MS = 30_000;
/** A subgraph that restarts is back within these; commands match by ref, so that a repetition doubles nothing. */
const RETRY_AFTER_MS = [500, 2_000, 5_000] as const;

// The global timer, which tests can wind forward.
const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

interface Refusal {
  readonly message: string;
  readonly code: unknown;
}

type Answer = { readonly data: unknown } | { readonly refusal: Refusal };

async function attempt(
  commands: Commands,
  domain: Domain,
  request: Pick<SubgraphRequest, 'query' | 'variables'>,
): Promise<Answer> {
  try {
    const { data, errors } = await commands[domain].execute({
      ...request,
      requestId: crypto.randomUUID(),
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    });
    const [error] = errors ?? [];
    if (error === undefined) return { data };
    return { refusal: { message: error.message, code: error.extensions?.['code'] } };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { refusal: { message, code: 'SERVICE_UNAVAILABLE' } };
  }
}

/** Calls a subgraph, again after an outage; gives its data or why it refused. Throws when the outage lasts. */
async function call(
  commands: Commands,
  domain: Domain,
  request: Pick<SubgraphRequest, 'query' | 'variables'>,
): Promise<Answer> {
  for (const pause of [...RETRY_AFTER_MS, undefined]) {
    const answer = await attempt(commands, domain, request);
    if ('data' in answer || !OUTAGES.has(answer.refusal.code)) return answer;
    if (pause === undefined) throw new ImportFailure(`${domain} does not answer: ${answer.refusal.message}`);
    await sleep(pause);
  }
  throw new ImportFailure(`${domain} does not answer`);
}

/** The data of a query that must be answered. */
export async function ask(
  commands: Commands,
  domain: Domain,
  query: string,
  variables: Record<string, unknown>,
): Promise<unknown> {
  const answer = await call(commands, domain, { query, variables });
  if ('data' in answer) return answer.data;
  throw new ImportFailure(`${domain} refused a query of the import: ${answer.refusal.message}`);
}

const outcome = z.object({
  status: z.enum(['ADDED', 'UPDATED', 'UNCHANGED', 'REFUSED']),
  field: z.string().nullish(),
  reason: z.string().nullish(),
});
export type Outcome = z.output<typeof outcome>;

/**
 * Sends records to the import command, which writes nothing in a dry run; one outcome per record, in their order. A command that refuses the whole batch
 * (a value that a scalar does not take, a bug) gets it in halves until the record that it cannot take stands alone.
 */
export async function importRecords(
  commands: Commands,
  { domain, name, input }: Step['command'],
  records: readonly Record<string, unknown>[],
  dryRun: boolean,
): Promise<readonly Outcome[]> {
  const query = `mutation Import($records: [${input}!]!, $dryRun: Boolean!) { ${name}(records: $records, dryRun: $dryRun) { status field reason } }`;
  const send = async (batch: readonly Record<string, unknown>[]): Promise<readonly Outcome[]> => {
    if (batch.length === 0) return [];
    const answer = await call(commands, domain, { query, variables: { records: batch, dryRun } });
    if ('data' in answer) {
      const outcomes = z.object({ [name]: z.array(outcome).length(batch.length) }).parse(answer.data)[name];
      return outcomes ?? [];
    }
    if (batch.length === 1)
      return [{ status: 'REFUSED', field: null, reason: answer.refusal.message.split('\n', 1)[0] }];
    const half = Math.ceil(batch.length / 2);
    return [...(await send(batch.slice(0, half))), ...(await send(batch.slice(half)))];
  };
  return send(records);
}
