// Every bound the router holds, each with its unit in the name and its reason.
// The ladder of deadlines: client 10 s > request 5 s > subgraph call 3 s > what a subgraph allows its own database.

export const defaultLimits = {
  /** A client gives up at 10 s; answering at 5 s leaves room for the network and for one retry. */
  requestTimeoutMs: 5_000,
  /** Below the request's own deadline, so that one slow subgraph still leaves time to answer with a hole. */
  subgraphTimeoutMs: 3_000,
  /** A handshake on a local network takes milliseconds; past this the host is gone. */
  connectTimeoutMs: 2_000,
  /** One readiness probe of one subgraph. */
  probeTimeoutMs: 1_000,
  /** How long in-flight requests may finish after a stop; above the request deadline, below an orchestrator's 10 s kill. */
  drainTimeoutMs: 8_000,
  /** How long requests are still taken after readiness has turned 503; so long as a load balancer needs to see it. 0 without one. */
  preStopMs: 0,
  /** How long a kept connection is left open after the last accept: a request may be on its way in it. */
  lingerMs: 200,
  /**
   * Requests to the graph at once. At some hundred per second and core the last of them waits a few seconds; more would only
   * be answered too late. Also a bound of memory: 100 kB of body each.
   */
  requestsInFlight: 1_000,
  /** How long a client may take to send its request, headers and body. */
  receiveTimeoutMs: 5_000,
  /** How long a refused body's connection is kept, unread, so that the client finds the refusal before the close. */
  refusedLingerMs: 200,
  /** Without a byte in either direction for so long a connection is closed: an answer that is not read is memory. */
  idleTimeoutMs: 30_000,
  /** Requests that wait on one connection for the answer before them, a few kB each; browsers and our clients send none. */
  pipelinedRequests: 50,
  /** Longer than common load balancers keep an idle connection, so that they close it and never meet a closed one. */
  clientKeepAliveMs: 65_000,
  /** Node's servers keep idle connections for 5 s; ours to them must be let go earlier, or a request meets a reset. */
  subgraphKeepAliveMs: 4_000,
  /** Failures in a row after which a subgraph is left alone: a hiccup has fewer, and one client alone does not make as many. */
  breakerFailures: 5,
  /** How long it is left alone before one call tries: an outage costs its callers one call a second, a recovery is seen within two. */
  breakerOpenMs: 1_000,
  /** Retries of one subgraph per call: with one retry for ten calls an outage is met by a tenth more, not by twice as much. */
  retryShare: 0.1,
  /** Retries that a subgraph has before its first call: at a start, or in a quiet shop, ten percent of little is nothing. */
  retryFloor: 10,
  /** Retries that can be saved up; a day of quiet is no reason for a storm. */
  retryMost: 100,
  /** A call that failed later than this is not repeated: with its 3 s it could not end in time. */
  retryWithinMs: 500,
  /** Mean time before a retry, half to one and a half of it by chance. */
  retryPauseMs: 30,
  /** Open connections to one subgraph; more only moves the queue into the subgraph. */
  subgraphConnections: 128,
  /**
   * Shared calls of one queue in flight; what arrives meanwhile is the next. 2 cost the same within what was measured
   * (1.27 ms of CPU per request in router and subgraphs with 16 connections, with 1 it was 1.25; 1.51 without sharing).
   */
  sharedCallsInFlight: 1,
  /** So long does a queue wait for a call; past this the next one goes too, and one slow entity holds up nobody behind it. */
  sharedPatienceMs: 100,
  /** Representations of one shared call, about 70 bytes each: a subgraph has one thread, and a larger call would keep it. */
  sharedRepresentations: 500,
  /** Callers of one shared call: so many are retried alone when it fails, fewer than there are connections. */
  sharedCallers: 100,
  /** Queues of one subgraph, each for one document, its variables and one viewer; above it calls are not shared. */
  sharedQueues: 1_000,
  /** A subgraph's answer; past this the pages asked for are not pages. */
  subgraphResponseBytes: 16 * 1024 * 1024,
  /** The largest request body; documents of real clients are under 20 kB. */
  bodyBytes: 100 * 1024,
  /** Request line and headers together; room for a GET with a long document. */
  headerBytes: 32 * 1024,
  /** Lexical tokens of a document that a client sends as text; nothing of a longer one is parsed. */
  documentTokens: 1_000,
  /** Lexical tokens of any document; one of a manifest was seen by its author's reviewers, and is a page, not an attack. */
  persistedDocumentTokens: 10_000,
  /** How often the manifests are read again: soon after a deployment, and a few reads of a small file. */
  manifestPollMs: 5_000,
  /** All manifests together: 10,000 documents of 1.6 kB. */
  manifestBytes: 16 * 1024 * 1024,
  /** How long planning the persisted documents may hold up a start; the rest is planned when it is asked for. */
  warmUpMs: 10_000,
  /** Parsed documents kept, by the length of their texts; a syntax tree is some 40 times as large. */
  parsedCharacters: 1_000_000,
  /** Texts of automatic persisted queries kept in memory. */
  automaticCharacters: 4_000_000,
  /** How long Redis keeps one; its client sends the text again. */
  automaticSeconds: 3_600,
  /**
   * New ones that a router gives to Redis in a minute, and how long each is at most: anyone may bring texts, and an hour of
   * them is 600 MB at most. The others are known to the router that was told them.
   */
  automaticSharedPerMinute: 500,
  automaticSharedCharacters: 20_000,
  /** Fields below one another: three lists in one another, as connections with edges, and an object in the last, are 10. */
  queryDepth: 10,
  /** The same below __schema and __type: GraphiQL's own query is 15 deep. */
  introspectionDepth: 20,
  /** One request may try so many values of an argument; above it is guessing. */
  aliases: 15,
  /** Fields of Query or Mutation in one operation; a page of a shop has under 10. */
  rootFields: 20,
  /** Fields when every fragment stands in its place: planning takes time by them, and 300 tokens can spread to 2^30. */
  fields: 1_000,
  /** Each @skip and @include doubles the plans of an operation. */
  directives: 50,
  /** graphql-js lets only @skip and @include pass; a graph may define some of its own. */
  directivesAtOnePlace: 4,
  /**
   * Plans that the planner compares for one operation. Where an entity can be reached in several ways they multiply: a
   * text of 1.1 kB with 2,048 plans held the router's only thread for 4 s at the planner's own limit of 10,000, for 0.14 s
   * at this one. Of this shop's operations none has a choice; past the limit a plan is right, but may make a call too many.
   */
  plansCompared: 100,
  /** Items of one page, by any slicing argument. */
  pageItems: 100,
  /** Items of a list of which neither @listSize nor an argument says how many it has. */
  assumedListItems: 10,
  /**
   * What a page of 100 costs by the widest question that the README asks of one thing (78, with two lists in one another) is
   * 7,800; 100 lists of 100 are 10,201 with nothing selected in them. Between the two lies what a person can read.
   */
  cost: 10_000,
  /** Validation complaints told about one document; more helps nobody and costs time. */
  validationErrors: 20,
  /** Errors of one answer; one dead subgraph may leave a hole in every row of a list. */
  responseErrors: 100,
  /** How often the supergraph file is read again; a new one must stand for one interval, so it serves within two. */
  reloadIntervalMs: 1_000,
  /** Operations of the old supergraph, the last used first, that are planned on a new one before it takes over. */
  warmedOperations: 200,
  /** Compiled operations kept, each with its query plan: a few kB to a few hundred kB. */
  operations: 1_000,
  /** The same by the length of their texts: 1,000 documents of 100 kB, which one text in quotes makes, would be some 500 MB. */
  operationCharacters: 8_000_000,
  /** Combinations of @skip and @include variables kept compiled for one operation. */
  operationVariants: 32,
  /** Names of operations that are told apart in metrics, about 20 series each; a client names its operations as it likes. */
  operationNames: 200,
  /** Characters of an operation's name in metrics and logs; past this it is no name that a person gave. */
  operationNameLength: 64,
  /** Characters of a client's name, version or document id in a log line. */
  loggedTextLength: 80,
  /** Characters of a subgraph's error in a log line, and of its code: what a person wrote fits, a dump does not. */
  loggedErrorLength: 300,
  /** Lines about refused requests, about 300 bytes each: a stranger may cause 260 MB a day and no more. */
  refusalLinesPerSecond: 10,
  /** Lines about requests that we failed, and as many about subgraph calls; in an outage each is one, and 50 tell what 5,000 would. */
  failureLinesPerSecond: 50,
  /** Our own access tokens are some 400 characters; those of others with many groups stay under this. */
  tokenBytes: 8 * 1024,
  /** Kind, id, scopes and location as JSON: subgraphs take 8 kB of header, in which each 3 bytes are 4. */
  viewerBytes: 4 * 1024,
  /** Viewers remembered by the hash of their credential, some 500 bytes each. */
  viewersKept: 10_000,
  /** Fetching an issuer's keys: a request waits for it, and must still be answered. */
  jwksTimeoutMs: 2_000,
  /** A JWKS; a key with its certificates is under 8 kB. */
  jwksBytes: 256 * 1024,
  /** Keys of one issuer. */
  jwksKeys: 50,
  /** After so long an issuer's keys are fetched again; a new key of ours is published for five minutes before it signs. */
  jwksFreshMs: 60_000,
  /** Tokens that name an unknown key make us ask the issuer so often at most: anyone can make up a name. */
  jwksCooldownMs: 5_000,
  /** So long after a failed fetch the next request may try again. */
  jwksRetryMs: 1_000,
  /** So long known keys are believed when their issuer cannot be asked: over a night, not for ever. */
  jwksOutageMs: 24 * 60 * 60 * 1_000,
  /** How long the answer for an API key is believed: a revoked one works no longer than this. */
  apiKeyMs: 30_000,
  /** How long a wrong API key stays wrong: one that was made just now must work soon. */
  wrongApiKeyMs: 3_000,
  /** Questions about API keys in flight; above it a flood of wrong keys is keeping the subgraph busy. */
  apiKeyLookups: 100,
};

export type Limits = typeof defaultLimits;
