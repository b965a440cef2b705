// Reads a JSON or YAML file into a checked shape, and reports every mistake with the file and its line.
import { type ParseError, parse as parseJson, printParseErrorCode } from 'jsonc-parser';
import { isMap, isPair, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { CannotJudge } from './cannot-judge.ts';

/** So many mistakes of one file are reported; one wrong program spoils every entry alike. */
const toldProblems = 10;

/** The line of the deepest thing on the path that is there. JSON is YAML, so that both are asked the same way. */
export function lineOf(text: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter();
  let node: unknown = parseDocument(text, { lineCounter: lines }).contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (pair === undefined) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      if (node === undefined) break;
      offset = (node as Node).range?.[0] ?? offset;
    } else break;
  }
  return lines.linePos(offset).line;
}

/** The value of the shape that `shape` tells. Throws `CannotJudge` with the first mistakes, `file:line` each. */
export function checkData<T>(file: string, text: string, value: unknown, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const told = issues.slice(0, toldProblems).map(({ path, message }) => {
    const where = path.length === 0 ? '' : `${path.map(String).join('.')}: `;
    return `${file}:${lineOf(text, path)}: ${where}${message}`;
  });
  const more = issues.length - told.length;
  throw new CannotJudge([...told, ...(more > 0 ? [`and ${more} more in ${file}`] : [])].join('\n'));
}

/** JSON of the shape. Throws `CannotJudge`. */
export function readJson<T>(file: string, text: string, shape: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What V8 says names a position for some mistakes only.
    const errors: ParseError[] = [];
    parseJson(text, errors, { disallowComments: true });
    const [{ error, offset } = { error: 0, offset: 0 }] = errors;
    const line = text.slice(0, offset).split('\n').length;
    const what = printParseErrorCode(error)
      .replaceAll(/(?!^)[A-Z]/gu, ' $&')
      .toLowerCase();
    throw new CannotJudge(`${file}:${line}: this is not JSON: ${what}.`);
  }
  return checkData(file, text, value, shape);
}

/** YAML of the shape; undefined for an empty file. Throws `CannotJudge`. */
export function readYaml<T>(file: string, text: string, shape: z.ZodType<T>): T | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map(
    ({ message, pos }) => `${file}:${lines.linePos(pos[0]).line}: this is not YAML: ${message}`,
  );
  if (problems.length > 0) throw new CannotJudge(problems.join('\n'));
  return document.contents === null ? undefined : checkData(file, text, document.toJS() as unknown, shape);
}
