// Strangers choose the texts, the names and the versions that are counted here. Each bound with its unit and its reason; what
// finds no room is counted as `other`, never dropped.

export const usageLimits = {
  /** Of a client's name and of its version: an API key (48) and a token do not fit, should one stand there by mistake. */
  nameCharacters: 40,
  /** Of a signature that is kept, when no manifest has its document; those of real clients are under 5,000. */
  signatureCharacters: 20_000,
  /** Between two flushes, in memory: operations that no manifest has, their signatures together, and clients. */
  bufferedOperations: 1_000,
  bufferedCharacters: 4_000_000,
  bufferedClients: 200,
  /** Pairs of an operation and a client between two flushes, some 200 bytes each. */
  bufferedUses: 5_000,
  /** Clients, and operations, that were written and keep their place in each buffer, whoever floods it. */
  remembered: 1_000,
  /** Input fields, and items of lists, that are looked at in the variables of one request: 50 records of 20 fields are no news after the first. */
  inputFields: 100,
  /** In the database, on one day, of all routers: operations that were never seen before, their signatures together, ... */
  newOperationsPerDay: 500,
  newCharactersPerDay: 2_000_000,
  /** ... clients (a name with a version) that were never seen before, ... */
  newClientsPerDay: 100,
  /** ... and rows; past this an operation's uses are one row, whose client is `other`. */
  usesPerDay: 20_000,
  /** Counts of the last moments before a kill -9 are lost; a shorter interval is more statements. */
  flushEveryMs: 5_000,
  /** Batches that wait for a database that is away: one, and one more for each day that ended meanwhile. */
  waitingBatches: 8,
  /** A batch that the database refuses, though it is there, is wrong; tried so often, then given up. */
  refusedTimes: 5,
  /** The last flush of a stop; an orchestrator kills after 10 s, of which answering takes up to 8. */
  lastFlushMs: 1_500,
};

export type UsageLimits = typeof usageLimits;
