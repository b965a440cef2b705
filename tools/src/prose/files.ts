// The files whose prose is checked, and those that wait for their rewriting.
import { glob } from 'node:fs/promises';

/** Not in git, or written by a command: the text of docs/schema comes from the schemas, which are checked themselves. */
const left = new Set(['node_modules', '.data', '.git', '.turbo', 'dist', 'coverage']);
const generated = [/^docs\/schema\//u, /^docs\/schema-changelog\.md$/u];

/** Not rewritten yet. Take a file off when it is: the command says when one has no finding. */
const waiting: ReadonlyMap<string, string> = new Map([
  ['docs/tutorial-new-domain.md', 'follows new:subgraph, which is being rebuilt'],
  ...[
    'drizzle/README.md',
    'embedded/README.md',
    'embedded/src/seed/README.md',
    'packages/access-token/README.md',
    'packages/errors/README.md',
    'packages/idempotency/README.md',
    'packages/log/README.md',
    'packages/lookup/README.md',
    'packages/postgres/README.md',
    'packages/record-batch/README.md',
    'packages/requirements/README.md',
    'packages/scalars/README.md',
    'packages/session/README.md',
    'packages/subgraph-server/README.md',
    'packages/trust/README.md',
    'packages/usage/README.md',
    'router/README.md',
    'storefront/README.md',
    'subgraphs/customers/README.md',
    'subgraphs/orders/README.md',
    'subgraphs/products/README.md',
    'subgraphs/staff/README.md',
    'subgraphs/stock/README.md',
    'tests/README.md',
    'tests/matrix/README.md',
    'tools/README.md',
  ].map((file) => [file, 'is being rewritten'] as const),
]);
const schema = /^subgraphs\/[^/]+\/schema\.graphql$/u;

/** The reason why a file is not checked yet, if it is not. */
export const notYet = (file: string): string | undefined => {
  if (schema.test(file)) return 'the descriptions of all schemas are rewritten together';
  return waiting.get(file);
};

export async function proseFiles(root: string): Promise<readonly string[]> {
  const found: string[] = [];
  const exclude = (path: string) => path.split('/').some((part) => left.has(part));
  for await (const path of glob(['**/*.md', 'subgraphs/*/schema.graphql'], { cwd: root, exclude }))
    if (!generated.some((pattern) => pattern.test(path))) found.push(path);
  return found.sort();
}
