// Fills in the template of a domain: the files of template/, with {{Names}} in their paths and texts.
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';
import { Refusal } from './refusal.ts';
import type { Names } from './names.ts';

export interface TextFile {
  /** From the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Holds each template at the place in the repository where its file goes. */
const folder = join(import.meta.dirname, 'template');
const SUFFIX = '.template';
const PLACE = /\{\{([^{}]+)\}\}/gu;

const templates: readonly TextFile[] = globSync(`**/*${SUFFIX}`, { cwd: folder })
  .sort()
  .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(folder, path), 'utf8') }));

export interface Values extends Names {
  readonly port: number;
  /** The version of a dependency, as the other subgraphs have it. */
  readonly versionOf: (dependency: string) => string;
}

function render(text: string, { versionOf, ...values }: Values): string {
  const known = new Map<string, string | number>(Object.entries(values));
  return text.replaceAll(PLACE, (_, place: string) => {
    const [, dependency] = /^versionOf (.+)$/u.exec(place) ?? [];
    if (dependency !== undefined) return versionOf(dependency);
    const value = known.get(place);
    if (value === undefined) throw new Error(`A template names {{${place}}}, which is no value.`);
    return String(value);
  });
}

/** Every file of the new domain. */
export const renderTemplates = (values: Values): readonly TextFile[] =>
  templates.map(({ path, text }) => ({
    path: render(path.slice(0, -SUFFIX.length), values),
    text: render(text, values),
  }));

/** Refuses an entity whose variables would be those that the generated code has already. */
export function checkVariables({ Entity, entity, entities }: Names): void {
  const own = new Set<string>();
  const collect = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) own.add(node.text);
    node.forEachChild(collect);
  };
  for (const { path, text } of templates.filter((template) => template.path.endsWith(`.ts${SUFFIX}`)))
    collect(ts.createSourceFile(path, text.replaceAll(PLACE, '$'), ts.ScriptTarget.Latest));
  for (const variable of [entity, entities]) {
    const token = ts.createScanner(ts.ScriptTarget.Latest, true, undefined, variable).scan();
    if (own.has(variable) || token !== ts.SyntaxKind.Identifier)
      throw new Refusal(
        `${Entity} would be "${variable}" in the code, which has another meaning there: give --entity another name.`,
      );
  }
}
