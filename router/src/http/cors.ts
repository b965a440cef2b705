// Which pages of other origins may read the router's answers. Apollo Sandbox and a frontend's development server run on origins of
// their own and call from the browser, so development allows them; production allows what CORS_ORIGINS names and nothing else.
import type { IncomingMessage, ServerResponse } from 'node:http';

const sandboxOrigin = 'https://studio.apollographql.com';
/** A development server on this machine, whatever its port. */
const ownMachine = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u;
const preflightSeconds = 600;
/** A preflight names headers, not values; anything longer is not a browser's. */
const headerNames = /^[\w-]+(?:\s*,\s*[\w-]+)*$/u;
const headerNamesMax = 1_000;
/** What a page quotes when it asks for help, and how long one that is refused by a limit waits. */
const exposedHeaders = 'x-request-id, retry-after';

export interface Cors {
  /** Sets what the answer to any request needs. */
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
      // Also without an Origin: a cache must not hand the answer for one origin to another.
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
        // A public page (Sandbox) that calls this machine asks the browser's leave a second time.
        if (options.development && request.headers['access-control-request-private-network'] === 'true') {
          response.setHeader('access-control-allow-private-network', 'true');
        }
      }
      response.writeHead(204).end();
    },
  };
}
