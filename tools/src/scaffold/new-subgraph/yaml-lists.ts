// Adds a new domain to supergraph.yaml and docker-compose.yml; comments and everything else stay unchanged.
import { Alias, type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Names } from './names.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './refusal.ts';

type Added = Pick<Names, 'domain' | 'DOMAIN'> & { readonly port: number };

function mapAt(document: Document, path: readonly string[]): YAMLMap {
  const node = document.getIn(path);
  if (isMap(node)) return node;
  throw new Refusal(`there is no mapping ${path.join('.')}; restore it.`);
}

const text = (document: Document): string => document.toString({ lineWidth: 0, singleQuote: true });

/** Puts `pair` in front of the key `before`; at the end when there is none. */
function insert(map: YAMLMap, pair: Pair, before?: string): void {
  const index = map.items.findIndex(({ key }) => isScalar(key) && key.value === before);
  map.items.splice(index === -1 ? map.items.length : index, 0, pair);
}

export const addToSupergraph =
  ({ domain, port }: Added): Edit =>
  (given) => {
    const document = parseDocument(given);
    mapAt(document, ['subgraphs']).set(
      domain,
      document.createNode({
        routing_url: `http://127.0.0.1:${port}/graphql`,
        schema: { file: `subgraphs/${domain}/schema.graphql` },
      }),
    );
    return text(document);
  };

export const addToCompose =
  (added: Added): Edit =>
  (given) => {
    const { domain, DOMAIN, port } = added;
    const document = parseDocument(given);
    const url = `http://${domain}:${port}/graphql`;
    mapAt(document, ['x-urls']).set(`${DOMAIN}_URL`, url);
    const databases = mapAt(document, ['services', 'postgres', 'environment']);
    databases.set('KAWA_DATABASES', `${String(databases.get('KAWA_DATABASES'))} ${domain}`);
    const password = `KAWA_${DOMAIN}_PASSWORD`;
    databases.set(password, `\${${password}:?set ${password} in .env}`);
    insert(mapAt(document, ['services']), serviceOf(document, added), 'seed');
    const healthy = document.createNode({ condition: 'service_healthy' }, { flow: true });
    mapAt(document, ['services', 'seed', 'depends_on']).set(domain, healthy);
    const router = mapAt(document, ['services', 'router', 'environment']);
    router.set('SUBGRAPH_URLS', `${String(router.get('SUBGRAPH_URLS'))},${domain}=${url}`);
    return text(document);
  };

function serviceOf(document: Document, { domain, DOMAIN, port }: Added): Pair {
  const callers = `KAWA_${DOMAIN}_CALLERS`;
  const service = document.createNode({
    environment: {
      PORT: String(port),
      TRUSTED_CALLERS: `\${${callers}:?npm run secrets prints ${callers} for .env}`,
      DATABASE_URL: `postgres://${domain}:\${KAWA_${DOMAIN}_PASSWORD}@postgres:5432/${domain}`,
    },
  });
  const build = document.createNode(
    { context: '.', args: { SERVICE: `subgraphs/${domain}` } },
    { flow: true },
  );
  insert(service, document.createPair('build', build), 'environment');
  insert(service, document.createPair('<<', new Alias('subgraph')), 'build');
  const pair = document.createPair(domain, service);
  if (isScalar(pair.key)) pair.key.spaceBefore = true;
  return pair;
}
