// Reports a variable whose value does not fit, without the value. Threat: graphql-js prints the whole value, { email, password } of a
// sign-in among others, into a text that goes into answers, and from there into screenshots, trackers and logs of clients.
import { Kind, type GraphQLError } from 'graphql';

/** Of what graphql-js says is wrong, the beginnings that hold names of the schema and nothing of the value. */
const harmless = [
  /^Expected type "\w+" to be an object\.$/u,
  /^Expected type "\w+"\./u,
  /^Expected non-nullable type "[\w[\]!]+" not to be null\.$/u,
  /^Field "\w+" of required type "[\w[\]!]+" was not provided\.$/u,
  /^Field "\w+" is not defined by type "\w+"\.(?: Did you mean [^?]*\?)?$/u,
  /^Exactly one key must be specified for OneOf type "\w+"\.$/u,
  /^(?:Enum "\w+"|String|Int|Float|Boolean|ID) cannot represent\b/u,
];

/** The text of an error about a variable without the value; undefined for any other error. */
export function withoutValue({ nodes, message, originalError }: GraphQLError): string | undefined {
  const [node] = nodes ?? [];
  if (node?.kind !== Kind.VARIABLE_DEFINITION) return undefined;
  const beginning = `Variable "$${node.variable.name.value}" got invalid value`;
  if (!message.startsWith(`${beginning} `)) return undefined;
  // Read from the end, where the text is graphql-js's own: in the value everything may stand.
  const why = originalError?.message ?? '';
  const [place = ''] = / at "[\w.[\]]+"$/u.exec(message.slice(0, -`; ${why}`.length)) ?? [];
  return `${beginning}${place}; ${harmlessPart(why)}`;
}

function harmlessPart(why: string): string {
  for (const form of harmless) {
    const [part] = form.exec(why) ?? [];
    if (part !== undefined) return part.endsWith(' represent') ? `${part} it.` : part;
  }
  const [, enumName] = /^Value "[^]*" does not exist in "(\w+)" enum\./u.exec(why) ?? [];
  return enumName === undefined ? 'It does not fit its type.' : `It does not exist in "${enumName}" enum.`;
}
