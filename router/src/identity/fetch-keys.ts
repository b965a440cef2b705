// Reads a published JWKS: within a time and a size, without redirects, public members only.
import { readFile } from 'node:fs/promises';
import type { JWK } from 'jose';
import { isRecord } from '../json.ts';
import type { KeysAt } from './issuer-options.ts';

export interface KeyFetchLimits {
  jwksTimeoutMs: number;
  jwksBytes: number;
  jwksKeys: number;
}

/** Base64url characters of an RSA modulus of 2,048 bits. Smaller keys are not accepted. */
const RSA_MODULUS_CHARACTERS_MIN = 342;

/** The issuer's keys; rejects if they cannot be read. */
export async function fetchKeys(at: KeysAt, limits: KeyFetchLimits): Promise<readonly JWK[]> {
  const set = 'jwks' in at ? await at.jwks() : parse(await textAt(at, limits));
  if (!isRecord(set) || !Array.isArray(set['keys'])) throw new Error('What was read is not a JWKS.');
  if (set['keys'].length > limits.jwksKeys) throw new Error(`The JWKS has over ${limits.jwksKeys} keys.`);
  const keys = set['keys'].flatMap(readKey);
  if (keys.length === 0) throw new Error('The JWKS has no key that signs.');
  return keys;
}

function textAt(at: Exclude<KeysAt, { jwks: unknown }>, limits: KeyFetchLimits): Promise<string> {
  return 'jwksFile' in at ? readFile(at.jwksFile, 'utf8') : download(at.jwksUrl, limits);
}

async function download(url: string, { jwksTimeoutMs, jwksBytes }: KeyFetchLimits): Promise<string> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(jwksTimeoutMs),
    // Otherwise, an attacker who can make the endpoint redirect would choose the keys.
    redirect: 'error',
    headers: { accept: 'application/json, application/jwk-set+json' },
  });
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > jwksBytes) throw new Error(`The JWKS is larger than ${jwksBytes} bytes.`);
    chunks.push(chunk);
  }
  if (response.status !== 200) throw new Error(`The JWKS endpoint answered ${response.status}.`);
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('What was read is not JSON.');
  }
}

/** The public members of a signing key with an id. An issuer may also publish other keys. */
function readKey(value: unknown): JWK[] {
  if (!isRecord(value) || typeof value['kid'] !== 'string') return [];
  if (value['use'] !== undefined && value['use'] !== 'sig') return [];
  const { kty, n } = value;
  if (kty !== 'EC' && kty !== 'OKP' && kty !== 'RSA') return [];
  if (kty === 'RSA' && !(typeof n === 'string' && n.length >= RSA_MODULUS_CHARACTERS_MIN)) return [];
  const key: JWK = { kty };
  for (const member of ['crv', 'x', 'y', 'n', 'e', 'kid', 'alg', 'use'] as const) {
    const text = value[member];
    if (typeof text === 'string') key[member] = text;
  }
  return [key];
}
