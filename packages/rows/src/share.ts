// Shares lookups between the requests of one process: one statement at a time serves all requests that wait.

interface Waiting<Row> {
  readonly keys: readonly string[];
  resolve(rows: Row[]): void;
  reject(error: unknown): void;
}

/** Enough for 10 pages of 100; a statement with more keys would keep the small requests behind it waiting. */
const MAX_KEYS = 1_000;

/**
 * Makes `find` serve many callers with one call. Under load most of what a small lookup costs is its round trip: with 16
 * requests at once the same answers took a third of Postgres's time and two thirds of ours.
 *
 * `find` gets distinct keys and answers rows in any sequence; `keyOf` tells whose a row is. Rows of one key stay in the
 * sequence in which `find` gave them. When a shared call fails, each of its callers is served alone once, so that one hostile key breaks
 * nobody else's request; a caller alone gets the failure as it is.
 */
export function shareLookup<Row>(
  find: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string | null,
): (keys: readonly string[]) => Promise<Row[]> {
  const waiting: Waiting<Row>[] = [];
  let busy = false;
  // A `find` that throws before it returns a promise rejects here. It would end `run`, and later requests would wait forever.
  const ask = async (keys: string[]): Promise<Row[]> => find(keys);

  /** Those who waited longest, as many as fit; always at least one. */
  const nextBatch = (): Waiting<Row>[] => {
    let keys = 0;
    const end = waiting.findIndex((caller, index) => {
      keys += caller.keys.length;
      return index > 0 && keys > MAX_KEYS;
    });
    return waiting.splice(0, end === -1 ? waiting.length : end);
  };

  const run = async (): Promise<void> => {
    for (let batch = nextBatch(); batch.length > 0; batch = nextBatch()) await serve(batch, ask, keyOf);
    busy = false;
  };

  return (keys) =>
    new Promise((resolve, reject) => {
      waiting.push({ keys, resolve, reject });
      if (busy) return;
      busy = true;
      // Not before this turn of the event loop has ended: other requests are just about to ask.
      setImmediate(() => void run());
    });
}

async function serve<Row>(
  batch: readonly Waiting<Row>[],
  find: (keys: string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string | null,
): Promise<void> {
  const [first, ...others] = batch;
  if (first && others.length === 0) {
    await find([...new Set(first.keys)]).then(first.resolve, first.reject);
    return;
  }
  try {
    const rows = Map.groupBy(await find([...new Set(batch.flatMap(({ keys }) => keys))]), keyOf);
    for (const { keys, resolve } of batch) resolve([...new Set(keys)].flatMap((key) => rows.get(key) ?? []));
  } catch {
    for (const caller of batch) await serve([caller], find, keyOf);
  }
}
