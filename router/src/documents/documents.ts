// The persisted documents of a running router. Reads the manifests, reads them again when they change, decides about each
// request, and keeps the planner and the document cache warm for the documents of the manifests.
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
  /** For sharing automatic persisted queries between routers. */
  redis?: RouterRedis | undefined;
}

/** A request for Apollo Server, with the text of its document. */
export interface Admission extends HttpRequest {
  /** Set if the document is in a manifest, whether its id or its text was sent. */
  documentId: string | undefined;
  /** Whether the request has the id of a persisted document. */
  byId: boolean;
  /** Whether a browser may send it for a page of another site: a persisted document without a mutation. */
  isHarmless: boolean;
}

/** The length of operation names in the log, as clients choose them. */
const loggedNameCharacters = 100;
/** The number of unknown texts that are remembered, so that each is logged once. */
const rememberedUnknown = 10_000;

export class Documents {
  /** The parsed documents of Apollo Server, which warming fills. */
  readonly parsed: ParsedDocuments;
  /** The texts of automatic persisted queries; undefined if these are off. */
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

  /** Reads the manifests; throws a `ManifestError` if one is wrong, because a router must not start with half a list. */
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

  /** Throws a `Refusal`, before anything of the document is parsed or planned. */
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
   * Parses, validates and plans every persisted document for `gateway`, and logs documents that do not fit its schema. Call it
   * before `gateway` takes over. The first call begins to watch the manifests.
   */
  async warm(gateway: WarmGateway): Promise<void> {
    const isFirst = this.#gateway === undefined;
    this.#gateway = gateway;
    await warmDocuments(gateway, this.parsed, this.#documents.all(), this.#options);
    if (isFirst && this.#options.manifests.length > 0) this.#watch();
  }

  /** Stops watching, and waits for a read in progress. */
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

  /** Logs each text once, so that frequent requests do not fill the disk. Never logs variables. */
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
      // Set even if they are wrong, so that the same mistake is logged once.
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
