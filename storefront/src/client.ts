// Sends operations to the router by their ids: queries without a token by GET, so that a CDN can cache them, and everything
// else by POST.
import { app } from './generated/client.ts';
import type { PersistedDocument } from './persisted-document.ts';

/** The longest wait of a browser tab. The router answers every request within 5 s. */
const TIMEOUT_MS = 10_000;

export interface Client {
  /** Runs an operation. `errors` explains nulls in `data`, such as those of an outage. Without data it throws `GraphError`. */
  run<Data, Variables extends object>(
    document: PersistedDocument<Data, Variables>,
    variables: Variables,
  ): Promise<{ readonly data: Data; readonly errors: readonly ProblemOfGraph[] }>;
}

export interface ProblemOfGraph {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly requestId?: string };
}

/** The graph refused the request or returned no data. `codes` are those of its errors; `requestId` is for the operator. */
export class GraphError extends Error {
  override name = 'GraphError';
  readonly status: number;
  readonly codes: readonly string[];
  readonly requestId: string | undefined;

  constructor(status: number, problems: readonly ProblemOfGraph[]) {
    super(problems.map(({ message }) => message).join(' ') || `The graph answered ${status}.`);
    this.status = status;
    this.codes = problems.map(({ extensions }) => extensions.code);
    this.requestId = problems[0]?.extensions.requestId;
  }
}

/** A client of the graph at `url`, for example "http://localhost:4000/graphql". `accessToken` is called before each request. */
export function createClient(options: {
  readonly url: string;
  readonly accessToken?: () => string | undefined;
  readonly name?: string;
  readonly version?: string;
}): Client {
  const { url, accessToken = () => undefined, name = app.name, version = app.version } = options;
  return {
    async run<Data, Variables extends object>(
      document: PersistedDocument<Data, Variables>,
      variables: Variables,
    ) {
      const token = accessToken();
      const headers = {
        'apollographql-client-name': name,
        'apollographql-client-version': version,
        accept: 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      };
      // With a token the answer may be private, so no cache between here and the router may store it.
      const byGet = document.type === 'query' && token === undefined;
      const response = byGet
        ? await get(url, document, variables, headers)
        : await post(url, document, variables, headers);
      const answer = (await response.json()) as { data?: Data | null; errors?: ProblemOfGraph[] };
      const { data, errors = [] } = answer;
      if (data === undefined || data === null) throw new GraphError(response.status, errors);
      return { data, errors };
    },
  };
}

type Named = Pick<PersistedDocument<unknown, unknown>, 'id' | 'name'>;
type Headers = Readonly<Record<string, string>>;

function get(url: string, { id, name }: Named, variables: object, headers: Headers): Promise<Response> {
  const address = new URL(url);
  address.searchParams.set('documentId', id);
  // Sorted, so that equal requests have the same URL and share one entry of the CDN.
  const sorted = Object.fromEntries(
    Object.entries(variables).sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  address.searchParams.set('variables', JSON.stringify(sorted));
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return fetch(address, { headers: { ...headers, 'x-apollo-operation-name': name }, signal });
}

function post(url: string, { id }: Named, variables: object, headers: Headers): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ documentId: id, variables }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
}
