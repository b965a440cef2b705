// Does what every subgraph needs: reads its schema, opens and migrates its database, and reports whether it is healthy.
import { readFileSync } from 'node:fs';
import type { Log } from '@kawa/log';
import { connect, type Database, isOutage, migrateUnderLock } from '@kawa/postgres';
import type { Viewer } from '@kawa/trust';
import { parse } from 'graphql';
import type { Peer } from './call/seam.ts';
import type { Call, JsonWebKeySet, Resolvers, Subgraph, SubgraphOptions } from './mountable.ts';

/** What a resolver may reach in every subgraph. `Prepare` makes the loaders of a process, and they those of a request. */
export interface SubgraphContext<Prepare extends PrepareLoaders> {
  readonly db: Database;
  readonly loaders: ReturnType<ReturnType<Prepare>>;
  readonly log: Log;
  readonly clock: () => Date;
  /** Who asks. */
  readonly viewer: Viewer;
}

/** Prepares the statements of a process once; the result makes the loaders of one request. */
type PrepareLoaders = (db: Database) => () => object;

/** What the parts of a process have in common. */
interface Given<PeerName extends string> {
  readonly log: Log;
  readonly clock: () => Date;
  /** The subgraphs that this one asks. */
  readonly peers: Readonly<Record<PeerName, Peer>>;
  /** Reads the keys that sign access tokens; undefined in a domain without sign-in. */
  readonly tokenKeys: (() => Promise<string>) | undefined;
}

/** What a subgraph has beside the frame. */
interface Extension<Extra> {
  /** What its resolvers reach beside the context of every subgraph. */
  readonly contextOf: (call: Call) => Extra;
  /** The public keys of the access tokens that it issues; they are read before it starts. */
  readonly jwks?: () => Promise<JsonWebKeySet>;
}

export interface Settings<PeerName extends string> {
  readonly name: string;
  /** Where it listens when it runs alone, unless PORT says otherwise. */
  readonly port: number;
  /** The subgraphs that it asks, with the port where each listens. */
  readonly peers?: Readonly<Record<PeerName, number>>;
  /** Of a subgraph that issues access tokens: checks the text of the file of its keys; throws what is wrong with it. */
  readonly checkTokenKeys?: (text: string) => unknown;
}

interface Frame<Prepare extends PrepareLoaders, PeerName extends string> extends Settings<PeerName> {
  /** The file of the schema. */
  readonly schema: URL;
  /** The folder of the migrations of its database. */
  readonly migrations: string;
  readonly resolvers: Resolvers;
  readonly loaders: Prepare;
}

type Options<PeerName extends string> = [PeerName] extends [never]
  ? Omit<SubgraphOptions, 'peers'>
  : SubgraphOptions<PeerName>;

/** Makes the subgraph of a process; `settings` is what it reads when it is a process of its own. */
export interface SubgraphFactory<Context extends object, PeerName extends string = never> {
  (options: Options<PeerName>): Subgraph<Context>;
  readonly settings: Settings<PeerName>;
}

const READINESS_PROBE_MS = 1_000;

export function defineSubgraph<
  Prepare extends PrepareLoaders,
  Extra extends object,
  PeerName extends string = never,
>(
  definition: Frame<Prepare, PeerName> & {
    readonly extend: (given: Given<PeerName>) => Extension<Extra>;
  },
): SubgraphFactory<SubgraphContext<Prepare> & Extra, PeerName>;
export function defineSubgraph<Prepare extends PrepareLoaders>(
  definition: Frame<Prepare, never>,
): SubgraphFactory<SubgraphContext<Prepare>>;
export function defineSubgraph({
  schema,
  migrations,
  resolvers,
  loaders,
  extend,
  ...settings
}: Frame<PrepareLoaders, string> & {
  readonly extend?: (given: Given<string>) => Extension<object>;
}): SubgraphFactory<object, string> {
  const { name } = settings;
  const create = ({
    databaseUrl,
    log,
    peers = {},
    clock = () => new Date(),
    tokenKeys,
    ...options
  }: Omit<SubgraphOptions, 'peers'> & Partial<Pick<SubgraphOptions, 'peers'>>): Subgraph<object> => {
    const connection = connect({ url: databaseUrl, applicationName: `kawa-${name}`, ...options });
    const loadersOf = loaders(connection.db);
    const extension = extend?.({ log, clock, peers, tokenKeys });
    const { jwks } = extension ?? {};
    return {
      name,
      typeDefs: parse(readFileSync(schema, 'utf8')),
      resolvers,
      createContext: (call) => ({
        db: connection.db,
        loaders: loadersOf(),
        log,
        clock,
        viewer: call.viewer,
        ...extension?.contextOf(call),
      }),
      ...(jwks === undefined ? {} : { jwks }),
      async start() {
        // Keys that are missing or wrong are reported now, not to the first person who signs in.
        await jwks?.();
        await migrateUnderLock(databaseUrl, migrations);
      },
      ready: () => connection.answers(READINESS_PROBE_MS),
      isOutage,
      stop: () => connection.close(),
    };
  };
  return Object.assign(create, { settings });
}
