/** How long Postgres may keep a caller waiting. The ladder: a SQL statement ends before the subgraph call that needs it. */
export const limits = {
  /** A subgraph call has 3 s; its slowest statement must leave time to answer with an error. */
  statement_timeout_ms: 2_000,
  /** A row that is locked for longer is contended: better to let go of one's own locks and start again than to queue. */
  lock_timeout_ms: 500,
  /** A transaction that its client forgot holds locks; no unit of work pauses this long. */
  idle_in_transaction_timeout_ms: 5_000,
  connect_timeout_s: 2,
  /** Before a connection that failed is tried again. The driver's own pause grows to 20 s, in which every request hangs. */
  reconnect_pause_s: 0.1,
  /** Per process and database: 2 cores saturate with fewer; five services stay far below max_connections. */
  pool_size: 10,
  /** Tries in all; 4 that end by lock_timeout take 2.2 s with their pauses, still less than a subgraph call (3 s). */
  transaction_attempts: 4,
} as const;
