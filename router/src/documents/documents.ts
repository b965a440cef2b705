// Owns the persisted documents of a running router: reads the manifests, reads them again when they change, decides about
// each request, and keeps planner and document cache warm for what the manifests hold.
import type { Log } from '@kawa/log';
import { LRUCache } from 'lru-cache';
import { hashOf } from '../hash.ts';
import { Refusal } from '../refusal.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { RouterRedis } from '../redis.ts';
import { automaticTexts, type TextCache } from './automatic.ts';
import { DocumentSet } from './document-set.ts';
import { readManifestFiles, type Manifests } from './manifest-files.ts';
import { ManifestError } from './manifest.ts';
import { onlyQueries } from './only-queries.ts';
import { ParsedDocuments } from './parsed-documents.ts';
import { resolveDocument, type DocumentsMode, type Resolution } from './resolve.ts';
import { textReader, type TextExcess } from './text-excess.ts';
import { readRequest, withoutEmptyName, type HttpRequest, type NamedDocument } from './transport.ts';
import { warmDocuments, type WarmGateway } from './warm-documents.ts';

export interface DocumentsSettings {
  mode: DocumentsMode;
  /** Files, or folders with all their `*.json`. */
  manifests: readonly string[];
}

interface DocumentsOptions extends DocumentsSettings {
  limits: Limits;
  log: Log;
  metrics: Pick<Metrics, 'document'>;
  /** Where routers share automatic persisted queries. */
  redis?: RouterRedis | undefined;
}

/** A request that may go on to Apollo Server, with the document's text in it. */
export interface Admission extends HttpRequest {
  /** Set when the document is one of a manifest, whether its id was sent or its text. */
  documentId: string | undefined;
  /** Whether the document was named by the id of a persisted document. */
  byId: boolean;
  /** Whether a page of another site may make a browser send it: a persisted document without a mutation. */
  isHarmless: boolean;
}

/** So much of an operation name goes into a log; it is the client's. */
const loggedNameCharacters = 100;
/** Unknown texts that are told apart; each is logged once. */
const rememberedUnknown = 10_000;

export class Documents {
  /** The parsed documents that Apollo Server keeps, and that warming fills. */
  readonly parsed: ParsedDocuments;
  /** Where texts of automatic persisted queries are; undefined where they are off. */
  readonly automatic: TextCache | undefined;
  readonly #options: DocumentsOptions;
  readonly #excessOf: (text: string) => TextExcess | undefined;
  readonly #unknown = new LRUCache<string, true>({ max: rememberedUnknown });
  #documents: DocumentSet;
  #hash: string;
  #gateway: WarmGateway | undefined;
  #timer: NodeJS.Timeout | undefined;
  #problem: string | undefined;
  #reading: Promise<void> = Promise.resolve();

  /** Reads the manifests; throws a `ManifestError` when one of them is wrong: a router does not start on half a list. */
  static async open(
    settings: DocumentsSettings = { mode: 'off', manifests: [] },
    around: Omit<DocumentsOptions, keyof DocumentsSettings>,
  ): Promise<Documents> {
    const options = { ...settings, ...around };
    const manifests = await readManifestFiles(options.manifests, options.limits.manifestBytes);
    return new Documents(options, documentsOf(manifests, options.mode), manifests.hash);
  }

  private constructor(options: DocumentsOptions, documents: DocumentSet, hash: string) {
    this.#options = options;
    this.#documents = documents;
    this.#hash = hash;
    this.parsed = new ParsedDocuments(options.limits);
    this.automatic = options.mode === 'only' ? undefined : automaticTexts(options.limits, options.redis);
    const { documentTokens: maxTokens, directivesAtOnePlace: maxDirectives } = options.limits;
    this.#excessOf = textReader({ maxTokens, maxDirectives });
  }

  get size(): number {
    return this.#documents.size;
  }

  /** Throws a `Refusal`; nothing of the document has been parsed or planned then. */
  admit(sent: HttpRequest): Admission {
    const request = withoutEmptyName(sent);
    try {
      const named = readRequest(request);
      const resolution = resolveDocument(named, this.#options.mode, this.#documents);
      return this.#admission(request, named, resolution);
    } catch (error) {
      const { document } = this.#options.metrics;
      if (error instanceof Refusal && error.code === 'PERSISTED_QUERY_NOT_IN_LIST') document('unknown');
      if (error instanceof Refusal && error.code === 'QUERY_NOT_IN_SAFELIST') document('unlisted');
      throw error;
    }
  }

  /**
   * Parses, validates and plans every persisted document for `gateway`; what does not fit its schema is logged. To be
   * called before `gateway` takes over. The manifests are watched from the first call on.
   */
  async warm(gateway: WarmGateway): Promise<void> {
    const isFirst = this.#gateway === undefined;
    this.#gateway = gateway;
    await warmDocuments(gateway, this.parsed, this.#documents.all(), this.#options);
    if (isFirst && this.#options.manifests.length > 0) this.#watch();
  }

  /** Stops watching; waits for a reading that is under way. */
  async close(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#reading;
  }

  #admission(request: HttpRequest, named: NamedDocument, resolution: Resolution): Admission {
    const { limits, metrics, mode } = this.#options;
    if (resolution.kind === 'persisted') {
      const { document, byId } = resolution;
      metrics.document(byId ? 'id' : 'text');
      const isHarmless = byId && onlyQueries(document, limits);
      return { ...named.withText(document.body), documentId: document.id, byId, isHarmless };
    }
    if (resolution.kind === 'hash') metrics.document('automatic');
    if (resolution.kind === 'text') {
      const excess = this.#excessOf(resolution.text);
      if (excess) throw refusalOf(excess, limits);
      metrics.document('unlisted');
      if (mode === 'log') this.#tellUnknown(resolution.text, named.operationName);
    }
    return { ...request, documentId: undefined, byId: false, isHarmless: false };
  }

  /** Once for each text: what is asked a thousand times a second fills no disk. Never its variables. */
  #tellUnknown(text: string, operationName: unknown): void {
    const hash = hashOf(text);
    if (this.#unknown.has(hash)) return;
    this.#unknown.set(hash, true);
    const name = typeof operationName === 'string' ? operationName.slice(0, loggedNameCharacters) : undefined;
    this.#options.log.warn({ operationName: name, hash }, 'a document that is in no manifest');
  }

  #watch(): void {
    this.#timer = setTimeout(() => {
      this.#reading = this.#readAgain().finally(() => {
        if (this.#timer) this.#watch();
      });
    }, this.#options.limits.manifestPollMs);
    this.#timer.unref();
  }

  async #readAgain(): Promise<void> {
    const { limits, log, mode } = this.#options;
    try {
      const manifests = await readManifestFiles(this.#options.manifests, limits.manifestBytes);
      this.#problem = undefined;
      if (manifests.hash === this.#hash) return;
      // Also when they are wrong: the same mistake is told once.
      this.#hash = manifests.hash;
      const known = this.#documents;
      this.#documents = documentsOf(manifests, mode);
      log.info({ documents: this.#documents.size }, 'manifests read again');
      const added = [...this.#documents.all()].filter(({ id }) => !known.byId(id));
      if (this.#gateway) await warmDocuments(this.#gateway, this.parsed, added, this.#options);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      if (problem === this.#problem) return;
      this.#problem = problem;
      log.warn(
        { problem, documents: this.#documents.size },
        'manifests are wrong; the documents stay as they were',
      );
    }
  }
}

function documentsOf({ files }: Manifests, mode: DocumentsMode): DocumentSet {
  const documents = new DocumentSet(files);
  if (mode !== 'only' || documents.size > 0) return documents;
  throw new ManifestError([
    'PERSISTED_DOCUMENTS=only would refuse everything: the files of DOCUMENT_MANIFESTS hold no document',
  ]);
}

function refusalOf(excess: TextExcess, limits: Limits): Refusal {
  if (excess.kind === 'tokens')
    return new Refusal(
      400,
      'GRAPHQL_PARSE_FAILED',
      `The document has more than ${limits.documentTokens} tokens.`,
    );
  const { actual } = excess;
  const limit = limits.directivesAtOnePlace;
  const message = `The operation has ${actual} directives at one place; ${limit} are allowed.`;
  return new Refusal(400, 'QUERY_DIRECTIVES_EXCEEDED', message, {}, { limit, actual });
}
