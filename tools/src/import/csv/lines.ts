// Reads the physical lines of a file with their line numbers. Lines have a limit, and memory holds one chunk and one
// line.
import { createReadStream } from 'node:fs';

export interface Line {
  readonly number: number;
  /** With its line end, so that a quoted value keeps its own. Empty when the line is too long. */
  readonly bytes: Buffer;
  /** How far into the file the line ends, for progress. */
  readonly end: number;
  readonly tooLong: boolean;
}

/** Longer than any row of the format can be and still be right; a file without line ends must not fill the memory. */
export const MAX_LINE_BYTES = 256 * 1024;

const LF = 0x0a;

/** Reads a file line by line; lines end with LF (a CR before it stays in the bytes). */
export async function* readLines(path: string): AsyncGenerator<Line> {
  let number = 1;
  let end = 0;
  let size = 0;
  let parts: Buffer[] = [];
  const take = (part: Buffer): void => {
    size += part.length;
    if (size <= MAX_LINE_BYTES) parts.push(part);
    else parts = [];
  };
  const finish = (): Line => {
    const tooLong = size > MAX_LINE_BYTES;
    const [only, ...others] = parts;
    const whole = only !== undefined && others.length === 0 ? only : Buffer.concat(parts);
    end += size;
    const line = { number, bytes: whole, end, tooLong };
    number += 1;
    size = 0;
    parts = [];
    return line;
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
      take(chunk.subarray(from, at + 1));
      yield finish();
      from = at + 1;
    }
    if (from < chunk.length) take(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}
