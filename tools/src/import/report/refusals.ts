// Reports refused rows: the first ones on the terminal, and all of them in a file if there are more.
import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** More than a person reads; a folder of 100,000 bad rows must not flood the terminal. */
export const TOLD_IN_FULL = 100;
/** What is collected before it is written: neither a write per row nor a list in memory. */
const BUFFERED_LINES = 500;

export class Refusals {
  readonly #tell: (text: string) => void;
  #file: string | undefined;
  #buffer: string[] = [];
  #count = 0;

  /** `file` takes the full list in any case; without it, a file in the temporary folder does once there is more to tell. */
  constructor(tell: (text: string) => void, file?: string) {
    this.#tell = tell;
    this.#file = file;
    if (file !== undefined) writeFileSync(file, '');
  }

  get count(): number {
    return this.#count;
  }

  add(text: string): void {
    this.#count += 1;
    this.#buffer.push(text);
    if (this.#count <= TOLD_IN_FULL) this.#tell(text);
    else if (this.#buffer.length >= BUFFERED_LINES) this.#flush();
  }

  /** Writes what is left and tells where the rest can be read. */
  close(): void {
    if (this.#count > TOLD_IN_FULL || this.#file !== undefined) this.#flush();
    if (this.#count > TOLD_IN_FULL)
      this.#tell(
        `... and ${(this.#count - TOLD_IN_FULL).toLocaleString('en')} more; all of them are in ${this.#file ?? ''}`,
      );
  }

  #flush(): void {
    if (this.#buffer.length === 0) return;
    this.#file ??= join(mkdtempSync(join(tmpdir(), 'kawa-import-')), 'refused.txt');
    appendFileSync(this.#file, `${this.#buffer.join('\n')}\n`);
    this.#buffer = [];
  }
}
