/** GraphQL over HTTP has two media types for an answer. The older one is for clients that do not know this one. */
export const graphqlResponse = 'application/graphql-response+json';
const json = 'application/json';

/**
 * The media type of a refusal that does not come from Apollo Server: the one that the client prefers, as Apollo Server chooses
 * it; application/json if the client names none, or accepts neither.
 */
export function refusalType(accept: string | undefined): string {
  if (accept === undefined || !accept.includes('graphql')) return json;
  const ranges = accept.split(',').map(readRange);
  return preference(ranges, graphqlResponse) > preference(ranges, json) ? graphqlResponse : json;
}

interface Range {
  readonly type: string;
  readonly quality: number;
}

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
}

/** The quality of the most specific matching range. Of two equal ones, the first is preferred. */
function preference(ranges: readonly Range[], type: string): number {
  for (const fitting of [type, 'application/*', '*/*']) {
    const index = ranges.findIndex((range) => range.type === fitting);
    const found = ranges[index];
    if (found) return found.quality - index / 1e6;
  }
  return 0;
}
