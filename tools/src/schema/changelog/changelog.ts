// Reads and writes the changelog: its sections are sorted newest first, and only the first one is ever rewritten.
import { ChangelogError } from './report.ts';

export interface Section {
  readonly date: string;
  /** The commit, or another name of the base, since which it tells. */
  readonly since: string;
  readonly body: string;
}
interface Changelog {
  /** All that stands above the first section. */
  readonly head: string;
  /** Each with its own text, to be kept as it is. */
  readonly sections: readonly (Section & { readonly text: string })[];
}

export const emptyChangelog = `# Changelog of the schema

Changes for clients of the graph, newest first. Breaking: an operation that uses it is refused, or gets a different answer.
Dangerous: it still runs, but may get a value or a refusal that it does not know. \`npm run schema:changelog\` writes the first
section, the others are history.
`;

const SECTION = /^## (?<date>\d{4}-\d{2}-\d{2})\n\n<!-- since (?<since>[^\n]+?) -->\n\n(?<body>[\s\S]*)$/u;

export function readChangelog(text: string, file: string): Changelog {
  const [head = '', ...rest] = text.split(/^(?=## )/mu);
  let line = head.split('\n').length;
  const sections = rest.map((each) => {
    const { date, since, body } = SECTION.exec(each)?.groups ?? {};
    if (date === undefined || since === undefined || body === undefined) {
      throw new ChangelogError(
        `${file}:${line}: a section begins with "## <date>" and "<!-- since <commit> -->"; correct this one by hand.`,
      );
    }
    line += each.split('\n').length - 1;
    return { date, since, body: body.trimEnd(), text: each };
  });
  return { head, sections };
}

const written = ({ date, since, body }: Section): string =>
  `## ${date}\n\n<!-- since ${since} -->\n\n${body}\n`;

/**
 * The text with `section` in it: the newest section is written again when it tells since the same base, and keeps its date while it
 * tells the same; a new one stands above it otherwise. What is older is history.
 */
export function withSection(text: string, file: string, section: Section): string {
  const { head, sections } = readChangelog(text, file);
  const [newest, ...older] = sections;
  if (older.some(({ since }) => since === section.since)) {
    throw new ChangelogError(
      `${file} already has the changes since ${section.since}, and later ones: name a later base, or none, to continue.`,
    );
  }
  if (newest?.since === section.since) {
    if (newest.body === section.body) return text;
    const following = older.map((each) => each.text).join('');
    return `${head}${written(section)}${following === '' ? '' : '\n'}${following}`;
  }
  const following = sections.map((each) => each.text).join('');
  return `${head.trimEnd()}\n\n${written(section)}${following === '' ? '' : '\n'}${following}`;
}
