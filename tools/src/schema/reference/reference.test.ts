// Tests the reference of a small graph word by word, and that of our graph against the subgraphs' own schemas.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composeSupergraph } from '../compose/composition.ts';
import { readApiSchema } from '../documents/read.ts';
import { readFacts } from './facts.ts';
import { referencePages } from './pages.ts';
import { graphPicture } from './picture.ts';

const root = join(import.meta.dirname, '../../../..');
const own = `
  @link(url: "https://kawa.example/rateLimit/v0.1", import: ["@rateLimit"])
  @link(url: "https://kawa.example/cacheControl/v0.1", import: ["@cacheControl", "CacheControlScope"])
  @composeDirective(name: "@rateLimit") @composeDirective(name: "@cacheControl")
directive @rateLimit(limit: Int!, seconds: Int!, argument: String) on FIELD_DEFINITION
directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT
enum CacheControlScope { PUBLIC PRIVATE }`;
const link = (imports: string, more = '') => `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", ${imports}])${more}`;
const shelf = `${link('"@authenticated", "@composeDirective", "@cost", "@inaccessible", "@listSize", "@requiresScopes", "@tag"', own)}
type Query {
  "Books, by | title <b>."
  books("How many." first: Int = 5, kind: Kind): [Book!]!
    @listSize(assumedSize: 5, slicingArguments: ["first"]) @cacheControl(maxAge: 30)
}
type Mutation {
  "Lends."
  lend(id: ID!): LendResult! @authenticated @rateLimit(limit: 3, seconds: 60, argument: "id")
  hidden: Int @inaccessible
}
union LendResult = Book | Gone
type Gone implements Error { message: String! }
interface Error { message: String! }
"A book."
type Book @key(fields: "id") @key(fields: "isbn") @cacheControl(maxAge: 60, scope: PRIVATE) {
  id: ID!
  isbn: String!
  title: String @deprecated(reason: "Use \`name\`.")
  name: String @tag(name: "public")
  loans: Int @requiresScopes(scopes: [["loans:read", "x:y"], ["all"]]) @cost(weight: 7)
}
enum Kind { "Made up." FICTION OLD @deprecated(reason: "Gone.") }
enum Unused { A }`;
const reviews = `${link('"@shareable"')}
type Book @key(fields: "id") { id: ID!  stars(max: Int! = 3): Int }`;

const pagesOf = async (supergraph: string): Promise<ReadonlyMap<string, string>> =>
  referencePages(await readApiSchema(supergraph), readFacts(parse(readFileSync(supergraph, 'utf8'))));

describe('of a small graph', () => {
  let folder: string;
  let pages: ReadonlyMap<string, string>;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kawa-reference-'));
    const sources = Object.entries({ shelf, reviews });
    const composition = composeSupergraph(
      sources.map(([name, sdl]) => ({ name, url: `http://127.0.0.1/${name}`, file: `${name}.graphql`, sdl })),
    );
    if ('errors' in composition) throw new Error(JSON.stringify(composition.errors));
    await writeFile(join(folder, 'supergraph.graphql'), composition.supergraphSdl);
    pages = await pagesOf(join(folder, 'supergraph.graphql'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const section = (page: string, name: string): string =>
    pages.get(`${page}.md`)?.split(`\n## ${name}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';

  test('the picture has each subgraph with its entities, and with its fields on those of others', async () => {
    const document = parse(await readFile(join(folder, 'supergraph.graphql'), 'utf8'));
    const texts = [...graphPicture(document, readFacts(document)).matchAll(/<text[^>]*>([^<]*)</gu)];
    expect(texts.map(([, text]) => text).slice(-6)).toEqual([
      'reviews',
      'adds Book.stars',
      'reviews',
      'shelf',
      'Book',
      'shelf',
    ]);
  });

  test('a query says who may, what it counts for, how long it is kept, and what it takes', () => {
    expect(section('queries', 'books')).toBe(`Books, by \\| title &lt;b>.

Permissions: anyone; from shelf; counts as \`first\` items, by default 5; cacheable for 30 s.

Returns \\[[Book](objects.md#book)!\\]!.

| argument | type | default | description |
| --- | --- | --- | --- |
| \`first\` | [Int](scalars.md#int) | \`5\` | How many. |
| \`kind\` | [Kind](enums.md#kind) |  |  |`);
  });

  test('a mutation says how often, and everything that it may answer', () => {
    expect(section('mutations', 'lend')).toContain(
      `Permissions: signed-in viewers; from shelf; 3 times in 60 s for each caller and each \`id\`.

Returns [LendResult](unions.md#lendresult)!: [Book](objects.md#book), [Gone](objects.md#gone).`,
    );
  });

  test('an entity of two subgraphs says who answers which field, who may, what is deprecated and tagged', () => {
    expect(section('objects', 'Book')).toBe(`A book.

From reviews, shelf; keys: \`id\`, \`isbn\`; cacheable for 60 s by the caller.

| field | type | permissions | from | more |
| --- | --- | --- | --- | --- |
| \`id\` | [ID](scalars.md#id)! |  | reviews, shelf |  |
| \`stars\` | [Int](scalars.md#int) |  | reviews |  |
| \`isbn\` | [String](scalars.md#string)! |  | shelf |  |
| \`title\` | [String](scalars.md#string) |  | shelf | **deprecated**: Use \`name\`. |
| \`name\` | [String](scalars.md#string) |  | shelf | tagged \`public\` |
| \`loans\` | [Int](scalars.md#int) | \`loans:read\` with \`x:y\` or \`all\` | shelf | costs 7 |

\`stars\` takes:

| argument | type | default |
| --- | --- | --- |
| \`max\` | [Int](scalars.md#int)! | \`3\` |`);
  });

  test('what no client can reach is not told: a command, a type that nothing leads to, the enum of a directive', () => {
    const all = [...pages.values()].join('\n');
    for (const name of ['hidden', 'Unused', 'CacheControlScope', 'join__', 'link__'])
      expect(all).not.toContain(name);
    expect(section('enums', 'Kind')).toContain('| `OLD` |  | **deprecated**: Gone. |');
    expect(section('objects', 'Gone')).toContain('implements [Error](interfaces.md#error)');
    expect(section('interfaces', 'Error')).toContain('one of [Gone](objects.md#gone)');
  });
});

describe('docs/schema', () => {
  const folder = join(root, 'docs/schema');
  const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const headings = (text: string): string[] =>
    [...text.matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) => title);

  test('every link leads to a file, and to a heading in it', () => {
    let links = 0;
    for (const [name, text] of texts)
      for (const [, target = ''] of text.matchAll(/\]\(([^)]+)\)/gu)) {
        const [file = '', hash] = target.split('#');
        const path = join(folder, file);
        expect(existsSync(path), `${name}: ${target}`).toBe(true);
        const anchors = headings(readFileSync(path, 'utf8')).map((title) =>
          title.toLowerCase().replaceAll(' ', '-'),
        );
        if (hash !== undefined) expect(anchors, `${name}: ${target}`).toContain(hash);
        links += 1;
      }
    expect(links).toBeGreaterThan(1_000);
  });

  test("tells every field that the subgraphs' schemas show to clients, and none that they hide", () => {
    let told = 0;
    const all = [...texts.values()].join('\n');
    for (const subgraph of readdirSync(join(root, 'subgraphs'))) {
      const { definitions } = parse(readFileSync(join(root, `subgraphs/${subgraph}/schema.graphql`), 'utf8'));
      for (const type of definitions) {
        if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
        const isRoot = ['Query', 'Mutation'].includes(type.name.value);
        const isHidden = (node: typeof type | NonNullable<typeof type.fields>[number]) =>
          node.directives?.some(({ name }) => name.value === 'inaccessible') ?? false;
        const page =
          texts.get(type.name.value === 'Query' ? 'queries.md' : isRoot ? 'mutations.md' : 'objects.md') ??
          '';
        const section = page.split(`\n## ${type.name.value}\n`)[1]?.split('\n## ')[0] ?? '';
        for (const field of type.fields ?? []) {
          const name = field.name.value;
          const isTold = isRoot ? headings(page).includes(name) : section.includes(`| \`${name}\` |`);
          if (isRoot && isHidden(field)) expect(all, name).not.toMatch(new RegExp(`\\b${name}\\b`, 'u'));
          expect(isTold, `${type.name.value}.${name}`).toBe(!isHidden(type) && !isHidden(field));
          told += isTold ? 1 : 0;
        }
      }
    }
    expect(told).toBeGreaterThan(400);
  });
});
