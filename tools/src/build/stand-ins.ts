import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * `x.bundled.ts` stands in for the `x.ts` beside it: what the sources find by looking around in the repository (its
 * folders, node_modules) a bundle has to find in its own folder. Filters have no flags: esbuild reads them as Go does.
 */
export const standIns: Plugin = {
  name: 'stand-ins',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\/.*\.ts$/ }, async ({ path, resolveDir }) => {
      const standIn = join(resolveDir, path.replace(/\.ts$/u, '.bundled.ts'));
      const exists = await access(standIn).then(
        () => true,
        () => false,
      );
      return exists ? { path: standIn } : undefined;
    });
    build.onResolve({ filter: /^punycode$/ }, () => ({ path: join(import.meta.dirname, 'punycode.ts') }));
    // The package's main file registers all 80 languages, 0.9 MB; the sources register the one that they read.
    build.onResolve({ filter: /^i18n-iso-countries$/ }, ({ path, kind, resolveDir }) =>
      build.resolve(`${path}/index.js`, { kind, resolveDir }),
    );
  },
};
