import { expect, test } from 'vitest';
import { post, startTestRouter } from '../testing/harness.ts';
import { library } from '../testing/library.ts';

const examples = [
  { document: 'query Titles { items { title } } # "<b>" & more' },
  { document: 'query Mine { items { id } }', headers: { authorization: 'Bearer <token>' } },
];

test('serves Sandbox with a link to GraphiQL, and GraphiQL from packages only; each with both examples', async () => {
  await using router = await startTestRouter(library, { examples });
  const landing = await (await fetch(router.url)).text();
  expect(landing).toContain('href="/graphiql"');
  expect(landing).toContain(
    'data-example="query Titles { items { title } } # &quot;&lt;b&gt;&quot; &amp; more\n# Header authorization: Bearer &lt;token&gt;\nquery Mine { items { id } }"',
  );
  const page = await fetch(`${router.url}/graphiql`);
  const html = await page.text();
  expect(html).toContain('{&quot;query&quot;:&quot;query Titles { items { title } } # \\&quot;&lt;b&gt;');
  expect(html).toContain('&quot;headers&quot;:&quot;{\\n  \\&quot;authorization\\&quot;');
  expect(html).not.toMatch(/https?:/u);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  const files = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/gu)].map(([, path]) => path);
  expect(files).toEqual(['/graphiql/graphiql.css', '/graphiql/graphiql.js']);
  // The script starts a worker for each language of its editors.
  const workers = ['editor', 'json', 'graphql'].map((name) => `/graphiql/${name}.worker.js`);
  for (const file of [...files, ...workers]) {
    const response = await fetch(router.url + file);
    expect(response.status).toBe(200);
    expect((await response.text()).length).toBeGreaterThan(100);
  }
});

test('hides pages, introspection and suggestions in production, and the pages come back by option', async () => {
  await using router = await startTestRouter(library, { development: false });
  expect((await fetch(router.url)).status).toBe(404);
  expect((await fetch(`${router.url}/graphiql`)).status).toBe(404);
  const schema = await post(`${router.url}/graphql`, { query: '{ __schema { queryType { name } } }' });
  expect(schema.status).toBe(400);
  const unknown = await post(`${router.url}/graphql`, { query: '{ itemz { id } }' });
  expect(JSON.stringify(unknown.body)).not.toContain('Did you mean');
  const query = 'query ($f: SearchFilter) { search(text: "x", filter: $f) { __typename } }';
  for (const f of [{ minPage: 1 }, { condition: 'NEWT' }]) {
    const wrong = await post(`${router.url}/graphql`, { query, variables: { f } });
    expect(wrong.status).toBe(400);
    expect(JSON.stringify(wrong.body)).not.toContain('Did you mean');
  }
  const sandbox = await fetch(`${router.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://studio.apollographql.com', 'access-control-request-method': 'POST' },
  });
  expect(sandbox.headers.get('access-control-allow-origin')).toBeNull();
  await using open = await startTestRouter(library, { development: false, landingPage: true });
  expect((await fetch(`${open.url}/graphiql`)).status).toBe(200);
});
