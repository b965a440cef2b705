// Stands in for open-embedded.ts in a bundle, which holds neither Postgres nor the subgraphs.
import { EnvironmentError } from '@kawa/env';
import { domains } from './domains.ts';
import { type OpenOptions, type OpenSubgraphs, urlVariable } from './open-options.ts';

export function openEmbedded(_options: OpenOptions): Promise<OpenSubgraphs> {
  return Promise.reject(
    new EnvironmentError(
      domains.map((domain) => `${urlVariable(domain)} is missing: a bundle reaches subgraphs over HTTP only`),
    ),
  );
}
