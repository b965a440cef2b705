import { expect, test } from 'vitest';
import { hashOf } from '../hash.ts';
import { manifestOf } from '../testing/manifest.ts';
import { DocumentSet } from './document-set.ts';
import { readManifest } from './manifest.ts';

const one = 'query One { one }';
const entry = { id: hashOf(one), name: 'One', type: 'query', body: one };
const manifest = (operations: unknown): string =>
  JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations });

test('reads version 1 manifests, the documents of several together, the same one twice', () => {
  const two = 'mutation Two { two }';
  const set = new DocumentSet([
    { file: 'a.json', text: manifestOf([one, two]) },
    { file: 'b.json', text: manifestOf([one]) },
  ]);
  expect(set.size).toBe(2);
  expect(set.byId(hashOf(one))).toEqual({ id: hashOf(one), name: 'One', body: one });
  expect(set.byBody(two)?.id).toBe(hashOf(two));
  for (const id of ['__proto__', 'constructor', '', hashOf('other')]) expect(set.byId(id)).toBeUndefined();
});

test.each([
  ['no JSON', '{', /^a\.json is not JSON/u],
  ['a list', '[]', /^a\.json is not a manifest/u],
  ['another format', '{"format":"relay","version":1,"operations":[]}', /"format": "apollo-persisted/u],
  ['version 2', '{"format":"apollo-persisted-query-manifest","version":2}', /"version": 1/u],
  ['no operations', manifest(undefined), /^a\.json has no list "operations"$/u],
  ['an entry that is no object', manifest([entry, null]), /^a\.json, entry 2: is not an object$/u],
  ['an id that is a number', manifest([{ ...entry, id: 7 }]), /^a\.json, entry 1 \(One\): "id"/u],
  ['no name', manifest([{ ...entry, name: undefined }]), /^a\.json, entry 1: "name"/u],
  ['an unknown type', manifest([{ ...entry, type: 'fragment' }]), /"type" is not query/u],
  ['an empty body', manifest([{ ...entry, body: '' }]), /"body" is not the text/u],
  [
    'the hash of another body',
    manifest([entry, { ...entry, body: '{ two }' }]),
    /entry 2 \(One\): the id \w{64} is not the/u,
  ],
])('refuses %s, naming file and entry', (_name, text, message) => {
  expect(() => readManifest({ file: 'a.json', text })).toThrow(message);
});

test('lists the mistakes of all files, 10 for each', () => {
  const wrong = manifest(Array.from({ length: 30 }, () => ({ ...entry, id: 'x' })));
  const files = [
    { file: 'a.json', text: '{' },
    { file: 'b.json', text: wrong },
  ];
  expect(() => new DocumentSet(files)).toThrow(
    /^a\.json is not JSON[^\n]*(?:\nb\.json, entry [^\n]+){10}\nand 20 more$/u,
  );
});

test('one id under two bodies is reported, whichever of the files is wrong', () => {
  const other = manifest([{ ...entry, body: '{ other }' }]);
  const files = [
    { file: 'a.json', text: manifestOf([one]) },
    { file: 'b.json', text: other },
  ];
  expect(() => new DocumentSet(files)).toThrow(/^b\.json, entry 1 \(One\): the id/u);
});
