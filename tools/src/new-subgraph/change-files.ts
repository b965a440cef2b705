// Owns the list of files outside of the two new folders that name every domain, with the new domain's lines in each.
import type { Names } from './names.ts';
import { addDependency, afterLastLine, appendTo, beforeLine, type Edit, replaceOnce } from './edit.ts';
import { addToCompose, addToSupergraph } from './yaml-lists.ts';

export interface Change {
  /** From the root of the repository. */
  readonly path: string;
  readonly edits: readonly Edit[];
}

export interface Place extends Names {
  readonly port: number;
  /** The domain that stands last in each list: the new one goes behind it. */
  readonly last: string;
}

/** The lists of domains, which tests/architecture/five-lists.test.ts compares, and what goes with them. */
function lists({ domain, DOMAIN, words, port, last }: Place): readonly Change[] {
  const LAST = last.toUpperCase();
  const after = (end: string, line: string) => afterLastLine(new RegExp(`^${end}$`, 'u'), line);
  return [
    { path: 'supergraph.yaml', edits: [addToSupergraph({ domain, DOMAIN, port })] },
    { path: 'docker-compose.yml', edits: [addToCompose({ domain, DOMAIN, port })] },
    {
      path: 'README.md',
      edits: [
        afterLastLine(
          /^\| \[`[a-z]+`\]\(subgraphs\//u,
          `| [\`${domain}\`](subgraphs/${domain}) | ${words} | |`,
        ),
      ],
    },
    {
      path: 'docs/architecture.md',
      edits: [
        replaceOnce(new RegExp(`^(  router --> .*& ${last})$`, 'mu'), `$1 & ${domain}`),
        after(`  ${last} --- .*`, `  ${domain} --- ${domain}db[(${domain})]`),
      ],
    },
    {
      path: '.env.example',
      edits: [
        replaceOnce(new RegExp(`\\b(${last} \\d+)(?=\\))`, 'u'), `$1, ${domain} ${port}`),
        ...['_URL', '_PASSWORD', '_CALLERS'].map((what) =>
          replaceOnce(new RegExp(`^((?:KAWA_)?)${LAST}${what}=$`, 'mu'), `$&\n$1${DOMAIN}${what}=`),
        ),
      ],
    },
    { path: 'embedded/package.json', edits: [addDependency(`@kawa/${domain}`, '0.1.0')] },
  ];
}

/** A new scope is an ADMIN's alone until somebody gives it to another role. */
function scopes({ domain }: Place): readonly Change[] {
  const names = `'${domain}:read', '${domain}:write'`;
  return [
    { path: 'subgraphs/staff/src/domain/roles.ts', edits: [appendTo(['ADMIN'], names)] },
    { path: 'subgraphs/staff/src/domain/roles.test.ts', edits: [appendTo(['ADMIN'], names)] },
    {
      path: 'subgraphs/staff/README.md',
      edits: [replaceOnce(/(?=: all that there are)/u, ` \`${domain}:read\` \`${domain}:write\``)],
    },
    { path: 'tests/kit/viewers.ts', edits: [appendTo(['admin', 'scopes'], names)] },
  ];
}

/** What tests ask of every domain. */
function statements({ domain, Entity, entity, entities, word }: Place): readonly Change[] {
  const created = `mutation { create${Entity}(input: { name: "Matrix" }) { ... on Create${Entity}Success { ${entity} { id } } } }`;
  return [
    {
      path: 'tests/matrix/row.ts',
      edits: [appendTo(['scoped'], `${domain}Read: 'U F F F F A F', ${domain}Write: 'U F F F F A F',`)],
    },
    {
      path: 'tests/matrix/table.ts',
      edits: [
        afterLastLine(/^import .* from '\.\/table\//u, `import { ${domain} } from './table/${domain}.ts';`),
        appendTo(['table'], `...${domain},`),
      ],
    },
    {
      path: 'tests/matrix/things.ts',
      edits: [appendTo(['Things'], `  /** One ${word}. */\n  readonly ${entity}: string;`)],
    },
    {
      path: 'tests/matrix/shop.ts',
      edits: [
        appendTo(['adminScopes'], `'${domain}:read', '${domain}:write'`),
        beforeLine(
          'const employ = async (name: string, role: string, storeId?: string): Promise<string> => {',
          `  const { create${Entity} } = await read('${domain}', '${created}');`,
        ),
        appendTo(['things'], `${entity}: create${Entity}.${entity}.id`),
      ],
    },
    {
      path: 'tests/journeys/faults-stay-outside.chaos.test.ts',
      edits: [
        appendTo(['needs'], `${domain}: { needing: '{ ${entities} { nodes { id } } }', other: products }`),
      ],
    },
  ];
}

/** Everything that changes beside the new folders. */
export const changesFor = (place: Place): readonly Change[] => [
  ...lists(place),
  ...scopes(place),
  ...statements(place),
];
