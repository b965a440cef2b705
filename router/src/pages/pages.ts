// The two pages for people: Apollo Sandbox at `/`, loaded from Apollo's CDN, and GraphiQL at `/graphiql`, which works
// without internet, because all its files are ours.
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { send } from '../http/answer.ts';
import type { Example } from './example.ts';
import { type GraphiqlFile, placeOf } from './files.ts';
import { graphiqlPage } from './graphiql.ts';
import { sandboxPage, sandboxPolicy } from './sandbox.ts';

export interface Pages {
  /** Sends the page, script or style of that path; false if there is none. */
  serve(path: string, response: ServerResponse): Promise<boolean>;
}

/** Nothing from other hosts. Inline styles are allowed, because the editor measures text with them. */
const graphiqlPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The files by the path in the page. */
const assets: Readonly<Record<string, { file: GraphiqlFile; type: string }>> = {
  '/graphiql/graphiql.js': { file: 'graphiql.js', type: 'text/javascript' },
  '/graphiql/graphiql.css': { file: 'graphiql.css', type: 'text/css' },
  '/graphiql/editor.worker.js': { file: 'editor.worker.js', type: 'text/javascript' },
  '/graphiql/json.worker.js': { file: 'json.worker.js', type: 'text/javascript' },
  '/graphiql/graphql.worker.js': { file: 'graphql.worker.js', type: 'text/javascript' },
};

export function createPages(examples: readonly Example[]): Pages {
  return {
    async serve(path, response) {
      if (path === '/') {
        response.setHeader('content-security-policy', sandboxPolicy);
        send(response, 200, 'text/html; charset=utf-8', sandboxPage(examples));
        return true;
      }
      if (path === '/graphiql') {
        response.setHeader('content-security-policy', graphiqlPolicy);
        send(response, 200, 'text/html; charset=utf-8', graphiqlPage(examples));
        return true;
      }
      const asset = Object.hasOwn(assets, path) ? assets[path] : undefined;
      if (!asset) return false;
      const bytes = await readFile(await placeOf(asset.file));
      response.setHeader('cache-control', 'max-age=3600');
      send(response, 200, `${asset.type}; charset=utf-8`, bytes);
      return true;
    },
  };
}
