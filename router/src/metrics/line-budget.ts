/** Limits log lines per second. Suppressed lines are counted, and the next logged line reports the count. */
export class LineBudget {
  readonly #perSecond: number;
  #second = 0;
  #told = 0;
  #untold = 0;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** The number of lines suppressed before this one; undefined if this one is suppressed too. */
  take(nowMs: number): number | undefined {
    const second = Math.floor(nowMs / 1_000);
    if (second !== this.#second) {
      this.#second = second;
      this.#told = 0;
    }
    if (this.#told >= this.#perSecond) {
      this.#untold += 1;
      return undefined;
    }
    this.#told += 1;
    const untold = this.#untold;
    this.#untold = 0;
    return untold;
  }
}
