// All limits of the router, each with its unit in the name and its reason. The deadlines are nested: client 10 s > request
// 5 s > subgraph call 3 s > a subgraph's limit for its own database.

export const defaultLimits = {
  /** Clients give up after 10 s. Answering within 5 s leaves time for the network and for one retry. */
  requestTimeoutMs: 5_000,
  /** Below the request's deadline, so that after one slow subgraph there is time to answer with a null. */
  subgraphTimeoutMs: 3_000,
  /** A handshake on a local network takes milliseconds. After this time, the host is unreachable. */
  connectTimeoutMs: 2_000,
  /** One readiness probe of one subgraph. */
  probeTimeoutMs: 1_000,
  /** The time for requests in flight after a stop: above the request deadline, and below the 10 s of an orchestrator. */
  drainTimeoutMs: 8_000,
  /** How long requests are accepted after readiness is 503: the time that a load balancer needs to notice. 0 without one. */
  preStopMs: 0,
  /** How long kept connections stay open after the last accept, because a request may be on its way. */
  lingerMs: 200,
  /**
   * Concurrent requests to the graph. At some hundred per second and core, the last of them waits a few seconds; more would be
   * answered too late. It also limits memory: 100 kB of body each.
   */
  requestsInFlight: 1_000,
  /** How long a client may take to send its headers and body. */
  receiveTimeoutMs: 5_000,
  /** How long the connection of a refused body stays open, so that the client reads the refusal before the close. */
  refusedLingerMs: 200,
  /** A connection without a byte in either direction is closed after this time, because an unread answer occupies memory. */
  idleTimeoutMs: 30_000,
  /** Requests that wait on one connection for an earlier answer, a few kB each. Browsers and our clients never do that. */
  pipelinedRequests: 50,
  /** Longer than common load balancers keep an idle connection, so that they close it first and never use a closed one. */
  clientKeepAliveMs: 65_000,
  /** Node's servers keep idle connections for 5 s. Ours must close earlier, or a request gets a reset connection. */
  subgraphKeepAliveMs: 4_000,
  /** Failures in a row until a subgraph is no longer called. A short fault, or a single client, does not cause as many. */
  breakerFailures: 5,
  /** How long it is not called, until one call tries: an outage costs one call a second, and a recovery is noticed within 2 s. */
  breakerOpenMs: 1_000,
  /** Retries per call of one subgraph: with one for ten calls, an outage causes a tenth more calls, not twice as many. */
  retryShare: 0.1,
  /** Retries that a subgraph has before its first call, because a tenth of few calls is less than one retry. */
  retryFloor: 10,
  /** The most retries that can be saved up, so that a quiet day does not allow a storm of retries. */
  retryMost: 100,
  /** A call that failed later than this is not repeated, because with its 3 s it could not end in time. */
  retryWithinMs: 500,
  /** The mean pause before a retry. The actual pause is random, from half to one and a half of it. */
  retryPauseMs: 30,
  /** Open connections to one subgraph. More would only move the queue into the subgraph. */
  subgraphConnections: 128,
  /**
   * Shared calls of one queue in flight. Requests that arrive meanwhile share the next call. 2 calls showed no difference
   * (1.27 ms of CPU per request in router and subgraphs with 16 connections; 1.25 ms with 1 call, 1.51 ms without sharing).
   */
  sharedCallsInFlight: 1,
  /** How long a queue waits for a call. Then the next call starts too, so that one slow entity does not delay the others. */
  sharedPatienceMs: 100,
  /** Representations of one shared call, about 70 bytes each. A subgraph has one thread, which a larger call would block. */
  sharedRepresentations: 500,
  /** Callers of one shared call, fewer than connections, because after a failure each of them is called separately. */
  sharedCallers: 100,
  /** Queues of one subgraph, each for one document, its variables and one viewer. Further calls are not shared. */
  sharedQueues: 1_000,
  /** A subgraph's answer. Larger answers are not pages any more. */
  subgraphResponseBytes: 16 * 1024 * 1024,
  /** The largest request body. Documents of real clients are below 20 kB. */
  bodyBytes: 100 * 1024,
  /** Request line and headers together, enough for a GET with a long document. */
  headerBytes: 32 * 1024,
  /** Tokens of a document that a client sends as text. A longer one is not parsed. */
  documentTokens: 1_000,
  /** Tokens of any document. The authors of a manifest have reviewed its documents, so these may be longer. */
  persistedDocumentTokens: 10_000,
  /** How often the manifests are read again: soon enough after a deployment, and the files are small. */
  manifestPollMs: 5_000,
  /** All manifests together: 10,000 documents of 1.6 kB. */
  manifestBytes: 16 * 1024 * 1024,
  /** How long planning the persisted documents may delay a start. The rest is planned at its first request. */
  warmUpMs: 10_000,
  /** Parsed documents in memory, by the length of their texts. A syntax tree is about 40 times as large. */
  parsedCharacters: 1_000_000,
  /** Texts of automatic persisted queries in memory. */
  automaticCharacters: 4_000_000,
  /** How long Redis keeps a text. Afterwards its client sends it again. */
  automaticSeconds: 3_600,
  /**
   * New texts that a router writes to Redis in a minute, and the length of each. Anyone may send texts, and an hour of them is at
   * most 600 MB. The others are known only to the router that received them.
   */
  automaticSharedPerMinute: 500,
  automaticSharedCharacters: 20_000,
  /** Nesting of fields: three nested lists as connections with edges, and an object in the innermost, are 10. */
  queryDepth: 10,
  /** Nesting below __schema and __type. GraphiQL's own query has 15. */
  introspectionDepth: 20,
  /** Aliases let one request try several values of an argument. More would help guessing. */
  aliases: 15,
  /** Fields of Query or Mutation in one operation. A page of a shop has fewer than 10. */
  rootFields: 20,
  /** Fields with all fragments expanded. They determine the planning time, and 300 tokens can expand to 2^30. */
  fields: 1_000,
  /** Each @skip and @include doubles the plans of an operation. */
  directives: 50,
  /** graphql-js defines only @skip and @include; a graph may define others. */
  directivesAtOnePlace: 4,
  /**
   * Plans that the planner compares for one operation. If an entity can be reached in several ways, they multiply: a text of
   * 1.1 kB with 2,048 plans blocked the router's only thread for 4 s with the planner's own limit of 10,000, and for 0.14 s with
   * this one. No operation of this shop has a choice. Above the limit, a plan is correct but may have an unnecessary call.
   */
  plansCompared: 100,
  /** Items of one page, by any slicing argument. */
  pageItems: 100,
  /** The assumed number of items of a list, if neither @listSize nor an argument gives one. */
  assumedListItems: 10,
  /**
   * A page of 100 with the widest selection in the README (78 per item, with two nested lists) costs 7,800. 100 lists of 100
   * items cost 10,201 without any selection. The limit is between the two.
   */
  cost: 10_000,
  /** Validation errors reported for one document. More would not help, and cost time. */
  validationErrors: 20,
  /** Errors of one answer. One dead subgraph may cause a null in every row of a list. */
  responseErrors: 100,
  /** How often the supergraph file is read. A new one must be unchanged for one interval, so it is served within two. */
  reloadIntervalMs: 1_000,
  /** Operations of the old supergraph, the most recent first, that are planned on a new one before it takes over. */
  warmedOperations: 200,
  /** Compiled operations in memory, each with its query plan: a few kB to a few hundred kB. */
  operations: 1_000,
  /** Their texts together: 1,000 documents of 100 kB, possible with a long string in quotes, would take about 500 MB. */
  operationCharacters: 8_000_000,
  /** Combinations of @skip and @include variables that are kept compiled for one operation. */
  operationVariants: 32,
  /** Distinct names of operations in metrics, about 20 series each. Clients choose the names. */
  operationNames: 200,
  /** Characters of an operation's name in metrics and logs. People give shorter names. */
  operationNameLength: 64,
  /** Characters of a client's name, version or document id in a log line. */
  loggedTextLength: 80,
  /** Characters of a subgraph's error in a log line, and of its code: enough for a message, too short for a dump. */
  loggedErrorLength: 300,
  /** Lines about refused requests, about 300 bytes each: anonymous clients can cause at most 260 MB a day. */
  refusalLinesPerSecond: 10,
  /** Lines about failed requests, and the same number about subgraph calls. In an outage, 50 say as much as 5,000. */
  failureLinesPerSecond: 50,
  /** Our own access tokens have about 400 characters. Those of others with many groups are shorter than this. */
  tokenBytes: 8 * 1024,
  /** Kind, id, scopes and location as JSON. Subgraphs accept a header of 8 kB, where 3 bytes become 4. */
  viewerBytes: 4 * 1024,
  /** Viewers in memory, by the hash of their credential, about 500 bytes each. */
  viewersKept: 10_000,
  /** Fetching an issuer's keys. A request waits for it, and must still be answered in time. */
  jwksTimeoutMs: 2_000,
  /** The size of a JWKS. A key with its certificates is below 8 kB. */
  jwksBytes: 256 * 1024,
  /** Keys of one issuer. */
  jwksKeys: 50,
  /** The time until an issuer's keys are fetched again. Our new keys are published five minutes before they sign. */
  jwksFreshMs: 60_000,
  /** The shortest time between fetches for tokens with an unknown key, because anyone can invent a name. */
  jwksCooldownMs: 5_000,
  /** The time after a failed fetch until a request may try again. */
  jwksRetryMs: 1_000,
  /** How long known keys are trusted while their issuer does not answer: over a night, not forever. */
  jwksOutageMs: 24 * 60 * 60 * 1_000,
  /** How long the answer for an API key is cached: a revoked key works at most this long. */
  apiKeyMs: 30_000,
  /** How long a wrong API key is cached as wrong: a new key must work soon. */
  wrongApiKeyMs: 3_000,
  /** API key look-ups in flight. More would be a flood of wrong keys. */
  apiKeyLookups: 100,
};

export type Limits = typeof defaultLimits;
