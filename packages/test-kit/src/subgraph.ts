// Mounts one subgraph for tests, as in the embedded topology, with an empty database, and counts its statements.
import { createLog, type Log } from '@kawa/log';
import { freshDatabase } from '@kawa/postgres/testing';
import { mountedPeer, mountSubgraph, type MountedSubgraph, type Peer, type Subgraph } from '@kawa/subgraph';
import { service, type Viewer } from '@kawa/trust';
import type { Sql } from 'postgres';

interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads the answer that it asked for
  readonly data: any;
  readonly errors: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
}

export interface TestSubgraph extends AsyncDisposable {
  readonly mounted: MountedSubgraph;
  /** As another of our programs sees it. */
  readonly peer: Peer;
  readonly databaseUrl: string;
  /** The oracle's own connection to the database. */
  readonly sql: Sql;
  /** Executes a document for `viewer`, by default one of our own programs; the answer is what a caller over HTTP would read. */
  run(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<Answer>;
  /** The data of a document that must have no error. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<Answer['data']>;
  /** The statements that the subgraph sends while `work` runs. */
  statementsOf(work: () => Promise<unknown>): Promise<string[]>;
}

export interface SubgraphDependencies {
  readonly databaseUrl: string;
  readonly log: Log;
  readonly onStatement: (text: string) => void;
}

/** Starts (migrates) and mounts the subgraph that `create` makes. */
export async function testSubgraph<Context extends object>(
  create: (dependencies: SubgraphDependencies) => Subgraph<Context>,
): Promise<TestSubgraph> {
  const database = await freshDatabase();
  const statements: string[] = [];
  const log = createLog({ name: 'test', level: 'silent' });
  const subgraph = create({ databaseUrl: database.url, log, onStatement: (text) => statements.push(text) });
  await subgraph.start();
  const mounted = mountSubgraph(subgraph, log);
  const run = async (
    query: string,
    variables: Record<string, unknown> = {},
    viewer: Viewer = service('test'),
  ): Promise<Answer> => {
    const { signal } = new AbortController();
    const response = await mounted.execute({ query, variables, requestId: 'test', viewer, signal });
    return JSON.parse(JSON.stringify({ data: null, errors: [], ...response })) as Answer;
  };
  return {
    mounted,
    peer: mountedPeer(mounted, 'test'),
    databaseUrl: database.url,
    sql: database.sql,
    run,
    async ask(query, variables, viewer) {
      const { data, errors } = await run(query, variables, viewer);
      if (errors.length > 0) throw new Error(`unexpected errors: ${JSON.stringify(errors)}`);
      return data;
    },
    async statementsOf(work) {
      const before = statements.length;
      await work();
      return statements.slice(before);
    },
    async [Symbol.asyncDispose]() {
      await mounted.close();
      await database[Symbol.asyncDispose]();
    },
  };
}
