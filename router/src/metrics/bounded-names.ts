/**
 * Threat: a client names its operations as it likes, and each name is a time series in this process and in Prometheus.
 * So the first `max` short names are told, and every later one is `other`.
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
