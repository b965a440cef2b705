// Decides which pages of other origins may read the router's answers. Apollo Sandbox and a frontend's development server
// call from a browser and have their own origins, so development allows them. Production allows only CORS_ORIGINS.
import type { IncomingMessage, ServerResponse } from 'node:http';

const sandboxOrigin = 'https://studio.apollographql.com';
/** A development server on this machine, on any port. */
const ownMachine = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u;
const preflightSeconds = 600;
/** A preflight has names of headers, not values. Browsers send no longer ones. */
const headerNames = /^[\w-]+(?:\s*,\s*[\w-]+)*$/u;
const headerNamesMax = 1_000;
/** The id to quote in a support request, and the time to wait after a refusal by a limit. */
const exposedHeaders = 'x-request-id, retry-after';

export interface Cors {
  /** Sets the headers that every answer needs. */
  mark(request: IncomingMessage, response: ServerResponse): void;
  /** Answers an OPTIONS request. */
  preflight(request: IncomingMessage, response: ServerResponse): void;
}

export function createCors(options: { origins: readonly string[]; development: boolean }): Cors {
  const allowed = new Set([...options.origins, ...(options.development ? [sandboxOrigin] : [])]);
  const allows = ({ headers: { origin } }: IncomingMessage): boolean =>
    origin !== undefined && (allowed.has(origin) || (options.development && ownMachine.test(origin)));
  return {
    mark(request, response) {
      // Also without an Origin: a cache must not send the answer for one origin to another.
      response.setHeader('vary', 'Origin');
      if (request.headers.origin === undefined || !allows(request)) return;
      response.setHeader('access-control-allow-origin', request.headers.origin);
      response.setHeader('access-control-expose-headers', exposedHeaders);
    },
    preflight(request, response) {
      response.setHeader('vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers');
      response.setHeader('allow', 'GET, POST, OPTIONS');
      if (allows(request)) {
        const names = request.headers['access-control-request-headers'];
        response.setHeader('access-control-allow-methods', 'GET, POST');
        response.setHeader('access-control-max-age', preflightSeconds);
        if (names !== undefined && names.length <= headerNamesMax && headerNames.test(names)) {
          response.setHeader('access-control-allow-headers', names);
        }
        // If a public page (Sandbox) calls this machine, the browser asks for this permission too.
        if (options.development && request.headers['access-control-request-private-network'] === 'true') {
          response.setHeader('access-control-allow-private-network', 'true');
        }
      }
      response.writeHead(204).end();
    },
  };
}
