// Describes changes to users of the graph: breaking ones first, similar ones together, each only once.
import type { Change } from './report.ts';

const PARTS = [
  ['breaking', 'Breaking'],
  ['dangerous', 'Dangerous'],
  ['safe', 'Safe'],
] as const;

/** Text from outside, as one line of Markdown that is only text; a directive is no mention of a person. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('<', '&lt;')
    .replaceAll(/(?<!`)@\w+(?: ?\([^)]*\))?/gu, '`$&`')
    .trim();

/** The message without the name of what it is about: alike for things of a kind. */
function withoutName({ coordinate, message }: Change): string {
  const names = [coordinate, ...coordinate.split(/[.(:)]/u)].filter((name) => name !== '');
  const own = [names[0], names.at(-1)].map((name) => `"${name ?? ''}"`);
  const text = plain(own.reduce((rest, name) => rest.replace(name, ''), message));
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const agreed = ({ verdict, reason }: Change): string =>
  verdict === 'allowed' && reason !== undefined ? ` Agreed: ${plain(reason)}` : '';

const isDescription = ({ kind }: Change): boolean => kind.includes('DESCRIPTION');

function linesOf(changes: readonly Change[]): string[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.kind}\n${withoutName(change)}${agreed(change)}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].map((group) => {
    const names = new Set(group.map(({ coordinate }) => `\`${coordinate}\``));
    const text = group.slice(0, 1).map((first) => `${withoutName(first)}${agreed(first)}`);
    return `- ${[...names].join(', ')}: ${text.join('')}`;
  });
}

const byCoordinate = (one: Change, other: Change): number =>
  one.coordinate < other.coordinate
    ? -1
    : one.coordinate > other.coordinate
      ? 1
      : one.kind < other.kind
        ? -1
        : 1;

/** What follows the heading of a section, whatever the order in which the changes were found. */
export function sectionBody(changes: readonly Change[]): string {
  const sorted = [...changes].sort(byCoordinate);
  const parts = PARTS.flatMap(([criticality, title]) => {
    const lines = linesOf(
      sorted.filter((change) => change.criticality === criticality && !isDescription(change)),
    );
    return lines.length === 0 ? [] : [`### ${title}\n\n${lines.join('\n')}`];
  });
  const described = new Set(sorted.filter(isDescription).map(({ coordinate }) => coordinate));
  if (described.size > 0) {
    parts.push(
      `${described.size === 1 ? '1 description was' : `${described.size} descriptions were`} changed.`,
    );
  }
  return parts.length === 0 ? 'No change for clients.' : parts.join('\n\n');
}
