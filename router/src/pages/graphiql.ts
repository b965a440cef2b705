import { escapeHtml } from './html.ts';

/** GraphiQL, with the example in an attribute: the page has no inline script, so that its policy can forbid them. */
export function graphiqlPage(exampleQuery: string): string {
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
<div id="graphiql" data-example="${escapeHtml(exampleQuery)}">Loading…</div>
<script src="/graphiql/react.js"></script>
<script src="/graphiql/react-dom.js"></script>
<script src="/graphiql/graphiql.js"></script>
<script src="/graphiql/start.js"></script>
</body>
</html>
`;
}

/** Runs in the browser. */
export const graphiqlScript = `'use strict';
const element = document.getElementById('graphiql');
const fetcher = GraphiQL.createFetcher({ url: '/graphql' });
const example = element.dataset.example;
ReactDOM.createRoot(element).render(
  React.createElement(GraphiQL, { fetcher, ...(example && { defaultQuery: example }) }),
);
`;
