// What never reaches a log: values under the names that secrets have, at any depth, and secrets that are recognised by their
// look wherever they stand in a line, a message of an error included.

/** Parts of names, so that newPassword, x-api-key and SET-COOKIE are found. A number under such a name is a count. */
const secretName =
  /pass(?:word|phrase|wd)|secret|token|authorization|cookie|api[-_]?key|private[-_]?key|credential|e[-_]?mail|phone|^variables$|^kawa-identity$/iu;
const removed = '[removed]';
/** Past these an event is a dump of something, and is cut off. */
const MAX_DEPTH = 16;
const MAX_ITEMS = 100;

/** A copy of `event` without its secrets. `describe` says what may be told of an error. */
export function withoutSecrets(
  event: Record<string, unknown>,
  describe: (error: Error) => unknown,
): Record<string, unknown> {
  const clean = (value: unknown, depth: number): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof Error) return describe(value);
    if (ArrayBuffer.isView(value)) return '[bytes]';
    if (depth > MAX_DEPTH) return '[too deep]';
    if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => clean(item, depth + 1));
    // A Date or a URL says itself what stands in the line.
    if ('toJSON' in value && typeof value.toJSON === 'function') return value;
    return cleanFields(value as Record<string, unknown>, depth + 1);
  };
  const cleanFields = (fields: Record<string, unknown>, depth: number): Record<string, unknown> => {
    const copy: Record<string, unknown> = {};
    for (const name of Object.keys(fields)) {
      const value = fields[name];
      const harmless = value === undefined || typeof value === 'number' || typeof value === 'boolean';
      copy[name] = !harmless && secretName.test(name) ? removed : clean(value, depth);
    }
    return copy;
  };
  return cleanFields(event, 0);
}

/** One pass over the line tells whether any of the rest is worth the time. */
const suspicious =
  /eyJ|kawa_|@|:\/\/|bearer|basic|pass|token|secret|key|authorization|cookie|mail|phone|kawa-identity/iu;

/** Every repetition has an end: a hostile line of a megabyte must not cost a second. */
const looks: readonly [look: RegExp, instead: string][] = [
  // JSON Web Tokens: base64url of {" is eyJ.
  [/eyJ[\w-]{8,512}(?:\.[\w-]{0,8192}){1,4}/gu, removed],
  [/kawa_[\w.-]{12,512}/gu, removed],
  [/\b(bearer|basic) +[\w+/=.~-]{4,8192}/giu, `$1 ${removed}`],
  // postgres://role:password@host, and the like.
  [/:\/\/[^\s/@:"\\]{0,128}:[^\s/@"\\]{1,512}@/gu, `://${removed}@`],
  // ?token=..., and password=... in a message.
  [
    /\b([\w-]{0,64}(?:pass(?:word|wd)|secret|token|api[-_]?key)[\w-]{0,64} ?[=:] ?)(?!\[removed\])[^\s&"'\\,;)}\]]{1,4096}/giu,
    `$1${removed}`,
  ],
  // The same as JSON or a GraphQL literal: within a text, where quotes are escaped, and in what a child logger is bound to.
  [
    /((?:pass(?:word|phrase|wd)|secret|token|api[-_]?key|authorization|cookie|e-?mail|phone|kawa-identity)[\w-]{0,64}(?:\\{0,3}["'])? ?: ?\\{0,3}["'])(?!\[removed\])[^"'\\]{1,4096}/giu,
    `$1${removed}`,
  ],
  [/[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/gu, removed],
];

/** `line` without what looks like a secret; it stays valid JSON, for nothing is added or taken but plain characters. */
export function maskSecrets(line: string): string {
  if (!suspicious.test(line)) return line;
  let masked = line;
  for (const [look, instead] of looks) masked = masked.replace(look, instead);
  return masked;
}
