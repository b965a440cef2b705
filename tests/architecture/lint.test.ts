import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './repository.ts';

const run = promisify(execFile);

/** Lines that lint must refuse: the file, the line, and the rule that refuses it. */
const refused = [
  ['subgraphs/stock/src/domain/a.ts', "export * from 'graphql';", 'no-restricted-imports'],
  ['subgraphs/stock/src/domain/b.ts', "export * from 'drizzle-orm/pg-core';", 'no-restricted-imports'],
  ['subgraphs/stock/src/domain/c.ts', 'export const now = new Date();', 'no-clock'],
  ['subgraphs/stock/src/domain/d.ts', 'export const now = Date.now();', 'no-clock'],
  ['subgraphs/stock/src/resolvers/a.ts', "export * from 'ioredis';", 'no-restricted-imports'],
  ['subgraphs/stock/src/resolvers/b.ts', "export * from 'drizzle-orm';", 'no-restricted-imports'],
  ['subgraphs/stock/src/store/a.ts', "export * from 'graphql';", 'no-restricted-imports'],
  ['subgraphs/stock/src/store/b.ts', "export * from '../generated/resolvers.ts';", 'no-restricted-imports'],
  ['subgraphs/stock/src/a.ts', "export * from '@apollo/server';", 'no-restricted-imports'],
  [
    'subgraphs/stock/src/b.ts',
    "import postgres from 'postgres';\nexport { postgres };",
    'no-restricted-imports',
  ],
  ['subgraphs/stock/src/c.ts', "export const port = process.env['PORT'];", 'no-process-env'],
  ['subgraphs/stock/src/d.ts', 'console.log(1);', 'no-console'],
  ['router/src/a.ts', "export * from '@kawa/stock';", 'no-restricted-imports'],
  ['router/src/b.ts', "export * from '@kawa/db-stock';", 'no-restricted-imports'],
  ['router/src/c.ts', "export * from '../../subgraphs/stock/src/a.ts';", 'no-restricted-imports'],
  ['router/src/d.ts', 'console.error(1);', 'no-console'],
  ['packages/log/src/a.ts', "export * from '@kawa/orders';", 'no-restricted-imports'],
  ['packages/log/src/b.ts', 'console.info(1);', 'no-console'],
  ['drizzle/stock/src/a.ts', "export * from '@kawa/stock';", 'no-restricted-imports'],
  ['storefront/src/a.ts', "export * from 'node:fs';", 'no-restricted-imports'],
  ['embedded/src/a.ts', "export * from '@apollo/gateway';", 'no-restricted-imports'],
] as const;

/** No wall needs types, which take most of the time. */
const WITHOUT_TYPES = `import config from './oxlint.config.ts';
export default { ...config, options: {} };
`;

describe('lint holds the walls between folders', () => {
  let folder: string;
  let found: { filename: string; code: string }[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kawa-lint-'));
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const file of [
      'oxlint.config.ts',
      'package.json',
      'tsconfig.json',
      'tsconfig.base.json',
      'tools/src/repository/lint',
    ])
      await cp(join(root, file), join(folder, file), { recursive: true });
    await writeFile(join(folder, 'walls.config.ts'), WITHOUT_TYPES);
    for (const name of ['stock', 'orders']) await mkdir(join(folder, 'subgraphs', name), { recursive: true });
    for (const [file, text] of refused) {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), `${text}\n`);
    }
    const files = refused.map(([file]) => file);
    const args = ['--config', 'walls.config.ts', '--format', 'json', ...files];
    const output = await run('node_modules/.bin/oxlint', args, { cwd: folder }).then(
      () => '{"diagnostics":[]}',
      (error: { stdout: string }) => error.stdout,
    );
    ({ diagnostics: found } = JSON.parse(output) as { diagnostics: typeof found });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(refused)('%s may not hold `%s`: %s', (file, _text, rule) => {
    const codes = found.filter(({ filename }) => filename.endsWith(file)).map(({ code }) => code);
    expect(codes.join()).toContain(`(${rule})`);
  });
});
