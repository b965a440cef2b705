import { access, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { patchDriver } from '@kawa/postgres/driver-patch';
import type { Plugin, PluginBuild } from 'esbuild';

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
    // The driver's files, with the changes that its loader makes in the sources.
    build.onLoad({ filter: /\/node_modules\/postgres\/src\/(connection|index)\.js$/ }, async ({ path }) => ({
      contents: patchDriver(basename(path), await readFile(path, 'utf8')),
    }));
    build.onResolve({ filter: /^punycode$/ }, () => ({ path: join(import.meta.dirname, 'punycode.ts') }));
    // The package's main file registers all 80 languages, 0.9 MB; the sources register the one that they read.
    build.onResolve({ filter: /^i18n-iso-countries$/ }, ({ path, kind, resolveDir }) =>
      build.resolve(`${path}/index.js`, { kind, resolveDir }),
    );
    // The package's main file tries two dozen platforms; a bundle is for the one where it is built. The native file is
    // copied beside the program, which asks for it as CommonJS: Node imports no native file as an ES module.
    build.onResolve({ filter: /^@node-rs\/argon2$/ }, async ({ resolveDir }) => ({
      path: await nativeFile(build, resolveDir),
      namespace: 'native',
    }));
    build.onLoad({ filter: /./, namespace: 'native' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(path)});`,
      resolveDir: dirname(path),
    }));
  },
};

/** The native file of argon2 for this machine. */
async function nativeFile(build: PluginBuild, resolveDir: string): Promise<string> {
  const platform = `@node-rs/argon2-${process.platform}-${process.arch}`;
  for (const name of [platform, `${platform}-gnu`, `${platform}-musl`, `${platform}-msvc`]) {
    const { path, errors } = await build.resolve(name, { kind: 'require-call', resolveDir });
    if (errors.length === 0) return path;
  }
  throw new Error(`There is no native file of argon2 for ${process.platform} on ${process.arch}.`);
}
