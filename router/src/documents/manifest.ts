// Reads persisted query manifests from a client's build: the documents that it will send, each with the SHA-256 of its
// text. Reports every mistake with its file and entry.
import { hashOf } from '../hash.ts';
import { isRecord } from '../json.ts';

export interface ManifestFile {
  file: string;
  text: string;
}

/** A document of a client, from its build. */
export interface PersistedDocument {
  /** SHA-256 of `body` in lower-case hex. */
  readonly id: string;
  /** The name of its entry, for people only. */
  readonly name: string;
  readonly body: string;
}

const format = 'apollo-persisted-query-manifest';
const operationTypes: ReadonlySet<unknown> = new Set(['query', 'mutation', 'subscription']);
/** The number of mistakes that are reported. One wrong build step can break every entry in the same way. */
const toldProblems = 10;

/** The mistakes in manifests, one per line. */
export class ManifestError extends Error {
  override name = 'ManifestError';
  constructor(problems: readonly string[]) {
    const more = problems.length - toldProblems;
    super([...problems.slice(0, toldProblems), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
  }
}

/** The documents of one manifest; throws a `ManifestError` with its mistakes. */
export function readManifest({ file, text }: ManifestFile): PersistedDocument[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch (error) {
    throw new ManifestError([
      `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
  if (!isRecord(manifest) || manifest['format'] !== format || manifest['version'] !== 1) {
    throw new ManifestError([`${file} is not a manifest: it wants "format": "${format}" and "version": 1`]);
  }
  const { operations } = manifest;
  if (!Array.isArray(operations)) throw new ManifestError([`${file} has no list "operations"`]);
  const problems: string[] = [];
  const documents: PersistedDocument[] = [];
  operations.forEach((entry: unknown, index) => {
    const read = readEntry(entry);
    if (typeof read === 'string') problems.push(`${file}, ${nameOf(entry, index)}: ${read}`);
    else documents.push(read);
  });
  if (problems.length > 0) throw new ManifestError(problems);
  return documents;
}

function readEntry(entry: unknown): PersistedDocument | string {
  if (!isRecord(entry)) return 'is not an object';
  const { id, name, type, body } = entry;
  if (typeof id !== 'string') return '"id" is not a text';
  if (typeof name !== 'string') return '"name" is not a text';
  if (!operationTypes.has(type)) return '"type" is not query, mutation or subscription';
  if (typeof body !== 'string' || body === '') return '"body" is not the text of a document';
  // So an id cannot belong to two texts, and no manifest can replace the text of another client's id.
  if (id !== hashOf(body)) return `the id ${id} is not the SHA-256 of the body`;
  return { id, name, body };
}

function nameOf(entry: unknown, index: number): string {
  const name = isRecord(entry) && typeof entry['name'] === 'string' ? ` (${entry['name']})` : '';
  return `entry ${index + 1}${name}`;
}
