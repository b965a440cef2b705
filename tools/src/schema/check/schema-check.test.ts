import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runHere } from '../../command/testing.ts';
import { compose } from '../compose/command.ts';
import { appOne, appTwo, files, manifestOf } from './history/shop.ts';
import type { Report } from './report.ts';
import { createRepository, manifest, shop, shopRepository, without } from './testing/repository.ts';

const root = join(import.meta.dirname, '../../../..');
const repository = shopRepository();

describe('this repository', () => {
  test('an unchanged clone passes; a branch that breaks a field of the storefront exits 1 with operation, client and file:line', async () => {
    await using clone = await createRepository(root);
    const unchanged = await clone.check('--base', 'HEAD');
    expect(unchanged).toMatchObject({ status: 0, stderr: '' });
    expect(unchanged.stdout).toContain('Passed: nothing stops this change.');

    await clone.git('checkout', '--quiet', '-b', 'broken');
    const file = 'subgraphs/orders/schema.graphql';
    const before = await readFile(join(clone.folder, file), 'utf8');
    await clone.write({ [file]: before.replace(/^ {2}placedAt: DateTime!/mu, '  orderedAt: DateTime!') });
    await clone.commit('Rename placedAt');
    const line = before.split('\n').findIndex((text) => text.startsWith('  placedAt: DateTime!')) + 1;
    const broken = await clone.check();
    expect([broken.status, broken.stderr]).toEqual([1, '']);
    expect(broken.stdout).toContain('Schema check against the merge base with main, ');
    const near = [...broken.stdout.matchAll(/FIELD_REMOVED: .*"placedAt".*\n {6}at (\S+):(\d+)\n/gu)];
    expect(near[0]?.[1]).toBe(file);
    expect(Math.abs(Number(near[0]?.[2]) - line)).toBeLessThanOrEqual(3);
    expect(broken.stdout).toMatch(
      /Broken: OrderDetail of storefront \S+\n {6}at storefront\/manifests\/storefront-\S+\.json:\d+\n {6}Cannot query field "placedAt" on type "Order"/u,
    );
    expect(broken.stdout).toContain('-> Keep Order.placedAt, mark it @deprecated(reason:)');
  });
});

describe('what is compared', () => {
  test('on main what is not committed with HEAD, then what is with the commit before it', async () => {
    await repository.write(without('orders', '  total: Money!\n'));
    const open = await repository.check();
    expect([open.status, open.stdout.split('\n')[0]]).toEqual([
      1,
      `Schema check against HEAD, ${repository.first.slice(0, 10)}`,
    ]);
    await repository.commit('Remove the total');
    const committed = await repository.check();
    expect([committed.status, committed.stdout.split('\n')[0]]).toEqual([
      1,
      `Schema check against the commit before HEAD, ${repository.first.slice(0, 10)}`,
    ]);
    await repository.commit('Nothing');
    expect((await repository.check()).status).toBe(0);
  });

  test('a supergraph.yaml, and a supergraph that compose wrote, for a base', async () => {
    const composed = await runHere(compose, ['--output', 'old.graphql'], { cwd: repository.folder });
    expect(composed.status).toBe(0);
    await repository.write({ ...without('orders', '  total: Money!\n'), ...old() });
    for (const base of ['old.graphql', 'old.yaml']) {
      const { status, stdout } = await repository.check('--base', base, '--format', 'json');
      const { changes, operations } = JSON.parse(stdout) as Report;
      expect(status).toBe(1);
      expect(changes).toMatchObject([{ kind: 'FIELD_REMOVED', coordinate: 'Order.total', verdict: 'stops' }]);
      expect(changes[0]?.places).toEqual(base === 'old.yaml' ? ['subgraphs/orders/schema.graphql:13'] : []);
      expect(operations.filter(({ status: state }) => state === 'broken')).toMatchObject([
        { operation: 'Order' },
      ]);
    }
  });

  const old = (): Record<string, string> => ({
    'old.yaml': (shop['supergraph.yaml'] ?? '').replaceAll('file: subgraphs', 'file: old/subgraphs'),
    ...Object.fromEntries(
      Object.entries(files).map(([name, sdl]) => [`old/subgraphs/${name}/schema.graphql`, sdl]),
    ),
  });
});

describe('what clients send', () => {
  test('a rewritten entry and a removed one of a released manifest exit 1, and the old texts still count', async () => {
    await repository.write({
      [manifest]: manifestOf(manifest, { Detail: 'query Detail($id: ID!) { product(id: $id) { id } }' }).text,
      ...without('orders', '  total: Money!\n'),
    });
    const { status, stdout } = await repository.check();
    expect(status).toBe(1);
    expect(stdout).toContain(
      'MANIFEST_ENTRY_REWRITTEN: The manifest of app 1.0.0 has another text for Detail',
    );
    expect(stdout).toContain('MANIFEST_ENTRY_REMOVED: The manifest of app 1.0.0 has lost Order');
    expect(stdout).toContain(`git checkout ${repository.first.slice(0, 10)} -- ${manifest}`);
    expect(stdout).toContain('Broken: Order of app 1.0.0');
  });

  test('a version that is retired in the change counts once more, and a new entry must fit the new schema', async () => {
    await repository.git('rm', '--quiet', manifest);
    await repository.write({
      'storefront/manifests/app-3.0.0.json': manifestOf('app-3.0.0.json', { Bad: 'query Bad { nope }' }).text,
      ...without('orders', '  total: Money!\n'),
    });
    const { status, stdout } = await repository.check();
    expect(status).toBe(1);
    expect(stdout).toContain('warning MANIFEST_RETIRED');
    expect(stdout).toContain('Broken: Order of app 1.0.0');
    expect(stdout).toContain(
      'OPERATION_BROKEN: Bad of app 3.0.0 does not fit the new schema: Cannot query field "nope"',
    );
  });

  test('recorded usage turns an unused break into one that stops, named with the client that sent it', async () => {
    await repository.write(without('catalogue', '  site: String\n'));
    const alone = await repository.check();
    expect(alone.status).toBe(0);
    expect(alone.stdout).toContain('no operation uses it; only manifests were checked');
    expect(alone.stdout).toContain('No recorded usage was given');
    await repository.write({ 'usage.json': JSON.stringify(usage, null, 2) });
    const counted = await repository.check('--usage', 'usage.json');
    expect(counted.status).toBe(1);
    expect(counted.stdout).toContain('used by Sites of partner 7');
    expect(counted.stdout).toMatch(/Broken: Sites of partner 7\n {6}at usage\.json:\d+\n/u);
  });

  const usage = {
    format: 'kawa-usage',
    version: 1,
    from: '2026-11-01',
    to: '2026-11-26',
    operations: [
      {
        id: 'abc',
        name: 'Sites',
        type: 'query',
        body: 'query Sites { brands { site } }',
        uses: [{ client: { name: 'partner', version: '7' }, count: 12, lastUsed: '2026-11-26' }],
      },
    ],
  };

  test('without any known operation a breaking change stops: nobody can say that it is unused', async () => {
    await repository.write(without('catalogue', '  site: String\n'));
    const { status, stdout } = await repository.check('--manifests', 'nowhere');
    expect(status).toBe(1);
    expect(stdout).toContain('no operation of any client is known');
  });
});

describe('agreed exceptions', () => {
  const agreed = (...entries: readonly (readonly [string, string, string])[]) => ({
    'tools/schema-allowed.yaml': `allowed:\n${entries.map(([coordinate, kind, until]) => `  - coordinate: ${coordinate}\n    kind: ${kind}\n    reason: The last app that reads it is gone.\n    until: ${until}\n`).join('')}`,
  });

  test('a break passes with its reason until its day; an ended exception lets nothing pass; an unused one is reported', async () => {
    await repository.write({
      ...without('orders', '  total: Money!\n'),
      ...agreed(
        ['Order.total', 'FIELD_REMOVED', '9999-12-31'],
        ['Order.note', 'FIELD_REMOVED', '9999-12-31'],
      ),
    });
    const allowed = await repository.check();
    expect(allowed.status).toBe(0);
    expect(allowed.stdout).toContain(
      'until 9999-12-31: The last app that reads it is gone. (used by Order of app 1.0.0)',
    );
    expect(allowed.stdout).toMatch(
      /ALLOWANCE_UNUSED: .*Order\.note.*\n {6}at tools\/schema-allowed\.yaml:6\n/u,
    );
    await repository.write(agreed(['Order.total', 'FIELD_REMOVED', '2020-01-01']));
    const ended = await repository.check();
    expect(ended.status).toBe(1);
    expect(ended.stdout).toMatch(
      /ALLOWANCE_ENDED: .*ended on 2020-01-01.*\n {6}at tools\/schema-allowed\.yaml:2\n/u,
    );
  });

  test('a wall passes by the code of its finding', async () => {
    await repository.write({
      ...without('orders', ' @key(fields: "id")'),
      ...agreed(['Order', 'KEY_REMOVED', '9999-12-31']),
    });
    const { status, stdout } = await repository.check();
    expect(status).toBe(0);
    expect(stdout).toContain(
      'warning KEY_REMOVED: Allowed until 9999-12-31: The last app that reads it is gone.',
    );
  });
});

describe('formats', () => {
  test('json has its format, version and verdict; github an error at file and line; markdown a table', async () => {
    await repository.write(without('orders', '  total: Money!\n'));
    const json = JSON.parse((await repository.check('--format', 'json')).stdout) as Report;
    expect(json).toMatchObject({
      format: 'kawa-schema-check',
      version: 1,
      verdict: 'failed',
      lint: [],
      walls: [],
    });
    expect(json.operations).toHaveLength(Object.keys(appOne).length + Object.keys(appTwo).length);
    const github = (await repository.check('--format', 'github')).stdout;
    expect(github).toContain(
      '::error file=subgraphs/orders/schema.graphql,line=13,title=FIELD_REMOVED::Field "total"',
    );
    const markdown = (await repository.check('--format', 'markdown')).stdout;
    expect(markdown).toMatch(
      /^## Schema check\n\n\*\*Failed: 1 breaking change must be fixed first\. 1 operation would break\.\*\*/u,
    );
    expect(markdown).toContain('| `Order` | app 1.0.0 | Broken |');
  });

  test('--help names the three exit statuses and every option', async () => {
    const { status, stdout } = await repository.check('--help');
    expect(status).toBe(0);
    for (const text of [
      '0  passed',
      '1  failed',
      '2  cannot decide',
      '--base',
      '--usage',
      '--allowed',
      '--manifests',
      '--config',
      '--format',
    ])
      expect(stdout).toContain(text);
  });
});
