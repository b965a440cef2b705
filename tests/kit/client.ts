// Owns one request as a client sends it, with all that came back: the status, the headers and the bytes, not only the data.

export type Headers = Readonly<Record<string, string>>;

export interface HttpAnswer {
  readonly status: number;
  readonly headers: globalThis.Headers;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads the answer that it asked for
  readonly data: any;
  /** The codes of the errors. */
  readonly codes: readonly string[];
}

/** `url` is the router's, without `/graphql`. */
export const postGraphQL = (url: string, body: object, headers: Headers = {}): Promise<HttpAnswer> =>
  answerOf(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** A GET as a page of the shop sends it: without a header that needs a preflight. */
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

/**
 * The answer to the second of two identical requests, which must be that to the first: a refusal that holds only until
 * something is known is none.
 */
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
