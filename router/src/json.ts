// Handles objects with keys from a client. Threat (CVE-2026-32621): an alias named `__proto__` or `constructor` must be an
// ordinary key, and reading an absent key must not find a property of Object.prototype.

export type Json = Record<string, unknown>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an ordinary object inherits a property of that name. */
export function isInherited(name: string): boolean {
  return name in Object.prototype;
}

export function getOwn(record: Json, name: string): unknown {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

export function setOwn(record: Json, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(record, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    record[name] = value;
  }
}

/** A copy that shares no object with `value`. */
export function copy<Value>(value: Value): Value;
export function copy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  const result: Json = {};
  for (const [name, inner] of Object.entries(value)) setOwn(result, name, copy(inner));
  return result;
}

/**
 * Writes the fields of `source` into `target`, merging objects and lists of equal length. `target` adopts the nested
 * objects of `source`: pass a copy when `source` goes to more than one place.
 */
export function merge(target: Json, source: Json): void {
  for (const name of Object.keys(source)) {
    const value = source[name];
    if (value === undefined) continue;
    const existing = getOwn(target, name);
    if (isRecord(existing) && isRecord(value)) merge(existing, value);
    else if (Array.isArray(existing) && Array.isArray(value) && existing.length === value.length) {
      mergeLists(existing, value);
    } else setOwn(target, name, value);
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  source.forEach((value, index) => {
    const existing = target[index];
    if (isRecord(existing) && isRecord(value)) merge(existing, value);
    else if (Array.isArray(existing) && Array.isArray(value) && existing.length === value.length) {
      mergeLists(existing, value);
    } else target[index] = value;
  });
}
