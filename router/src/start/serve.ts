// Opens the port for clients, and connects it with the parts that answer.
import { createCors } from '../http/cors.ts';
import { createHealth } from '../http/health.ts';
import { Readiness } from '../http/readiness.ts';
import { listen, type HttpServer } from '../http/server.ts';
import { metricsEndpoint } from '../metrics/endpoint.ts';
import { operatorGate } from '../metrics/operator.ts';
import { createPages } from '../pages/pages.ts';
import { graphPath } from '../request-path.ts';
import type { ServedGraph } from './graph.ts';
import type { RouterOptions } from './options.ts';
import type { Resources } from './resources.ts';

/** Resolves when the port is open. */
export function serve(
  options: RouterOptions,
  resources: Resources,
  { generations, identity }: ServedGraph,
  isStopping: () => boolean,
): Promise<HttpServer> {
  const { limits, log, development, metrics } = resources;
  const readiness = new Readiness(limits.probeTimeoutMs);
  readiness.add('not stopping', () => !isStopping());
  const isOperator = operatorGate({ development, token: options.metricsToken });
  return listen(
    {
      graphql: graphPath({ ...resources, generations, identity }),
      cors: createCors({ origins: options.corsOrigins, development }),
      health: createHealth({ sources: () => generations.current.sources, limits, readiness, isOperator }),
      metrics: metricsEndpoint(metrics, isOperator),
      identity,
      pages: (options.landingPage ?? development) ? createPages(options.examples ?? []) : undefined,
      limits,
      log,
    },
    options.host,
    options.port,
  );
}
