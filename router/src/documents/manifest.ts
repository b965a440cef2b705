// Reads persisted query manifests, what a client's build writes: the documents that it will send, each under the SHA-256
// of its text. Every mistake is told with its file and its entry.
import { hashOf } from '../hash.ts';
import { isRecord } from '../json.ts';

export interface ManifestFile {
  file: string;
  text: string;
}

/** One document of a client, as its build wrote it. */
export interface PersistedDocument {
  /** SHA-256 of `body` in lower-case hex. */
  readonly id: string;
  /** What its entry is called: for people only. */
  readonly name: string;
  readonly body: string;
}

const format = 'apollo-persisted-query-manifest';
const operationTypes: ReadonlySet<unknown> = new Set(['query', 'mutation', 'subscription']);
/** So many mistakes of one manifest are told; one wrong build step spoils every entry alike. */
const toldProblems = 10;

/** What is wrong with the manifests, in one line for each mistake. */
export class ManifestError extends Error {
  override name = 'ManifestError';
  constructor(problems: readonly string[]) {
    const more = problems.length - toldProblems;
    super([...problems.slice(0, toldProblems), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));
  }
}

/** The documents of one manifest; throws a `ManifestError` that lists its mistakes. */
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
  // So one id can never stand for two texts, and nobody can put a text of theirs under the id of another.
  if (id !== hashOf(body)) return `the id ${id} is not the SHA-256 of the body`;
  return { id, name, body };
}

function nameOf(entry: unknown, index: number): string {
  const name = isRecord(entry) && typeof entry['name'] === 'string' ? ` (${entry['name']})` : '';
  return `entry ${index + 1}${name}`;
}
