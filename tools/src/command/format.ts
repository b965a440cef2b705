// Formats what a command writes as `npm run format` would.
import { format } from 'oxfmt';
import configuration from '../../../.oxfmtrc.json' with { type: 'json' };

const { $schema: _, ignorePatterns: __, ...options } = configuration;

/** Endings of the files that the formatter knows and Kawa writes. */
const KNOWN = /\.(?:ts|json|graphql|md|ya?ml)$/u;

/** `text` as it should stand in `file`, of which only the ending counts; a file of an unknown kind stays as it is. Throws for broken text. */
export async function formatted(file: string, text: string): Promise<string> {
  if (!KNOWN.test(file)) return text;
  const { code, errors } = await format(file, text, options);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file} cannot be formatted: ${error.message}`);
  return code;
}
