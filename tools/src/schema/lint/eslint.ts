// Runs graphql-eslint's rules over SDL in memory. It loads only ESLint's Linter and the plugin's converter: the whole
// plugin loads graphql-config and Babel too, which takes 4 s instead of 0.2 s.
import { convertToESTree } from '@graphql-eslint/eslint-plugin/estree-converter/index';
import { rules } from '@graphql-eslint/eslint-plugin/rules/index';
import type { ESLint } from 'eslint';
import { Linter } from 'eslint/universal';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import type { Finding } from '../check/finding.ts';
import { coordinateAt } from './coordinates.ts';
import { pluginRules, ruleConfiguration } from './plugin-rules.ts';
import type { LintedSchema } from './schema.ts';

/** What ESLint takes the text for; places are reported by the source's own file. */
const FILE = 'schema.graphql';

/** The rules of pagination ask which types are scalars, and for PageInfo: no schema needs to be whole for that, or valid. */
const scalarsOf = ({ definitions }: DocumentNode): GraphQLSchema =>
  buildASTSchema(
    {
      kind: Kind.DOCUMENT,
      definitions: [
        ...definitions.filter(({ kind }) => kind === Kind.SCALAR_TYPE_DEFINITION),
        { kind: Kind.OBJECT_TYPE_DEFINITION, name: { kind: Kind.NAME, value: 'PageInfo' } },
      ],
    },
    { assumeValid: true, assumeValidSDL: true },
  );

/** ESLint's view of SDL. Neither tokens nor comments: no rule of ours asks for them, and exceptions stand in exceptions.ts. */
const parser: Linter.Parser = {
  parseForESLint: (text: string) => {
    const document = parse(text);
    const root = convertToESTree(document);
    const { loc, range } = root;
    return {
      services: { schema: scalarsOf(document) },
      ast: { type: 'Program', sourceType: 'script', body: [root], comments: [], tokens: [], loc, range },
    } as unknown as Linter.ESLintParseResult;
  },
};

// One for all: ESLint validates the options of every rule once a configuration.
const linter = new Linter();
const configuration: Linter.Config[] = [
  {
    files: [`**/${FILE}`],
    languageOptions: { parser },
    plugins: { graphql: { rules } as unknown as ESLint.Plugin },
    rules: ruleConfiguration(),
    linterOptions: { noInlineConfig: true },
  },
];

export function checkWithPlugin({ document, file }: LintedSchema): Finding[] {
  const messages = linter.verify(document.loc?.source.body ?? '', configuration, { filename: FILE });
  return messages.map(({ ruleId, message, line, column }) => {
    const code = ruleId?.replace('graphql/', '') ?? 'lint';
    const coordinate = coordinateAt(document, line, column);
    const about = coordinate === undefined || message.includes(coordinate) ? '' : `${coordinate}: `;
    const advice = pluginRules[code]?.advice ?? '';
    return {
      code,
      level: 'error',
      message: `${about}${message.replace(/[.\s]*$/u, '.')} ${advice}`.trim(),
      ...(coordinate === undefined ? {} : { coordinate }),
      places: [`${file}:${line}`],
    };
  });
}
