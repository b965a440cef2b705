// Stands in for Node's punycode in bundles. whatwg-url, far below the gateway, loads it at start, and Node warns of that
// to everything outside node_modules; here it is loaded when somebody calls it, which the router never does.
const builtin = () => process.getBuiltinModule('punycode');

export const decode = (text: string): string => builtin().decode(text);
export const encode = (text: string): string => builtin().encode(text);
export const toASCII = (domain: string): string => builtin().toASCII(domain);
export const toUnicode = (domain: string): string => builtin().toUnicode(domain);
export const ucs2 = {
  decode: (text: string): number[] => builtin().ucs2.decode(text),
  encode: (codePoints: readonly number[]): string => builtin().ucs2.encode(codePoints),
};
