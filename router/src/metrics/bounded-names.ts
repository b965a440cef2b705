/**
 * Threat: clients choose the names of operations, and each name is a time series in this process and in Prometheus. So only the
 * first `max` short names are kept, and later ones become `other`.
 */
export class BoundedNames {
  readonly #known = new Set<string>();
  readonly #max: number;
  readonly #maxLength: number;

  constructor(max: number, maxLength: number) {
    this.#max = max;
    this.#maxLength = maxLength;
  }

  of(name: string): string {
    if (this.#known.has(name)) return name;
    if (this.#known.size >= this.#max || name.length > this.#maxLength) return 'other';
    this.#known.add(name);
    return name;
  }
}
