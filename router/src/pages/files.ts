// Where GraphiQL's scripts and its style lie: in packages of node_modules. In a bundle files.bundled.ts stands in.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const places = {
  'react.js': { package: 'react', file: 'umd/react.production.min.js' },
  'react-dom.js': { package: 'react-dom', file: 'umd/react-dom.production.min.js' },
  'graphiql.js': { package: 'graphiql', file: 'graphiql.min.js' },
  'graphiql.css': { package: 'graphiql', file: 'graphiql.min.css' },
} as const;

export type GraphiqlFile = keyof typeof places;

/** `npm run build` copies them by these names. */
export const graphiqlFiles = Object.keys(places) as readonly GraphiqlFile[];

export function placeOf(name: GraphiqlFile): string {
  const { package: owner, file } = places[name];
  return join(dirname(require.resolve(`${owner}/package.json`)), file);
}
