import { describe, expect, test } from 'vitest';
import { helpOf, readSettings } from './settings.ts';

test('names all 4 weak secrets of a subgraph in production at once, and tells no value', () => {
  const source = {
    NODE_ENV: 'production',
    ALLOW_DIRECT_CALLS: 'true',
    DATABASE_URL: 'hunter2',
    TRUSTED_CALLERS: 'router=changeme,tools=hunter2',
    SUBGRAPH_KEYS: `peer=${'ab'.repeat(32)}`,
  };
  const read = () => readSettings({ settings: { name: 'thing', port: 4001, peers: { peer: 4002 } } }, source);
  expect(read).toThrow(
    /DATABASE_URL: .*the key of router is weak: .*the key of tools is weak: .*the key of peer is weak: .*ALLOW_DIRECT_CALLS: /su,
  );
  expect(read).not.toThrow(/hunter2|changeme|abab/u);
});

describe('a subgraph that asks another and issues tokens', () => {
  const factory = {
    settings: { name: 'thing', port: 4001, peers: { other: 4002 }, checkTokenKeys: (text: string) => text },
  };
  const source = {
    DATABASE_URL: 'postgres://localhost/test',
    ALLOW_DIRECT_CALLS: 'true',
    TOKEN_KEYS: import.meta.filename,
  };

  test('has the port of its definition and finds the other at its port, by default', () => {
    expect(readSettings(factory, source)).toMatchObject({
      PORT: 4001,
      peerUrls: [['other', 'http://127.0.0.1:4002/graphql']],
      tokenKeys: import.meta.filename,
    });
    const elsewhere = { ...source, PORT: '5000', OTHER_URL: 'http://other:80/graphql' };
    expect(readSettings(factory, elsewhere)).toMatchObject({
      PORT: 5000,
      peerUrls: [['other', 'http://other:80/graphql']],
    });
  });

  test('wants a key for the other, and the file of its own keys', () => {
    const { ALLOW_DIRECT_CALLS: _, TOKEN_KEYS: __, ...others } = source;
    const key = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex');
    const read = () =>
      readSettings(factory, { ...others, TRUSTED_CALLERS: `router=${key}`, SUBGRAPH_KEYS: `router=${key}` });
    expect(read).toThrow(/SUBGRAPH_KEYS: wants a key for each of: other.*TOKEN_KEYS is missing/su);
  });

  test('names in --help what it reads, with the defaults', () => {
    const help = helpOf(factory);
    for (const line of [
      /^ {2}TOKEN_KEYS +\(required\) /mu,
      /^ {2}SUBGRAPH_KEYS +\(required\) /mu,
      /^ {2}OTHER_URL +http:\/\/127\.0\.0\.1:4002\/graphql +where other answers$/mu,
      /^ {2}PORT +4001 /mu,
      /^ {2}ALLOW_DIRECT_CALLS +false /mu,
    ])
      expect(help).toMatch(line);
    expect(help).toMatch(/^Serves the thing subgraph alone: POST \/graphql, .*jwks\.json\.$/mu);
  });
});

test('one that calls no subgraph and issues no tokens has neither in its --help', () => {
  expect(helpOf({ settings: { name: 'thing', port: 4001 } })).not.toMatch(
    /TOKEN_KEYS|SUBGRAPH_KEYS|_URL +http|jwks/u,
  );
});
