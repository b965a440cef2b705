// Sends one request as a client does and returns the status, the headers and the text as well as the data.

export type Headers = Readonly<Record<string, string>>;

export interface HttpAnswer {
  readonly status: number;
  readonly headers: globalThis.Headers;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads the answer that it asked for
  readonly data: any;
  /** The codes of the errors; `none` for an error without one. */
  readonly codes: readonly string[];
}

/** `url` is the router's URL without `/graphql`. */
export const postGraphQL = (url: string, body: object, headers: Headers = {}): Promise<HttpAnswer> =>
  answerOf(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** Sends a GET as a web page does: without headers that need a preflight. */
export const getGraphQL = (
  url: string,
  parameters: Readonly<Record<string, string>>,
  headers: Headers = {},
): Promise<HttpAnswer> =>
  answerOf(`${url}/graphql?${new URLSearchParams(parameters).toString()}`, { headers });

export async function answerOf(url: string, request: RequestInit): Promise<HttpAnswer> {
  const response = await fetch(url, request);
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const { data = null, errors = [] } = (isJson ? JSON.parse(text) : {}) as {
    data?: unknown;
    errors?: readonly { extensions?: { code?: string } }[];
  };
  const codes = errors.map(({ extensions }) => extensions?.code ?? 'none');
  return { status: response.status, headers: response.headers, text, data, codes };
}

/** Sends the request twice and requires the same answer: a cache of the router must not open what it refused at first. */
export async function twice(request: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  const first = await request();
  const second = await request();
  for (const told of ['status', 'codes', 'data'] as const) {
    if (JSON.stringify(first[told]) !== JSON.stringify(second[told]))
      throw new Error(
        `asked once: ${first.status} ${first.text}\nasked again: ${second.status} ${second.text}`,
      );
  }
  return second;
}
