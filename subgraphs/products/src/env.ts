import { readEnv, subgraphSettings } from '@kawa/env';

/** What this subgraph reads from the environment; defaults stand in `.env.example`. */
export const readSubgraphEnv = (source: NodeJS.ProcessEnv) =>
  readEnv(subgraphSettings({ port: 4002 }, source), source);
