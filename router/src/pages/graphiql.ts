import type { Example } from './example.ts';
import { escapeHtml } from './html.ts';

/** An example as a tab of GraphiQL. */
const tabOf = ({ document, headers }: Example) => ({
  query: document,
  ...(headers && { headers: JSON.stringify(headers, null, 2) }),
});

/** GraphiQL, with the examples in an attribute. The page has no inline script, so its policy can forbid them. */
export function graphiqlPage(examples: readonly Example[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/graphiql/graphiql.css">
<style>html, body, #graphiql { height: 100%; margin: 0; }</style>
</head>
<body>
<div id="graphiql" data-tabs="${escapeHtml(JSON.stringify(examples.map(tabOf)))}">Loading…</div>
<script src="/graphiql/graphiql.js"></script>
</body>
</html>
`;
}

/**
 * Runs in the browser; esbuild bundles its imports. GraphiQL keeps the user's texts over a reload, but not the headers, so that
 * no token is stored.
 */
export const graphiqlScript = `
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';

const worker = { json: 'json', graphql: 'graphql' };
globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker('/graphiql/' + (worker[label] ?? 'editor') + '.worker.js'),
};
const element = document.getElementById('graphiql');
const defaultTabs = JSON.parse(element.dataset.tabs);
createRoot(element).render(
  createElement(GraphiQL, {
    fetcher: createGraphiQLFetcher({
      url: '/graphql',
      headers: { 'apollographql-client-name': 'graphiql' },
    }),
    ...(defaultTabs.length > 0 && { defaultTabs }),
    ...(defaultTabs.some(({ headers }) => headers) && { defaultEditorToolsVisibility: 'headers' }),
  }),
);
`;
