/** GraphQL over HTTP has two media types for an answer; the older one is for clients that know no other. */
export const graphqlResponse = 'application/graphql-response+json';
const json = 'application/json';

/**
 * In which of them a refusal is sent that Apollo Server does not make: the one that the client prefers, as Apollo Server
 * chooses for an answer; application/json where it says nothing, and where it accepts neither.
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

/** The quality of the most specific range that fits; of two that are equal the one named first is preferred. */
function preference(ranges: readonly Range[], type: string): number {
  for (const fitting of [type, 'application/*', '*/*']) {
    const index = ranges.findIndex((range) => range.type === fitting);
    const found = ranges[index];
    if (found) return found.quality - index / 1e6;
  }
  return 0;
}
