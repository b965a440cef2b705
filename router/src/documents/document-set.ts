import { ManifestError, readManifest, type ManifestFile, type PersistedDocument } from './manifest.ts';

/** The documents of all manifests. There may be several, because old versions of an app stay in use. */
export class DocumentSet {
  readonly #byId = new Map<string, PersistedDocument>();
  readonly #byBody = new Map<string, PersistedDocument>();

  /** Throws a `ManifestError` that lists the mistakes of all files. */
  constructor(files: readonly ManifestFile[]) {
    const problems: string[] = [];
    for (const file of files) {
      try {
        for (const document of readManifest(file)) {
          this.#byId.set(document.id, document);
          this.#byBody.set(document.body, document);
        }
      } catch (error) {
        if (!(error instanceof ManifestError)) throw error;
        problems.push(error.message);
      }
    }
    if (problems.length > 0) throw new ManifestError(problems);
  }

  get size(): number {
    return this.#byId.size;
  }

  /** A Map, so that `__proto__` is an unknown id like any other. */
  byId(id: string): PersistedDocument | undefined {
    return this.#byId.get(id);
  }

  /** The document with exactly this text. */
  byBody(text: string): PersistedDocument | undefined {
    return this.#byBody.get(text);
  }

  all(): Iterable<PersistedDocument> {
    return this.#byId.values();
  }
}
