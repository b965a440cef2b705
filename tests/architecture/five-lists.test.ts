import { parse as parseYaml } from 'yaml';
import { describe, expect, test } from 'vitest';
import { foldersOf, read } from './repository.ts';

const domains = foldersOf('subgraphs');

/** Databases that no subgraph owns, each with its owner and the reason why it belongs to no domain. */
const ofNoDomain: Readonly<Record<string, string>> = {
  usage: 'packages/usage: the router counts in it who asks for what, and knows no domain',
};

function composeDatabases(): string[] {
  const { services } = parseYaml(read('docker-compose.yml')) as {
    services: Record<string, { environment?: Record<string, string> }>;
  };
  return (services['postgres']?.environment?.['KAWA_DATABASES'] ?? '').split(' ').sort();
}

/** The databases and roles that docker-compose.yml creates: one secret and one service per domain. */
const composeDomains = (): string[] => composeDatabases().filter((name) => !(name in ofNoDomain));

function composeServices(): string[] {
  const { services } = parseYaml(read('docker-compose.yml')) as { services: Record<string, unknown> };
  const others = new Set(['postgres', 'redis', 'rabbitmq', 'router', 'seed']);
  return Object.keys(services)
    .filter((name) => !others.has(name))
    .sort();
}

/** First column of the README's table of domains. */
function readmeDomains(): string[] {
  return [...read('README.md').matchAll(/^\| \[`([a-z]+)`\]\(subgraphs\/\1\)/gmu)]
    .map(([, name]) => name ?? '')
    .sort();
}

describe('the five lists of domains are the same', () => {
  test.each([
    ['drizzle/', () => foldersOf('drizzle')],
    [
      'supergraph.yaml',
      () => Object.keys((parseYaml(read('supergraph.yaml')) as { subgraphs: object }).subgraphs).sort(),
    ],
    ['the databases of docker-compose.yml', composeDomains],
    ['the services of docker-compose.yml', composeServices],
    ["the README's table", readmeDomains],
  ])('%s names every folder of subgraphs/ and no other', (_where, list) => {
    expect(list()).toEqual(domains);
  });
});

test.each(Object.entries(ofNoDomain))(
  'the database %s is that of no domain, and docker compose makes it: %s',
  (name, owner) => {
    expect(domains).not.toContain(name);
    expect(composeDatabases()).toContain(name);
    expect(foldersOf('packages')).toContain(/^packages\/(\w+):/u.exec(owner)?.[1]);
  },
);
