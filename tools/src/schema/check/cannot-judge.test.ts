import { describe, expect, test } from 'vitest';
import { files, manifestOf } from './history/shop.ts';
import { createRepository, manifest, schema, shop, shopRepository } from './testing/repository.ts';

const repository = shopRepository();

describe('what cannot be judged is one message with its place, status 2, and no stack', () => {
  const circle = {
    [schema('people')]: files.people.replace(
      '  customer: Customer',
      '  customer: Customer\n  note: String @override(from: "orders")',
    ),
    [schema('orders')]: files.orders.replace('  note: String', '  note: String @override(from: "people")'),
  };
  const entry = '  - coordinate: Order.total\n    kind: FIELD_REMOVED\n';
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], RegExp])[] = [
    [
      'a ref that is not there',
      {},
      ['--base', 'nope'],
      /^--base nope: there is no such file, and no such commit/u,
    ],
    [
      'a ref that reads as an option',
      {},
      ['--base', '--upload-pack=x'],
      /^--base --upload-pack=x: there is no such/u,
    ],
    [
      'a syntax error',
      { [schema('orders')]: 'type Query {\n  order: \n}' },
      ['--base', 'HEAD'],
      /^subgraphs\/orders\/schema\.graphql:3: Syntax Error/u,
    ],
    [
      'a circle of @override',
      circle,
      ['--base', 'HEAD'],
      /^subgraphs\/\w+\/schema\.graphql:\d+: Order\.note is overridden in a circle: \w+ takes it from \w+ takes it from \w+\./u,
    ],
    [
      'a file that is no GraphQL',
      { 'base.graphql': 'not a\nschema' },
      ['--base', 'base.graphql'],
      /^base\.graphql:1: Syntax Error/u,
    ],
    [
      'a schema that is no supergraph',
      { 'base.graphql': 'type Query { a: Int }' },
      ['--base', 'base.graphql'],
      /^base\.graphql:1: this is GraphQL, but not a supergraph/u,
    ],
    [
      'a base that is YAML, and no configuration',
      { 'base.yaml': 'subgraphs: 3\n' },
      ['--base', 'base.yaml'],
      /^base\.yaml is wrong:\n {2}subgraphs: /u,
    ],
    [
      'a manifest that is no JSON',
      { [manifest]: '{\n  "format": nope\n}' },
      [],
      /^storefront\/manifests\/app-1\.0\.0\.json:2: this is not JSON: invalid symbol\./u,
    ],
    [
      'a manifest that ends too early',
      { [manifest]: '{\n  "format":' },
      [],
      /^storefront\/manifests\/app-1\.0\.0\.json:2: this is not JSON: value expected\./u,
    ],
    [
      'a manifest with a wrong id',
      {
        [manifest]: manifestOf(manifest, { A: 'query A { me { name } }' }).text.replace(
          /"id": ".{4}/u,
          '"id": "0000',
        ),
      },
      [],
      /^storefront\/manifests\/app-1\.0\.0\.json:6: operations\.0\.id: is not the SHA-256 of the body/u,
    ],
    [
      'a manifest whose body is no GraphQL',
      { [manifest]: manifestOf(manifest, { A: 'query A {' }).text },
      [],
      /^storefront\/manifests\/app-1\.0\.0\.json:6: the body of A is not GraphQL/u,
    ],
    [
      'a manifest of nobody',
      { 'storefront/manifests/app.json': '{}' },
      [],
      /^storefront\/manifests\/app\.json:1: whose manifest is this\?/u,
    ],
    [
      'usage that is something else',
      { 'u.json': '{\n  "format": "kawa-usage",\n  "version": 2\n}' },
      ['--usage', 'u.json'],
      /^u\.json:3: version: /u,
    ],
    ['usage that is not there', {}, ['--usage', 'u.json'], /^u\.json cannot be read \(ENOENT\)\.$/mu],
    [
      'an exception without a reason',
      { 'tools/schema-allowed.yaml': `allowed:\n${entry}    until: 2026-12-31\n` },
      [],
      /^tools\/schema-allowed\.yaml:2: allowed\.0\.reason: /u,
    ],
    [
      'an exception with a day that is none',
      { 'tools/schema-allowed.yaml': `allowed:\n${entry}    reason: x\n    until: soon\n` },
      [],
      /^tools\/schema-allowed\.yaml:5: allowed\.0\.until: must be the last day/u,
    ],
    [
      'exceptions that are no YAML',
      { 'tools/schema-allowed.yaml': 'allowed: [\n' },
      [],
      /^tools\/schema-allowed\.yaml:\d: this is not YAML/u,
    ],
    ['an unknown option', {}, ['--bas', 'x'], /^error: unknown option '--bas'/u],
    [
      'an unknown format',
      {},
      ['--format', 'pdf'],
      /argument 'pdf' is invalid\. Allowed choices are text, github, markdown, json/u,
    ],
  ];

  test.each(cases)('%s', async (_what, changed, args, message) => {
    await repository.write(changed);
    const { status, stdout, stderr } = await repository.check(...args);
    expect(stderr).toMatch(message);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/^\s+at (?!subgraphs\/)|node:internal|node_modules/mu);
  });

  test('a base without a graph, a first commit, a clone without main, and no repository at all', async () => {
    await using empty = await createRepository();
    await empty.commit('Nothing yet');
    await empty.write(shop);
    expect((await empty.check()).stderr).toMatch(
      /^supergraph\.yaml does not exist at HEAD, [\da-f]{10}: there was no graph yet\./u,
    );
    await empty.git('checkout', '--quiet', '--orphan', 'other');
    await empty.commit('All');
    await empty.git('branch', '--quiet', '-D', 'main');
    expect((await empty.check()).stderr).toMatch(/^There is no origin\/main and no main in this clone/u);
    await empty.git('branch', '--quiet', '-m', 'main');
    expect((await empty.check()).stderr).toMatch(/^HEAD is the first commit that this clone has/u);
    await empty.git('checkout', '--quiet', '--orphan', 'apart');
    await empty.commit('Apart');
    expect((await empty.check()).stderr).toMatch(/^This clone has no common commit of HEAD and main/u);
    await empty.write({ '.git': '' }).catch(() => {});
    const { status, stderr } = await empty.check('--config', 'nowhere.yaml');
    expect([status, stderr]).toEqual([2, 'nowhere.yaml cannot be read (ENOENT).\n']);
  });
});
