// Sends single questions to a contender, for the checks. The measured load comes from a process and a client of its
// own.
import { z } from 'zod';
import type { Contender } from './contenders/contenders.ts';

const ANSWER_WITHIN_MS = 30_000;

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** The `data` of an operation that must answer without an error. */
export async function askGraph(
  { url, headers }: Pick<Contender, 'url' | 'headers'>,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await headers()) },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  const { data, errors } = answer.parse(await response.json());
  const [error] = errors ?? [];
  if (error !== undefined || data === null || data === undefined) {
    throw new Error(`${url} answered ${JSON.stringify(variables)} with: ${error?.message ?? 'no data'}`);
  }
  return data;
}
