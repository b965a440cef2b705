/** So much of a second's lines are told; the rest is counted and told with the next line that is. */
export class LineBudget {
  readonly #perSecond: number;
  #second = 0;
  #told = 0;
  #untold = 0;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** How many lines were kept back before this one; undefined keeps this one back, too. */
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
