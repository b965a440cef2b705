// Replaces files.ts in a bundle, which contains GraphiQL in a folder next to its program.
import { fileURLToPath } from 'node:url';
import type { GraphiqlFile } from './files.ts';

export const placeOf = (name: GraphiqlFile): Promise<string> =>
  Promise.resolve(fileURLToPath(new URL(`../graphiql/${name}`, import.meta.url)));
