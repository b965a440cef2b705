// Checks without a container engine that Dockerfile, docker-compose.yml and the build name the same services, programs
// and files.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { deployables, root } from './deployables.ts';
import { outputOf } from './bundle.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Service {
  readonly build?: { readonly args: { readonly SERVICE: string } };
  readonly command?: readonly (string | number)[];
  readonly networks?: readonly string[];
  readonly ports?: readonly string[];
  readonly healthcheck?: object;
  readonly environment?: Readonly<Record<string, string>>;
}
const { services, networks } = parseYaml(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
};
const images = Object.entries(services).filter(([, { build }]) => build !== undefined);

/** Instructions as [name, rest], continued lines joined, of one stage each. */
const stages = read('Dockerfile')
  .replaceAll(/^#.*\n/gmu, '')
  .replaceAll('\\\n', ' ')
  .split(/^(?=FROM )/mu)
  .map((stage) => [...stage.matchAll(/^([A-Z]+) (.*)$/gmu)].map(([, name = '', rest = '']) => [name, rest]))
  .filter((stage) => stage.length > 0);
const [buildStage = [], finalStage = []] = stages;
const defaultProgram = 'src/main.mjs';

describe('the images', () => {
  test('docker-compose.yml builds every deployable once', () => {
    const built = images.map(([, { build }]) => build?.args.SERVICE).sort();
    expect(built).toEqual(deployables.map(({ workspace }) => workspace).sort());
  });

  test.each(images)('%s runs a program of its bundle, by Node as process 1', (_name, { build, command }) => {
    const deployable = deployables.find(({ workspace }) => workspace === build?.args.SERVICE);
    const [runtime, ...args] = command ?? ['node', defaultProgram];
    expect(runtime).toBe('node');
    expect(deployable?.programs.map(outputOf)).toContain(args.at(-1));
  });

  test('the router reads a supergraph that is in its bundle, with its contracts', () => {
    const [file] = /[^/]+$/u.exec(services['router']?.environment?.['SUPERGRAPH'] ?? '') ?? [];
    const { files = [] } = deployables.find(({ workspace }) => workspace === 'router') ?? {};
    // The contracts are looked for beside it.
    expect(files.map(({ to }) => to)).toEqual(expect.arrayContaining([file, 'contracts.yaml']));
  });

  test('the router shares its counts in a Redis that only the inside reaches and that keeps nothing on disk', () => {
    const { hostname } = new URL(services['router']?.environment?.['REDIS_URL'] ?? '');
    const redis = services[hostname];
    expect(services['router']?.networks).toContain(redis?.networks?.[0]);
    expect(redis?.networks?.map((name) => networks[name]?.internal)).toEqual([true]);
    expect(redis?.ports).toBeUndefined();
    expect(redis?.healthcheck).toBeDefined();
    expect(redis?.command?.join(' ')).toMatch(/--save {2}--appendonly no /u);
  });

  test('the build stage copies only what is there', () => {
    const copied = buildStage.flatMap(([name, rest = '']) =>
      name === 'COPY' ? rest.split(' ').slice(0, -1) : [],
    );
    expect(copied.length).toBeGreaterThan(10);
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('the final stage copies one dist folder, gives up root and starts Node itself', () => {
    expect(stages).toHaveLength(2);
    const of = (wanted: string) => finalStage.filter(([name]) => name === wanted).map(([, rest]) => rest);
    expect(of('COPY')).toEqual(['--from=build /kawa/${SERVICE}/dist ./']);
    expect(of('USER')).toEqual(['node']);
    expect(of('CMD')).toEqual([
      JSON.stringify(['node', '--max-semi-space-size=16', defaultProgram]).replaceAll(',', ', '),
    ]);
  });
});
