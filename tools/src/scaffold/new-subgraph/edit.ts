// Edits files that people write: finds the place of each change by its surrounding text, and changes nothing else.
import ts from 'typescript';
import { Refusal } from './refusal.ts';

/** A change of one file; throws a Refusal when the file has no such place. */
export type Edit = (text: string) => string;

const lost = (what: string, line: string): Refusal =>
  new Refusal(`there is no ${what}; write this there yourself, or restore it: ${line.trim()}`);

/** Adds `line` behind the last line that matches. */
export const afterLastLine =
  (pattern: RegExp, line: string): Edit =>
  (text) => {
    const lines = text.split('\n');
    const index = lines.findLastIndex((each) => pattern.test(each));
    if (index === -1) throw lost(`line like ${String(pattern)}`, line);
    return lines.toSpliced(index + 1, 0, ...line.split('\n')).join('\n');
  };

/** Replaces the one match of `pattern`; `to` as `String.replace` takes it. */
export const replaceOnce =
  (pattern: RegExp, to: string): Edit =>
  (text) => {
    const found = text.match(new RegExp(pattern, `${pattern.flags}g`)) ?? [];
    if (found.length !== 1) throw lost(`single place like ${String(pattern)}`, to);
    return text.replace(pattern, to);
  };

/** The declaration or property of this name, the first below `node`. */
function named(node: ts.Node, name: string): ts.Node | undefined {
  const isIt =
    (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) || ts.isInterfaceDeclaration(node)) &&
    (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) &&
    node.name.text === name;
  return isIt ? node : ts.forEachChild(node, (child) => named(child, name));
}

/** The braces or brackets of a declaration, through `as const` and the like. */
function literalOf(node: ts.Node | undefined): ts.Node | undefined {
  if (node === undefined || ts.isInterfaceDeclaration(node)) return node;
  if (ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node)) return node;
  if (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) return literalOf(node.initializer);
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return literalOf(node.expression);
  return undefined;
}

/** Adds to the end of an array, an object or an interface of a TypeScript file; `path` is its name, from the outermost. */
export const appendTo =
  (path: readonly string[], addition: string): Edit =>
  (text) => {
    const source: ts.Node = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true);
    const found = path.reduce<ts.Node | undefined>((node, name) => node && named(node, name), source);
    const literal = literalOf(found);
    if (literal === undefined) throw lost(`list or object "${path.join('.')}"`, addition);
    const end = literal.getEnd() - 1;
    const before = text.slice(0, end).trimEnd();
    const separator = ts.isInterfaceDeclaration(literal) || /[,[{]$/u.test(before) ? '' : ',';
    return `${before}${separator}\n${addition}\n${text.slice(end)}`;
  };
