// Owns reading `supergraph.yaml`: rover's format, told by key when it is wrong.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { z } from 'zod';

const configuration = z.object({
  federation_version: z.string().optional(),
  subgraphs: z.record(
    z.string().regex(/^[a-z][a-z\d-]*$/u),
    z.object({ routing_url: z.url(), schema: z.object({ file: z.string().min(1) }) }),
  ),
});

export interface SubgraphSource {
  readonly name: string;
  readonly url: string;
  /** As it stands in the configuration, for messages. */
  readonly file: string;
  readonly sdl: string;
}

/** A mistake in the configuration or a file that cannot be read, in words for people. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

async function read(file: string, named: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
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
export async function readConfiguration(file: string): Promise<SubgraphSource[]> {
  const parsed = configuration.safeParse(parse(await read(file, file), file));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join('.') || 'the file'}: ${message}`);
    throw new ConfigurationError(`${file} is not right:\n${problems.join('\n')}`);
  }
  return Promise.all(
    Object.entries(parsed.data.subgraphs).map(async ([name, { routing_url, schema }]) => ({
      name,
      url: routing_url,
      file: schema.file,
      sdl: await read(join(dirname(file), schema.file), `subgraph "${name}": ${schema.file}`),
    })),
  );
}
