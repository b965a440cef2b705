// Replaces Node's punycode in bundles. whatwg-url, a dependency of the gateway, loads it at start, and Node warns about
// that everywhere outside node_modules. This file loads it at the first call, which the router never makes.
const builtin = () => process.getBuiltinModule('punycode');

export const decode = (text: string): string => builtin().decode(text);
export const encode = (text: string): string => builtin().encode(text);
export const toASCII = (domain: string): string => builtin().toASCII(domain);
export const toUnicode = (domain: string): string => builtin().toUnicode(domain);
export const ucs2 = {
  decode: (text: string): number[] => builtin().ucs2.decode(text),
  encode: (codePoints: readonly number[]): string => builtin().ucs2.encode(codePoints),
};
