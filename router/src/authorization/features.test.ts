import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { refuseUnenforced } from './features.ts';

const specs = 'https://specs.apollo.dev/';

/** Why a supergraph with this one link may not be served; undefined if it may be. */
function reasonFor(url: string, more = ''): string | undefined {
  try {
    refuseUnenforced(parse(`schema @link(url: "${url}"${more}) { query: Query }`));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
const reason = (name: string) =>
  `the supergraph protects data by ${name}, which this router does not enforce; it enforces ` +
  '@authenticated v0.1, @requiresScopes v0.1 and @inaccessible v0.2';

describe('with and without for: SECURITY', () => {
  const purposes = ['', ', for: SECURITY', ', for: EXECUTION'];

  test.each(['authenticated/v0.1', 'requiresScopes/v0.1', 'inaccessible/v0.1', 'inaccessible/v0.2'])(
    '%s is enforced, so the supergraph is served',
    (spec) => {
      for (const purpose of purposes) expect(reasonFor(specs + spec, purpose)).toBeUndefined();
    },
  );

  test.each([
    ['authenticated/v0.2', '@authenticated v0.2'],
    ['requiresScopes/v0.2', '@requiresScopes v0.2'],
    ['policy/v0.1', '@policy v0.1'],
  ])('%s is refused by its name and version', (spec, name) => {
    for (const purpose of purposes) expect(reasonFor(specs + spec, purpose)).toBe(reason(name));
  });

  test('a directive that is imported under another name is refused by the name of its specification', () => {
    expect(reasonFor(`${specs}policy/v0.1`, ', import: [{ name: "@policy", as: "@rule" }]')).toBe(
      reason('@policy v0.1'),
    );
  });
});

test.each([
  [`${specs}inaccessible/v0.3`, '@inaccessible v0.3'],
  [`${specs}unknown/v0.2`, '@unknown v0.2'],
  ['https://example.com/vault/v1.0', 'https://example.com/vault v1.0'],
  ['https://example.com/policy/v0.1', 'https://example.com/policy v0.1'],
])('%s is refused only if it is for: SECURITY', (url, name) => {
  expect(reasonFor(url, ', for: SECURITY')).toBe(reason(name));
  expect(reasonFor(url, ', for: EXECUTION')).toBeUndefined();
  expect(reasonFor(url)).toBeUndefined();
});

test('a link that is not enforced is found behind one that is', () => {
  const links = ['authenticated/v0.1', 'join/v0.5', 'policy/v0.1'].map(
    (spec) => `@link(url: "${specs}${spec}")`,
  );
  expect(() => refuseUnenforced(parse(`schema ${links.join(' ')} { query: Query }`))).toThrow(
    reason('@policy v0.1'),
  );
});
