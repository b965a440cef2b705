// Reads `supergraph.yaml` in rover's format, and reports mistakes by key.
import { readFile } from 'node:fs/promises';
import { dirname, isAbsolute, join } from 'node:path';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { z } from 'zod';

const NAME = /^[a-z][a-z\d-]*$/u;

const configuration = z.object({
  federation_version: z.string().optional(),
  subgraphs: z
    .record(
      z.string(),
      z.object({
        routing_url: z.url({
          protocol: /^https?$/u,
          error: 'must be the URL of a subgraph, like "http://127.0.0.1:4001/graphql"',
        }),
        schema: z.object({ file: z.string().min(1, 'must name a file') }),
      }),
    )
    .refine((subgraphs) => Object.keys(subgraphs).length > 0, 'must name at least one subgraph')
    .superRefine((subgraphs, { addIssue }) => {
      for (const name of Object.keys(subgraphs).filter((key) => !NAME.test(key))) {
        addIssue({ code: 'custom', path: [name], message: 'must be a name of a-z, 0-9 and "-"' });
      }
    }),
});

export interface SubgraphSource {
  readonly name: string;
  readonly url: string;
  /** Seen from where the configuration was, for messages that a click opens. */
  readonly file: string;
  readonly sdl: string;
}

/** A mistake in the configuration or a file that cannot be read, in words for people. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Gives the text of a file; rejects with an error of the file system, or with a `ConfigurationError`, which is reported as it is. */
export type ReadText = (file: string) => Promise<string>;

const fromDisk: ReadText = (file) => readFile(file, 'utf8');

async function read(readText: ReadText, file: string, named: string): Promise<string> {
  try {
    return await readText(file);
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationError(`${named} cannot be read (${code ?? 'unknown reason'}).`);
  }
}

function parse(text: string, file: string): unknown {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof YAMLParseError) throw new ConfigurationError(`${file}: ${error.message}`);
    throw error;
  }
}

/** The subgraphs of a configuration, each with the text of its schema; paths are relative to the configuration. */
export async function readConfiguration(
  file: string,
  readText: ReadText = fromDisk,
): Promise<SubgraphSource[]> {
  const parsed = configuration.safeParse(parse(await read(readText, file, file), file));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`,
    );
    throw new ConfigurationError(`${file} is wrong:\n${problems.join('\n')}`);
  }
  const settled = await Promise.allSettled(
    Object.entries(parsed.data.subgraphs).map(async ([name, { routing_url, schema }]) => {
      const path = isAbsolute(schema.file) ? schema.file : join(dirname(file), schema.file);
      const sdl = await read(readText, path, `subgraph "${name}": ${path}`);
      return { name, url: routing_url, file: path, sdl };
    }),
  );
  const problems = settled.flatMap((result) =>
    result.status === 'rejected' ? [result.reason as Error] : [],
  );
  if (problems.length > 0) throw new ConfigurationError(problems.map(({ message }) => message).join('\n'));
  return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
