// Runs `npm run new:subgraph` in a clone of this repository: two new domains pass every check at once, and a failed run
// leaves nothing behind.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneRepository, type Clone } from '../kit/kit.ts';

const MINUTES = 60_000;
const command = 'npm run --silent new:subgraph --';

let clone: Clone;
beforeAll(async () => {
  clone = await cloneRepository();
}, 5 * MINUTES);
afterAll(() => clone?.[Symbol.asyncDispose](), MINUTES);

describe('leaves everything as it was, and says why in one line,', () => {
  test.each([
    ['Gift-Cards', 'use 3 to 30 lower-case letters and nothing else, like giftcards.'],
    ['orders', 'subgraphs/orders is there already'],
    ['shops --entity Store', 'Store belongs to stock'],
  ])('%s', async (args, reason) => {
    const { code, said } = await clone.shell(`${command} ${args}`);
    expect([code, said]).toEqual([1, expect.stringContaining(reason)]);
    expect(said.trim()).not.toContain('\n');
    expect(await clone.changes()).toBe('');
  });

  test('when a folder was left over', async () => {
    await clone.shell('mkdir drizzle/giftcards');
    const { code, said } = await clone.shell(`${command} giftcards`);
    expect([code, said.trim()]).toEqual([
      1,
      expect.stringMatching(/^drizzle\/giftcards is there already: .*$/u),
    ]);
    await clone.shell('rmdir drizzle/giftcards');
    expect(await clone.changes()).toBe('');
  });

  test('when only a dry run was asked for, which names each file', async () => {
    const { code, said } = await clone.shell(`${command} giftcards --dry-run`);
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('  new      subgraphs/giftcards/schema.graphql'),
    ]);
    expect(said).toContain('  changed  docker-compose.yml');
    expect(await clone.changes()).toBe('');
  });
});

describe('takes everything back', () => {
  test(
    'when a step fails: another schema is wrong',
    async () => {
      const file = join(clone.path, 'subgraphs/stock/schema.graphql');
      const right = await readFile(file, 'utf8');
      await writeFile(file, right.replace('address: LocationAddress\n', 'address: Nowhere\n'));
      const { code, said } = await clone.shell(`${command} giftcards`);
      expect(code).toBe(1);
      expect(said).toMatch(
        /`npm run (?:codegen|compose)` failed[\s\S]*Nowhere[\s\S]*Everything is as it was before\.\n$/u,
      );
      expect(said).not.toMatch(/\n\s+at /u);
      await writeFile(file, right);
      expect(await clone.changes()).toBe('');
      expect((await clone.shell('ls node_modules/@kawa/giftcards')).code).not.toBe(0);
    },
    5 * MINUTES,
  );

  test(
    'when it is told to stop half way',
    async () => {
      const { code, said } = await clone.shell(
        'exec node_modules/.bin/node tools/src/scaffold/new-subgraph/main.ts giftcards',
        {
          started(child) {
            child.stdout?.on('data', (text: string) => {
              if (text.includes('npm run migration')) child.kill('SIGTERM');
            });
          },
        },
      );
      expect([code, said]).toEqual([
        1,
        expect.stringContaining('Stopped.\nEverything is as it was before.\n'),
      ]);
      expect(await clone.changes()).toBe('');
    },
    5 * MINUTES,
  );
});

/** Generated files. */
const written =
  /\/(?:generated|migrations)\/|\/src\/main\.ts$|^docs\/schema\/|^router\/|^storefront\/|^package-lock\.json$/u;
const MARKER = '# ----- Written by `npm run codegen`';

describe('makes two domains, one after the other', () => {
  beforeAll(async () => {
    for (const args of ['giftcards --entity GiftCard', 'reviews']) {
      const { code, said } = await clone.shell(`${command} ${args}`);
      expect([code, said]).toEqual([0, expect.stringContaining('  npm run compose (')]);
    }
  }, 10 * MINUTES);

  test('each is at most 12 files and its rows in two tables of tests, 400 lines in all; the lists of domains and the roles change', async () => {
    const changes = (await clone.changes()).trimEnd().split('\n');
    const paths = changes.map((line) => [line.slice(0, 2), line.slice(3)] as const);
    const kept = paths.filter(([, path]) => !written.test(path));
    for (const domain of ['giftcards', 'reviews']) {
      const own = kept.flatMap(([state, path]) =>
        state === '??' && path.includes(`/${domain}`) ? [path] : [],
      );
      expect(own).toContain(`tests/matrix/table/${domain}.ts`);
      expect(own).toContain(`tests/lists/fixtures/${domain}.ts`);
      expect(own.length).toBeLessThanOrEqual(12 + 2);
      const texts = await Promise.all(own.map((path) => readFile(join(clone.path, path), 'utf8')));
      const lines = texts.map((text) => (text.split(MARKER)[0] ?? '').trimEnd().split('\n').length);
      expect(lines.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(400);
    }
    expect(kept.flatMap(([state, path]) => (state === '??' ? [] : [path])).sort()).toEqual([
      '.env.example',
      'README.md',
      'docker-compose.yml',
      'subgraphs/staff/src/domain/roles.ts',
      'supergraph.yaml',
    ]);
    expect(kept.filter(([state]) => state === '??')).toHaveLength(2 * (12 + 2));
  });

  test('npm run compose has no hint about what they share with others', async () => {
    const { code, said } = await clone.shell('npm run --silent compose');
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('7 subgraphs compose; the supergraph is up to date.'),
    ]);
    expect(said).not.toContain('hint ');
  });

  test(
    'npm run check finds nothing',
    async () => {
      const { code, said } = await clone.shell('npm run --silent check');
      expect(code, said).toBe(0);
    },
    10 * MINUTES,
  );

  test(
    'their own tests and the matrix of who may what pass',
    async () => {
      const { code, said } = await clone.shell(
        'node_modules/.bin/vitest run subgraphs/giftcards subgraphs/reviews subgraphs/staff/src/domain tests/matrix tools/src/repository/build/images',
      );
      expect(code, said).toBe(0);
      const [, passed, failed] = /^(\d+) passed, (\d+) failed$/mu.exec(said) ?? [];
      expect(failed).toBe('0');
      expect(Number(passed)).toBeGreaterThan(230);
    },
    10 * MINUTES,
  );

  test(
    'without one of their resolvers they do not compile, and the error names it',
    async () => {
      const resolver = join(clone.path, 'subgraphs/giftcards/src/resolvers/Query/giftCards.ts');
      const config = { extends: './tsconfig.base.json', include: ['subgraphs/giftcards/src', 'tests/setup'] };
      await writeFile(join(clone.path, 'tsconfig.one.json'), JSON.stringify(config));
      const compile =
        'npm run --silent codegen && node node_modules/typescript-7/bin/tsc --noEmit -p tsconfig.one.json';
      expect(await clone.shell(compile)).toMatchObject({ code: 0 });
      await rename(resolver, `${resolver}.away`);
      const { code, said } = await clone.shell(compile);
      expect([code, said]).toEqual([1, expect.stringContaining("Property 'giftCards' is missing")]);
      await rename(`${resolver}.away`, resolver);
      await rm(join(clone.path, 'tsconfig.one.json'));
      expect(await clone.shell('npm run --silent codegen')).toMatchObject({ code: 0 });
    },
    5 * MINUTES,
  );

  test(
    'without their rows in the matrix the test of the table fails, and names what has none',
    async () => {
      const rows = join(clone.path, 'tests/matrix/table/reviews.ts');
      const before = await readFile(rows, 'utf8');
      await writeFile(rows, 'export const reviews = {};\n');
      const { code, said } = await clone.shell('node_modules/.bin/vitest run tests/matrix/complete');
      expect([code, said]).toEqual([1, expect.stringMatching(/withoutRow[^]*Query\.reviews/u)]);
      await writeFile(rows, before);
    },
    5 * MINUTES,
  );
});
