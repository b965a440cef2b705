// Puts a bounded load on the router: each of a number of kept connections sends its next request when the last was
// answered. A lost request is a sample, not an exception.
import { Agent, request as openRequest } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Sample {
  /** The value of performance.now() at the start. */
  readonly startedAt: number;
  readonly ms: number;
  /** Undefined when there was no response. */
  readonly status: number | undefined;
  /** The codes of the errors in the answer. */
  readonly codes: readonly string[];
  /** Node's error code when there was no response, for example "ECONNREFUSED". */
  readonly lost: string | undefined;
}

export interface Load {
  readonly samples: readonly Sample[];
  /** Waits for the requests in flight. */
  stop(): Promise<void>;
}

export interface LoadOptions {
  /** The router's URL without `/graphql`. */
  readonly url: string;
  readonly query: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly connections: number;
  /** Pause between two requests of one connection. Default: 20, so that load and servers fit on two cores. */
  readonly pauseMs?: number;
}

export function startLoad({ url, query, headers = {}, connections, pauseMs = 20 }: LoadOptions): Load {
  const samples: Sample[] = [];
  let stopped = false;
  const client = async (): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    while (!stopped) {
      samples.push(await ask(agent, url, query, headers));
      if (pauseMs > 0) await pause(pauseMs);
    }
    agent.destroy();
  };
  const clients = Array.from({ length: connections }, client);
  return {
    samples,
    async stop() {
      stopped = true;
      await Promise.all(clients);
    },
  };
}

function ask(
  agent: Agent,
  url: string,
  query: string,
  headers: Readonly<Record<string, string>>,
): Promise<Sample> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const end = (result: Partial<Sample>): void =>
      resolve({
        startedAt,
        ms: performance.now() - startedAt,
        status: undefined,
        codes: [],
        lost: undefined,
        ...result,
      });
    const lose = ({ code, message }: NodeJS.ErrnoException): void => end({ lost: code ?? message });
    const sent = openRequest(
      `${url}/graphql`,
      { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('error', lose);
        response.on('end', () => end({ status: response.statusCode, codes: codesOf(text) }));
      },
    );
    sent.on('error', lose);
    sent.end(JSON.stringify({ query }));
  });
}

function codesOf(text: string): string[] {
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: string } }[] };
  return errors.map(({ extensions }) => extensions?.code ?? 'none');
}

/** Whether a response came without errors. */
export const isWhole = ({ status, codes }: Sample): boolean => status === 200 && codes.length === 0;

/** The smallest duration that `share` of the samples do not exceed; 0 without samples. */
export function percentile(samples: readonly Sample[], share: number): number {
  const sorted = samples.map(({ ms }) => ms).toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
