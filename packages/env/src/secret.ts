// What counts as a secret: at least 32 random bytes, as far as a text can show it. Threat: a key that was copied from an
// example, or typed, is guessed; so a start refuses it, and says only the variable's name and what is wrong.
import { z } from 'zod';

/** 256 bits: what an HMAC-SHA-256 key or a bearer token needs, so that guessing is no attack. */
const MIN_BYTES = 32;
/** Of 43 random base64url characters 31 are different, of 64 hex digits all 16. */
const MIN_DISTINCT = { hex: 10, base64: 16 };
/** Long enough that random text does not hold one by chance (less than once in 10 million keys). */
const placeholders = /change.?me|password|placeholder|example|insecure|default|replace|sample/iu;

/** Why `text` is no secret; undefined when it may be one. */
export function weaknessOf(text: string): string | undefined {
  const hex = /^[\da-f]+$/iu.test(text);
  if (!hex && !/^[\w+/-]+={0,2}$/u.test(text)) return 'wants base64url or hex, nothing else';
  if (placeholders.test(text)) return 'is a placeholder';
  const bytes = Math.floor(hex ? text.length / 2 : (text.replace(/=+$/u, '').length * 3) / 4);
  if (bytes < MIN_BYTES) return `wants at least ${MIN_BYTES} random bytes, has ${bytes}`;
  const distinct = new Set(text).size;
  const repeated = distinct < MIN_DISTINCT[hex ? 'hex' : 'base64'] || hasPeriod(text) || isSequence(text);
  return repeated ? 'repeats itself' : undefined;
}

/** Whether the text is one shorter text written at least twice, cut off anywhere. */
function hasPeriod(text: string): boolean {
  for (let period = 1; period <= text.length / 2; period += 1) {
    if (text.startsWith(text.slice(period))) return true;
  }
  return false;
}

/** Whether at least half of the characters follow the one before them, as in abcdef and 987654. */
function isSequence(text: string): boolean {
  let steps = 0;
  for (let index = 1; index < text.length; index += 1) {
    if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - 1)) === 1) steps += 1;
  }
  return steps >= text.length / 2;
}

export const secret = z.string().superRefine((text, context) => {
  const weakness = weaknessOf(text);
  if (weakness === undefined) return;
  context.addIssue({ code: 'custom', message: `${weakness}; make one with: openssl rand -hex 32` });
});

/** `name=key` pairs separated by commas, as a map; each key is a secret. Every weak one is reported, by its name. */
export const namedKeys = z.string().transform((text, { addIssue }): ReadonlyMap<string, string> => {
  const pairs = text.split(',').map((item) => item.trim().split(/=(.*)/u));
  for (const [name = '', key = ''] of pairs) {
    const weakness = weaknessOf(key);
    if (!/^[a-z][a-z\d-]*$/u.test(name))
      addIssue({ code: 'custom', message: 'wants name=key pairs separated by commas' });
    else if (weakness !== undefined)
      addIssue({
        code: 'custom',
        message: `the key of ${name} is weak: ${weakness}; \`npm run secrets\` makes them`,
      });
  }
  return new Map(pairs.map(([name = '', key = '']) => [name, key]));
});
