import { EnvironmentError, readEnv, setting } from '@kawa/env';

const shape = {
  HOST: setting.text.default('127.0.0.1'),
  PORT: setting.port.default(4000),
  SUPERGRAPH: setting.text.default('router/supergraph.graphql'),
  NODE_ENV: setting.text.default('development'),
  LOG_LEVEL: setting.logLevel.default('warn'),
  CORS_ORIGINS: setting.text.default(''),
  LANDING_PAGE: setting.flag.optional(),
};

export interface RouterEnv {
  host: string;
  port: number;
  supergraphFile: string;
  development: boolean;
  logLevel: string;
  corsOrigins: readonly string[];
  landingPage: boolean | undefined;
}

/** Reads the router's variables; throws an `EnvironmentError` that lists every mistake. */
export function readRouterEnv(source: NodeJS.ProcessEnv = process.env): RouterEnv {
  const values = readEnv(shape, source);
  const corsOrigins = values.CORS_ORIGINS.split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '');
  const wrong = corsOrigins.filter((origin) => !isOrigin(origin));
  if (wrong.length > 0) {
    throw new EnvironmentError([
      `CORS_ORIGINS: ${wrong.length} of ${corsOrigins.length} are not origins like https://shop.example`,
    ]);
  }
  return {
    host: values.HOST,
    port: values.PORT,
    supergraphFile: values.SUPERGRAPH,
    development: values.NODE_ENV !== 'production',
    logLevel: values.LOG_LEVEL,
    corsOrigins,
    landingPage: values.LANDING_PAGE,
  };
}

/** A browser sends scheme, host and port only; anything else would never match and the mistake would stay unseen. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Apollo's gateway reports its use to its maker, on by default; called before one is made. */
export function silenceTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
