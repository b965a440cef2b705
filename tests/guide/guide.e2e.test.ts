// Runs every block of docs/clients against `npm start` and compares its output with the block below it.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodes } from '@kawa/errors';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startKawa, type Kawa } from '../kit/kit.ts';
import { examplesOf, fits, printed, runnable, scriptOf, type Runnable } from './blocks.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/clients');
// limits.md uses up what one address may: it comes last.
const names = (await readdir(folder)).sort(
  (one, other) => Number(one === 'limits.md') - Number(other === 'limits.md'),
);
const pages = await Promise.all(
  names.map(async (name) => ({ name, examples: examplesOf(await readFile(join(folder, name), 'utf8')) })),
);

test('the guide has 8 pages with 29 examples, and each page has one that answers', () => {
  expect(pages).toHaveLength(8);
  expect(pages.flatMap(({ examples }) => examples)).toHaveLength(29);
  for (const { name, examples } of pages)
    expect(
      examples.some(({ answer }) => answer),
      name,
    ).toBe(true);
});

test('errors.md says of each code of the registry what to do, and names no other', async () => {
  const text = await readFile(join(folder, 'errors.md'), 'utf8');
  const told = [...text.matchAll(/^\| `([A-Z_]+)`/gmu)].map(([, code]) => code);
  expect(told.toSorted()).toEqual(Object.keys(errorCodes).sort());
});

/** Records what a program sends by fetch, in a file next to it. */
const recorder = `import { appendFileSync } from 'node:fs';
const send = globalThis.fetch;
globalThis.fetch = (url, request = {}) => {
  const { method = 'GET', body = '', headers } = request;
  const client = new Headers(headers).get('apollographql-client-name');
  appendFileSync(process.argv[1] + '.requests', JSON.stringify({ url: String(url), method, body, client }) + '\\n');
  return send(url, request);
};`;

describe('the examples', () => {
  let kawa: Kawa;
  let work: string;
  beforeAll(async () => {
    // Inside the repository: the examples import what a frontend would have installed.
    await mkdir(join(root, '.data'), { recursive: true });
    work = await mkdtemp(join(root, '.data/guide-'));
    await writeFile(join(work, 'recorder.mjs'), recorder);
    kawa = await startKawa('embedded', { seed: 'coffee', env: { RATE_LIMIT_FIELDS: 'true' } });
  });
  afterAll(async () => {
    await kawa?.[Symbol.asyncDispose]();
    await rm(work, { recursive: true });
  });

  const run = (language: Runnable, file: string) =>
    new Promise<{ stdout: string; problem: string }>((resolve) => {
      const [command, args] =
        language === 'sh'
          ? ['bash', ['-euo', 'pipefail', file]]
          : [process.execPath, ['--import', './recorder.mjs', file]];
      execFile(command, args, { cwd: work, timeout: 60_000 }, (error, stdout, stderr) =>
        resolve({ stdout, problem: error ? `${stderr}\n${error.message}` : '' }),
      );
    });

  const scripts = pages.flatMap(({ name, examples }) =>
    runnable
      .map((language) => ({
        name,
        language,
        examples: examples.filter((example) => example.language === language),
      }))
      .filter((script) => script.examples.length > 0),
  );
  const fileOf = ({ name, language }: (typeof scripts)[number]) => join(work, `${name}.${language}`);

  test.each(scripts)('$name in $language print what stands below them', async (script) => {
    const file = fileOf(script);
    await writeFile(file, scriptOf(script.examples, script.language, kawa.url));
    const { stdout, problem } = await run(script.language, file);
    expect(problem).toBe('');
    const outputs = printed(stdout);
    expect(outputs).toHaveLength(script.examples.length);
    for (const [index, { line, answer }] of script.examples.entries()) {
      const output = outputs[index] ?? '';
      const place = `docs/clients/${script.name}:${line} printed\n${output}`;
      if (answer === undefined) expect(output, place).toBe('');
      else expect(fits(output, answer), `${place}\nbut shows\n${answer.text}`).toBe(true);
    }
  });

  test.each(['apollo-client.md', 'urql.md'])(
    '%s sends ids of the manifest and no text: queries by GET, commands by POST',
    async (name) => {
      const manifest = await readFile(join(root, 'storefront/manifests/storefront-0.2.0.json'), 'utf8');
      const recorded = await readFile(join(work, `${name}.ts.requests`), 'utf8');
      const sent = recorded.trim().split('\n');
      const methods = new Set<string>();
      for (const line of sent) {
        const { url, method, body, client } = JSON.parse(line) as Record<
          'url' | 'method' | 'body' | 'client',
          string
        >;
        expect(client).toBe('guide');
        const asked =
          method === 'GET' ? Object.fromEntries(new URL(url).searchParams) : (JSON.parse(body) as object);
        expect(asked).not.toHaveProperty('query');
        const id = /"sha256Hash":"([\da-f]{64})"/u.exec(
          method === 'GET' ? decodeURIComponent(url) : body,
        )?.[1];
        expect(manifest).toContain(`"id": "${id}"`);
        const named = manifest.split(`"id": "${id}"`)[1] ?? '';
        expect(/"type": "(\w+)"/u.exec(named)?.[1]).toBe(method === 'GET' ? 'query' : 'mutation');
        methods.add(method);
      }
      expect([...methods].sort()).toEqual(['GET', 'POST']);
    },
  );

  test('the compiler has nothing to say of the TypeScript, at the strictness of this repository', async () => {
    const files = await Promise.all(
      scripts
        .filter(({ language }) => language === 'ts')
        .map(async (script) => {
          await writeFile(fileOf(script), scriptOf(script.examples, 'ts', kawa.url));
          return fileOf(script);
        }),
    );
    expect(files.length).toBeGreaterThanOrEqual(7);
    const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys));
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
    const program = ts.createProgram(files, options);
    const told = ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const line = file && start !== undefined ? file.text.slice(0, start).split('\n').length : 0;
      return `${file?.fileName.slice(work.length + 1)}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
    expect(told).toEqual([]);
  });
});
