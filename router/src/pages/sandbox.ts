// Apollo Sandbox, in a frame from Apollo's server. Without internet the frame stays empty, so the link to GraphiQL is in
// the page itself, above the frame.
import { createHash } from 'node:crypto';
import type { Example } from './example.ts';
import { escapeHtml } from './html.ts';

const script = `
const { example } = document.getElementById('sandbox').dataset;
if (window.EmbeddedSandbox) {
  document.getElementById('offline').remove();
  new window.EmbeddedSandbox({
    target: '#sandbox',
    initialEndpoint: new URL('/graphql', location.href).href,
    ...(example && { initialState: { document: example } }),
  });
}
`;

export const sandboxPolicy = [
  "default-src 'none'",
  `script-src https://embeddable-sandbox.cdn.apollographql.com 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  'img-src data: https://apollo-server-landing-page.cdn.apollographql.com',
  'frame-src https://sandbox.embed.apollographql.com',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Sandbox accepts only one tab, so it contains all operations for the user to choose from. Headers would be sent with each of
 * them, and a placeholder for a token is a wrong token. So headers are comments in the document.
 */
const documentOf = (examples: readonly Example[]): string => examples.map(textOf).join('\n');

const textOf = ({ document, headers = {} }: Example): string =>
  Object.entries(headers)
    .map(([name, value]) => `# Header ${name}: ${value}\n`)
    .join('') + document;

export function sandboxPage(examples: readonly Example[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Apollo Sandbox</title>
<link rel="icon" href="data:,">
<style>
html, body { height: 100%; margin: 0; font: 15px/1.5 system-ui, sans-serif; }
body { display: flex; flex-direction: column; }
nav { padding: 0.5rem 1rem; border-bottom: 1px solid #d8dce3; }
#offline { padding: 1rem; }
#sandbox { flex: 1; min-height: 0; }
#sandbox iframe { width: 100%; height: 100%; border: 0; }
</style>
</head>
<body>
<nav>The graph is at <code>/graphql</code>. <a href="/graphiql">GraphiQL</a> works without internet.</nav>
<p id="offline">Apollo Sandbox is loaded from the internet. If this line stays, open <a href="/graphiql">GraphiQL</a>.</p>
<div id="sandbox" data-example="${escapeHtml(documentOf(examples))}"></div>
<script src="https://embeddable-sandbox.cdn.apollographql.com/_latest/embeddable-sandbox.umd.production.min.js"></script>
<script>${script}</script>
</body>
</html>
`;
}
