/** The checks that must pass before this process takes traffic. Each part of the router adds its own. */
export class Readiness {
  readonly #checks = new Map<string, () => boolean | Promise<boolean>>();
  readonly #timeoutMs: number;

  constructor(timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
  }

  /** `name` is public in the report of a failed check, so it must not contain an address. */
  add(name: string, check: () => boolean | Promise<boolean>): void {
    this.#checks.set(name, check);
  }

  /** The names of failed checks. A check that throws or takes too long has failed. */
  async missing(): Promise<string[]> {
    const names = await Promise.all(
      [...this.#checks].map(async ([name, check]) => ((await this.#holds(check)) ? [] : [name])),
    );
    return names.flat();
  }

  async #holds(check: () => boolean | Promise<boolean>): Promise<boolean> {
    const { promise: late, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), this.#timeoutMs);
    try {
      return await Promise.race([check(), late]);
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }
}
