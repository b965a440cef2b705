const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],:]/gu;

/**
 * Whether an object in a valid JSON text has a name twice. Two readers may take different ones of the two, and what one of
 * them checked is then not what the other one uses (RFC 7519, section 4).
 */
export function namesTwice(json: string): boolean {
  /** The names so far of each object around this place; undefined for a list. */
  const around: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [token] of json.matchAll(tokens)) {
    if (token === '{') around.push(new Set());
    else if (token === '[') around.push(undefined);
    else if (token === '}' || token === ']') around.pop();
    else if (token === ':') {
      // Unescaped: "a" and "\u0061" are one name.
      const name = String(JSON.parse(last));
      const names = around.at(-1);
      if (names?.has(name)) return true;
      names?.add(name);
    }
    last = token;
  }
  return false;
}
