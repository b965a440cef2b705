// Lists the rules of graphql-eslint that apply to our schemas, each with its reason and with advice for a finding.
import type { Linter } from 'eslint';

interface PluginRule {
  readonly options: readonly unknown[];
  /** What to do; the rule's own message says what is wrong. */
  readonly advice: string;
}

const CAPITAL = 'PascalCase';
const SMALL = 'camelCase';

export const pluginRules: Readonly<Record<string, PluginRule>> = {
  // The schema is the documentation of the API: what is not said in it is asked of us.
  'require-description': {
    options: [
      {
        types: true,
        DirectiveDefinition: true,
        FieldDefinition: true,
        InputValueDefinition: true,
        EnumValueDefinition: true,
        // The roots describe themselves.
        ignoredSelectors: ['ObjectTypeDefinition[name.value=/^(Query|Mutation)$/]'],
      },
    ],
    advice: 'Say in one sentence what it is: shape, unit, bounds, and when it is null.',
  },
  // A name in another style is guessed wrong, and a rename breaks every client.
  'naming-convention': {
    options: [
      {
        types: CAPITAL,
        FieldDefinition: SMALL,
        InputValueDefinition: SMALL,
        DirectiveDefinition: SMALL,
        EnumValueDefinition: 'UPPER_CASE',
        // An input is reported from an output by its name: a client meets both in one file of types.
        InputObjectTypeDefinition: { style: CAPITAL, requiredPattern: /(?:Input|Where)$/u },
        // Reading is what a query does.
        'FieldDefinition[parent.name.value=Query]': {
          style: SMALL,
          forbiddenPatterns: [/^(?:get|list|fetch|find)(?=[A-Z])/u],
        },
      },
    ],
    advice: 'Rename it before a client uses it.',
  },
  // `order.orderNumber` says nothing that `order.number` does not.
  'no-typename-prefix': { options: [], advice: 'Leave the prefix out.' },
  // The reason is all that a client sees of a deprecation.
  'require-deprecation-reason': { options: [], advice: 'Write `reason: "Use \\`x\\`."`.' },
  // What answers a connection can be paged through; backwards is asked of none of our lists.
  'relay-arguments': { options: [{ includeBoth: false }], advice: 'Add `first: Int` and `after: String`.' },
  // Clients page through every list with the same code.
  'relay-connection-types': {
    options: [],
    advice: 'A connection is an object with `nodes`, `edges`, `pageInfo: PageInfo!` and `totalCount: Int!`.',
  },
  'relay-page-info': { options: [], advice: 'Copy PageInfo from another domain: it is shared.' },
};

/** Not here, though they would fit: relay-edge-types keeps the edges of the first schema that a process lints (connection-shape
 * looks at edges), no-unreachable-types knows no entities. */
export const ruleConfiguration = (): Linter.RulesRecord =>
  Object.fromEntries(
    Object.entries(pluginRules).map(([name, { options }]) => [`graphql/${name}`, ['error', ...options]]),
  );
